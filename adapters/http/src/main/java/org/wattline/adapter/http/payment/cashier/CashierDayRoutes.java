package org.wattline.adapter.http.payment.cashier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Belonging;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.payment.PaymentPermissions;
import org.wattline.application.payment.cashier.CashierDays;
import org.wattline.application.payment.cashier.ClosingCashierDays;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.Permission;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.cashier.CashierDay;
import org.wattline.domain.payment.cashier.CashierDayId;
import org.wattline.domain.payment.cashier.CashierRefusal;
import org.wattline.domain.quantity.Money;

/** {@code /v1/cashier-days}: cash is counted at the end of the day. */
public final class CashierDayRoutes implements Routes {
    private static final String ONE = "/v1/cashier-days/{cashierDayId}";
    private static final String EXAMPLE_ID = "2026-03-02.cashier";

    private final ClosingCashierDays closing;
    private final CashierDays days;

    public CashierDayRoutes(ClosingCashierDays closing, CashierDays days) {
        this.closing = closing;
        this.days = days;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/v1/cashier-days")
                        .movesMoney()
                        .tag("payment")
                        .summary("收费员日终扎账", "Close the own day with the cash that was counted")
                        .description(
                                "清点现金与账面核对；长短款须说明原因，超过限额由他人审批；扎账后当日不再收费",
                                "What is over or short needs a reason and, over the limit, somebody else's approval; the day takes no more payments at the counter")
                        .permission(PaymentPermissions.TAKE)
                        .unowned("everybody closes the own day")
                        .body(Counted.class, Counted.EXAMPLE)
                        .answers(201, Body.class, Body.EXAMPLE)
                        .refuses(CashierRefusal.DAY_CLOSED, CashierRefusal.REASON_WANTED, CashierRefusal.DAY_NOT_NOW)
                        .handle(x -> x.created(
                                closing.handle(
                                        x.caller(),
                                        new ClosingCashierDays.Count(
                                                x.body().day,
                                                x.body().counted,
                                                x.body().reason.orElse(""))),
                                day -> "/v1/cashier-days/" + day.id(),
                                Body::of)),
                Route.list("/v1/cashier-days")
                        .tag("payment")
                        .summary("扎账列表", "List counted days, newest first")
                        .permission(PaymentPermissions.SEE)
                        .scoped()
                        .filter("state", "状态", "state", "WAITING")
                        .answersPage(Body.class, Body.EXAMPLE)
                        .handle(x -> x.page(
                                days.list(x.scope(), x.query("state", CashierDay.State.class), x.page()), Body::of)),
                one(Route.get(ONE), PaymentPermissions.SEE)
                        .summary("查看扎账", "Show a counted day")
                        .history("cashier-day")
                        .answers(200, Body.class, Body.EXAMPLE)
                        .handle(x -> x.found(days.find(id(x)).map(Body::of))),
                one(Route.command(ONE, "approve"), PaymentPermissions.APPROVE_REFUND)
                        .movesMoney()
                        .summary("审批长短款", "Approve of what is over or short")
                        .answers(200, Body.class, Body.EXAMPLE)
                        .refuses(CashierRefusal.NOT_WAITING, CashierRefusal.OWN_COUNT)
                        .handle(x -> x.outcome(
                                closing.handle(x.caller(), new ClosingCashierDays.Approve(id(x), x.version())),
                                Body::of)),
                one(Route.command(ONE, "reject"), PaymentPermissions.APPROVE_REFUND)
                        .summary("驳回长短款", "Let the cashier count again")
                        .body(Why.class, new Why("请重新清点"))
                        .answers(200, Body.class, Body.EXAMPLE)
                        .refuses(CashierRefusal.NOT_WAITING, CashierRefusal.OWN_COUNT)
                        .handle(x -> x.outcome(
                                closing.handle(
                                        x.caller(), new ClosingCashierDays.Reject(id(x), x.body().why, x.version())),
                                Body::of)));
    }

    private static Draft<Void> one(Draft<Void> draft, Permission needed) {
        return draft.tag("payment")
                .permission(needed)
                .owned("cashierDayId", "cashier-day")
                .path("cashierDayId", "扎账编号", "day and login", EXAMPLE_ID);
    }

    private static CashierDayId id(Exchange<?> x) {
        return x.path("cashierDayId", CashierDayId::parse);
    }

    /** The cash that is there. @param reason of what is over or short */
    public record Counted(
            LocalDate day,
            Money counted,
            @Size(min = 1, max = 200) Optional<String> reason) {
        static final Counted EXAMPLE =
                new Counted(LocalDate.of(2026, 3, 2), Money.yuan("1203.50"), Optional.of("找零差错"));
    }

    /** Why not. */
    public record Why(@Size(min = 1, max = 200) String why) {}

    /** A counted day. @param difference what is over, less than nothing for what is short @param decidedBy who closed, or rejected it */
    public record Body(
            String cashierDayId,
            String login,
            LocalDate day,
            UnitPath unit,
            Money expected,
            Money counted,
            Money difference,
            String reason,
            CashierDay.State state,
            Optional<String> decidedBy,
            Version version)
            implements Tagged, Belonging {
        static final Body EXAMPLE = new Body(
                EXAMPLE_ID,
                "cashier",
                LocalDate.of(2026, 3, 2),
                new UnitPath("/33/3301"),
                Money.yuan("1203.00"),
                Money.yuan("1203.50"),
                Money.yuan("0.50"),
                "找零差错",
                CashierDay.State.CLOSED,
                Optional.of("cashier"),
                new Version(1));

        static Body of(CashierDay held) {
            return new Body(
                    held.id().toString(),
                    held.id().login(),
                    held.id().day(),
                    held.unit(),
                    held.expected(),
                    held.counted(),
                    held.difference(),
                    held.reason(),
                    held.state(),
                    switch (held.stage()) {
                        case CashierDay.Waiting unused -> Optional.empty();
                        case CashierDay.Rejected rejected -> Optional.of(rejected.by());
                        case CashierDay.Closed closed -> Optional.of(closed.by());
                    },
                    held.version());
        }

        @Override
        public Scope.Owner owner() {
            return Scope.Owner.of(unit);
        }
    }
}
