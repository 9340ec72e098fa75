package org.wattline.adapter.http.payment.debit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.problem.Rejected;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Fault;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.payment.PaymentPermissions;
import org.wattline.application.payment.debit.GivingMandates;
import org.wattline.application.payment.debit.Mandates;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.payment.BalanceRefusal;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.debit.DebitRefusal;
import org.wattline.domain.payment.debit.Mandate;
import org.wattline.domain.payment.debit.MandateNo;
import org.wattline.domain.payment.debit.Payer;
import org.wattline.domain.payment.debit.WalletAgreement;
import org.wattline.domain.payment.refund.BankAccount;
import org.wattline.domain.quantity.Money;

/** {@code /v1/debit-mandates}: the consent of customers to debits. */
public final class MandateRoutes implements Routes {
    private static final String ONE = "/v1/debit-mandates/{mandateNo}";

    private final GivingMandates giving;
    private final Mandates mandates;

    public MandateRoutes(GivingMandates giving, Mandates mandates) {
        this.giving = giving;
        this.mandates = mandates;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/v1/accounts/{accountNo}/debit-mandates")
                        .creates()
                        .tag("payment")
                        .summary("签订代扣协议", "Take a customer's consent to debits")
                        .description(
                                "银行账户走委托代扣；微信、支付宝须先在钱包内签约。限额按单笔和自然月",
                                "From a bank account, or from a wallet whose owner has agreed there first. Limits hold for each debit and each calendar"
                                        + " month")
                        .permission(PaymentPermissions.MANDATE)
                        .owned("accountNo", "account")
                        .body(Give.class, Give.EXAMPLE)
                        .answers(201, MandateBody.class, MandateBody.EXAMPLE)
                        .refuses(
                                DebitRefusal.MANDATE_THERE,
                                DebitRefusal.NOT_VALID,
                                DebitRefusal.CHANNEL_WITHOUT_MANDATES,
                                DebitRefusal.NOT_AGREED,
                                BalanceRefusal.UNKNOWN_ACCOUNT)
                        .handle(x -> x.created(
                                giving.handle(
                                        x.caller(),
                                        new GivingMandates.Give(
                                                x.path("accountNo", AccountNo::new),
                                                x.body().terms(),
                                                x.body().evidence)),
                                mandate -> "/v1/debit-mandates/" + mandate.no(),
                                MandateBody::of)),
                Route.list("/v1/debit-mandates")
                        .tag("payment")
                        .summary("代扣协议列表", "List mandates, newest first")
                        .permission(PaymentPermissions.SEE)
                        .scoped()
                        .filter("accountNo", "户号", "account", AccountNo.of(1).value())
                        .answersPage(MandateBody.class, MandateBody.EXAMPLE)
                        .handle(x -> x.page(
                                mandates.list(x.scope(), x.query("accountNo", AccountNo::new), x.page()),
                                MandateBody::of)),
                one(Route.get(ONE))
                        .permission(PaymentPermissions.SEE)
                        .summary("查看代扣协议", "Show a mandate")
                        .history("debit-mandate")
                        .answers(200, MandateBody.class, MandateBody.EXAMPLE)
                        .handle(x -> x.found(mandates.find(no(x)).map(MandateBody::of))),
                one(Route.command(ONE, "end"))
                        .permission(PaymentPermissions.MANDATE)
                        .summary("终止代扣协议", "End a mandate; nothing is taken by it from then on")
                        .body(Why.class, Why.EXAMPLE)
                        .answers(200, MandateBody.class, MandateBody.EXAMPLE)
                        .refuses(DebitRefusal.ENDED)
                        .handle(x -> x.outcome(
                                giving.handle(x.caller(), new GivingMandates.End(no(x), x.body().reason, x.version())),
                                MandateBody::of)));
    }

    private static Draft<Void> one(Draft<Void> draft) {
        return draft.tag("payment")
                .owned("mandateNo", "debit-mandate")
                .path("mandateNo", "协议号", "number", MandateNo.of(1).value());
    }

    private static MandateNo no(Exchange<?> x) {
        return x.path("mandateNo", MandateNo::new);
    }

    /**
     * What the customer consents to.
     *
     * @param bankAccount for {@code DIRECT_DEBIT}
     * @param agreement number of the wallet's agreement, for {@code WECHAT_PAY} and {@code ALIPAY}
     * @param evidence signed form, recording, or the own login
     */
    public record Give(
            Channel channel,
            Optional<Bank> bankAccount,
            Optional<String> agreement,
            Money perDebit,
            Money perMonth,
            LocalDate validUntil,
            @Size(min = 1, max = 200) String evidence) {
        static final Give EXAMPLE = new Give(
                Channel.DIRECT_DEBIT,
                Optional.of(new Bank("李明", "中国工商银行", "6222021202041000017")),
                Optional.empty(),
                Money.yuan("500.00"),
                Money.yuan("1000.00"),
                LocalDate.of(2028, 12, 31),
                "own login");

        Mandate.Terms terms() {
            return new Mandate.Terms(channel, payer(), new Mandate.Limits(perDebit, perMonth), validUntil);
        }

        private Payer payer() {
            if (bankAccount.isPresent() == agreement.isPresent())
                throw Rejected.malformed(
                        Fault.invalid("/agreement", new IllegalArgumentException("a bank account or an agreement")));
            try {
                return bankAccount
                        .<Payer>map(bank -> new Payer.Bank(new BankAccount(bank.holder, bank.bank, bank.number)))
                        .or(() -> agreement.map(WalletAgreement::new).map(Payer.Wallet::new))
                        .orElseThrow();
            } catch (IllegalArgumentException malformed) {
                throw Rejected.malformed(
                        Fault.invalid(bankAccount.isPresent() ? "/bankAccount/number" : "/agreement", malformed));
            }
        }
    }

    /** An account at a bank. @param number 8 to 30 digits */
    public record Bank(
            @Size(min = 1, max = 60) String holder,
            @Size(min = 1, max = 60) String bank,
            @Size(min = 8, max = 30) String number) {}

    /** Why. */
    public record Why(@Size(min = 1, max = 200) String reason) {
        static final Why EXAMPLE = new Why("the customer pays otherwise from now on");
    }
}
