package org.wattline.adapter.http.payment.reconciliation;

import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.payment.PaymentPermissions;
import org.wattline.application.payment.reconciliation.Breaks;
import org.wattline.application.payment.reconciliation.ReconciliationViews;
import org.wattline.application.payment.reconciliation.ResolvingBreaks;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.payment.BalanceRefusal;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.PaymentRefusal;
import org.wattline.domain.payment.reconciliation.Break;
import org.wattline.domain.payment.reconciliation.BreakId;
import org.wattline.domain.payment.reconciliation.BreakRefusal;
import org.wattline.domain.payment.reconciliation.Resolution;

/** {@code /v1/reconciliation-breaks}: what channels and the books differ in, and clearing it up. */
public final class BreakRoutes implements Routes {
    private static final String ONE = "/v1/reconciliation-breaks/{breakId}";

    private final ResolvingBreaks resolving;
    private final Breaks breaks;
    private final ReconciliationViews views;

    public BreakRoutes(ResolvingBreaks resolving, Breaks breaks, ReconciliationViews views) {
        this.resolving = resolving;
        this.breaks = breaks;
        this.views = views;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.list("/v1/reconciliation-breaks")
                        .tag("payment")
                        .summary("对账差错列表", "List breaks, oldest day first")
                        .permission(PaymentPermissions.RECONCILE)
                        .scoped()
                        .filter("channel", "渠道", "channel", "WECHAT_PAY")
                        .filter("state", "状态", "state", "OPEN")
                        .filter("owner", "经办人", "login of whom clears it up", "settlement-accountant")
                        .answersPage(BreakBody.class, BreakBody.EXAMPLE)
                        .handle(x -> x.page(
                                views.breaks(
                                        x.scope(),
                                        new ReconciliationViews.Filter(
                                                x.query("channel", Channel.class),
                                                x.query("state", Break.State.class),
                                                x.query("owner")),
                                        x.page()),
                                BreakBody::of)),
                one(Route.get(ONE))
                        .summary("查看对账差错", "Show a break")
                        .history("reconciliation-break")
                        .answers(200, BreakBody.class, BreakBody.EXAMPLE)
                        .handle(x -> x.found(breaks.find(id(x)).map(BreakBody::of))),
                one(Route.command(ONE, "claim"))
                        .summary("认领对账差错", "Take a break on")
                        .answers(200, BreakBody.class, BreakBody.EXAMPLE)
                        .refuses(BreakRefusal.ALREADY_RESOLVED)
                        .handle(x -> x.outcome(
                                resolving.handle(x.caller(), new ResolvingBreaks.Claim(id(x), x.version())),
                                BreakBody::of)),
                one(Route.command(ONE, "resolve"))
                        .movesMoney()
                        .summary("处理对账差错", "Clear a break up")
                        .description(
                                "BOOK 补记收费；SUSPEND 挂账；RESTORE 恢复；ACCEPT 由公司承担。均生成会计分录",
                                "BOOK as a payment, SUSPEND it, RESTORE what was suspended, ACCEPT the difference. Each books entries")
                        .body(Decision.class, Decision.EXAMPLE)
                        .answers(200, BreakBody.class, BreakBody.EXAMPLE)
                        .refuses(
                                BreakRefusal.ALREADY_RESOLVED,
                                BreakRefusal.BEING_REFUNDED,
                                BreakRefusal.NOT_THIS_WAY,
                                BreakRefusal.ACCOUNT_WANTED,
                                BalanceRefusal.UNKNOWN_ACCOUNT,
                                PaymentRefusal.REFERENCE_ALREADY_USED)
                        .handle(x -> x.outcome(
                                resolving.handle(
                                        x.caller(),
                                        new ResolvingBreaks.Resolve(
                                                id(x),
                                                x.body().resolution,
                                                x.body().accountNo,
                                                x.body().note,
                                                x.version())),
                                BreakBody::of)));
    }

    private static Draft<Void> one(Draft<Void> draft) {
        return draft.tag("payment")
                .permission(PaymentPermissions.RECONCILE)
                .owned("breakId", "reconciliation-break")
                .path("breakId", "差错编号", "id of the break", BreakBody.ID);
    }

    private static BreakId id(Exchange<?> x) {
        return new BreakId(x.pathId("breakId"));
    }

    /** What is decided. @param accountNo whom the payment is booked for, where the order does not tell */
    public record Decision(
            Resolution resolution,
            Optional<AccountNo> accountNo,
            @Size(min = 1, max = 200) String note) {
        static final Decision EXAMPLE =
                new Decision(Resolution.SUSPEND, Optional.empty(), "the customer was asked which account it is for");
    }
}
