package org.wattline.adapter.http.payment.deposit;

import java.time.LocalDate;
import java.util.List;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.payment.PaymentPermissions;
import org.wattline.application.payment.deposit.Deposits;
import org.wattline.application.payment.deposit.KeepingDeposits;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.payment.BalanceRefusal;
import org.wattline.domain.payment.cashier.CashierRefusal;
import org.wattline.domain.payment.deposit.DepositId;
import org.wattline.domain.payment.deposit.DepositRefusal;
import org.wattline.domain.quantity.Money;

/** {@code /v1/deposits}: security that customers put down. */
public final class DepositRoutes implements Routes {
    private static final String ONE = "/v1/deposits/{depositId}";

    private final KeepingDeposits keeping;
    private final Deposits deposits;

    public DepositRoutes(KeepingDeposits keeping, Deposits deposits) {
        this.keeping = keeping;
        this.deposits = deposits;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/v1/accounts/{accountNo}/deposits")
                        .creates()
                        .movesMoney()
                        .tag("payment")
                        .summary("要求交纳保证金", "Demand security")
                        .permission(PaymentPermissions.TAKE)
                        .owned("accountNo", "account")
                        .body(Demand.class, Demand.EXAMPLE)
                        .answers(201, DepositBody.class, DepositBody.EXAMPLE)
                        .refuses(
                                BalanceRefusal.UNKNOWN_ACCOUNT,
                                DepositRefusal.NOT_POSITIVE,
                                DepositRefusal.DUE_PAST,
                                DepositRefusal.DEMANDED_ALREADY)
                        .handle(x -> x.created(
                                keeping.handle(x.caller(), x.body().of(x.path("accountNo", AccountNo::new))),
                                held -> "/v1/deposits/" + held.id(),
                                DepositBody::of)),
                Route.list("/v1/deposits")
                        .tag("payment")
                        .summary("保证金列表", "List security deposits, newest first")
                        .permission(PaymentPermissions.SEE)
                        .scoped()
                        .filter(
                                "accountNo",
                                "户号",
                                "account number",
                                AccountNo.of(1).value())
                        .answersPage(DepositBody.class, DepositBody.EXAMPLE)
                        .handle(x -> x.page(
                                deposits.list(x.scope(), x.query("accountNo", AccountNo::new), x.page()),
                                DepositBody::of)),
                one(Route.get(ONE))
                        .summary("查看保证金", "Show a security deposit")
                        .permission(PaymentPermissions.SEE)
                        .history("security-deposit")
                        .answers(200, DepositBody.class, DepositBody.EXAMPLE)
                        .handle(x -> x.found(deposits.find(id(x)).map(DepositBody::of))),
                one(Route.command(ONE, "receive"))
                        .movesMoney()
                        .permission(PaymentPermissions.TAKE)
                        .summary("收取保证金", "Take security in at the counter")
                        .body(Sum.class, new Sum(Money.yuan("1000.00")))
                        .answers(200, DepositBody.class, DepositBody.EXAMPLE)
                        .refuses(
                                DepositRefusal.CLOSED,
                                DepositRefusal.NOT_POSITIVE,
                                DepositRefusal.MORE_THAN_DEMANDED,
                                CashierRefusal.DAY_CLOSED)
                        .handle(x -> x.outcome(
                                keeping.handle(x.caller(), new KeepingDeposits.Receive(at(x), x.body().amount)),
                                DepositBody::of)),
                one(Route.command(ONE, "apply"))
                        .movesMoney()
                        .permission(PaymentPermissions.TAKE)
                        .summary("保证金抵扣欠费", "Settle what the account owes with its security")
                        .answers(200, DepositBody.class, DepositBody.EXAMPLE)
                        .refuses(DepositRefusal.CLOSED, DepositRefusal.NOTHING_TO_SETTLE)
                        .handle(x -> x.outcome(
                                keeping.handle(x.caller(), new KeepingDeposits.Apply(at(x))), DepositBody::of)),
                one(Route.command(ONE, "give-back"))
                        .movesMoney()
                        .permission(PaymentPermissions.APPROVE_REFUND)
                        .summary("退还保证金", "Give security back with its interest")
                        .description(
                                "本金与利息转入预收，再按退费流程退出", "Sum and interest are paid ahead then; they go out as a refund")
                        .body(Why.class, new Why("销户"))
                        .answers(200, DepositBody.class, DepositBody.EXAMPLE)
                        .refuses(DepositRefusal.CLOSED, DepositRefusal.STILL_OWED)
                        .handle(x -> x.outcome(
                                keeping.handle(x.caller(), new KeepingDeposits.GiveBack(at(x), x.body().reason)),
                                DepositBody::of)));
    }

    private static Draft<Void> one(Draft<Void> draft) {
        return draft.tag("payment")
                .owned("depositId", "security-deposit")
                .path("depositId", "保证金标识", "id of the deposit", DepositBody.ID);
    }

    private static DepositId id(Exchange<?> x) {
        return new DepositId(x.pathId("depositId"));
    }

    private static KeepingDeposits.On at(Exchange<?> x) {
        return new KeepingDeposits.On(id(x), x.version());
    }

    /** How much is wanted, by when and why. */
    public record Demand(
            Money amount,
            LocalDate dueOn,
            @Size(min = 1, max = 200) String reason) {
        static final Demand EXAMPLE = new Demand(Money.yuan("1000.00"), LocalDate.of(2026, 3, 10), "临时用电");

        KeepingDeposits.Demand of(AccountNo account) {
            return new KeepingDeposits.Demand(account, amount, dueOn, reason);
        }
    }

    /** How much. */
    public record Sum(Money amount) {}

    /** Why. */
    public record Why(@Size(min = 1, max = 200) String reason) {}
}
