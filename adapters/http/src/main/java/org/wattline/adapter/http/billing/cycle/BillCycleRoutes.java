package org.wattline.adapter.http.billing.cycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Commands;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.billing.BillingPermissions;
import org.wattline.application.billing.cycle.BillCycles;
import org.wattline.application.billing.cycle.KeepingCycles;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillRefusal;
import org.wattline.domain.billing.cycle.BillCycle;
import org.wattline.domain.billing.cycle.BillCycleRefusal;
import org.wattline.domain.billing.cycle.CycleCode;
import org.wattline.domain.billing.run.BillRunRefusal;

/** {@code /v1/bill-cycles}: which accounts are billed for which days, and when their runs begin. */
public final class BillCycleRoutes implements Routes {
    private static final String ALL = "/v1/bill-cycles";
    private static final String ONE = ALL + "/{cycleCode}";

    private final BillCycles cycles;
    private final KeepingCycles keeping;

    public BillCycleRoutes(BillCycles cycles, KeepingCycles keeping) {
        this.cycles = cycles;
        this.keeping = keeping;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post(ALL)
                        .creates()
                        .tag("billing")
                        .summary("建立核算周期", "Create a bill cycle")
                        .description(
                                "窗口开启时自动启动算费批次，每期一次；未列抄表段者包括该单位不属其他周期的全部户号",
                                "Its run begins by itself when the window opens, once for each period. Without routes it bills all accounts of the unit"
                                        + " that are of no other cycle")
                        .permission(BillingPermissions.CALCULATE)
                        .unowned("the unit is checked against the caller's own")
                        .body(Created.class, Created.EXAMPLE)
                        .answers(201, BillCycleBody.class, BillCycleBody.EXAMPLE)
                        .refuses(
                                BillRefusal.UNIT_OUT_OF_REACH,
                                BillRunRefusal.NOT_SO_FAR,
                                BillCycleRefusal.EXISTS,
                                BillCycleRefusal.TAKEN,
                                BillCycleRefusal.IN_THE_PAST,
                                BillCycleRefusal.UNKNOWN_ROUTE)
                        .handle(x -> x.created(
                                keeping.handle(
                                        x.caller(), x.body().command(x.caller().unit())),
                                cycle -> ALL + "/" + cycle.code(),
                                BillCycleBody::of)),
                Route.list(ALL)
                        .tag("billing")
                        .summary("核算周期列表", "List bill cycles")
                        .permission(BillingPermissions.CALCULATE)
                        .scoped()
                        .answersPage(BillCycleBody.class, BillCycleBody.EXAMPLE)
                        .handle(x -> x.page(cycles.list(x.scope(), x.page()), BillCycleBody::of)),
                named(Route.get(ONE))
                        .summary("查看核算周期", "Show a bill cycle")
                        .history("bill-cycle")
                        .allows(x -> cycles.find(code(x)).map(BillCycleRoutes::allowed))
                        .answers(200, BillCycleBody.class, BillCycleBody.EXAMPLE)
                        .handle(x -> x.found(cycles.find(code(x)).map(BillCycleBody::of))),
                command("change", "变更核算周期", "Change a bill cycle from a day on")
                        .body(CycleTermsBody.class, CycleTermsBody.EXAMPLE)
                        .refuses(BillRunRefusal.NOT_SO_FAR, BillCycleRefusal.TAKEN, BillCycleRefusal.UNKNOWN_ROUTE)
                        .handle(x -> x.outcome(
                                keeping.handle(
                                        x.caller(),
                                        new KeepingCycles.ChangeTerms(
                                                code(x), x.version(), x.body().terms())),
                                BillCycleBody::of)),
                command("end", "终止核算周期", "End a bill cycle: reading days from a day on are no longer its")
                        .body(Ended.class, Ended.EXAMPLE)
                        .handle(x -> x.outcome(
                                keeping.handle(
                                        x.caller(),
                                        new KeepingCycles.End(
                                                code(x), x.version(), x.body().on())),
                                BillCycleBody::of)));
    }

    private static Commands allowed(BillCycle cycle) {
        return cycle.hasEnd()
                ? Commands.none()
                : Commands.none().allowed("change").allowed("end");
    }

    private static Draft<Void> command(String name, String zh, String en) {
        return named(Route.command(ONE, name))
                .summary(zh, en)
                .answers(200, BillCycleBody.class, BillCycleBody.EXAMPLE)
                .refuses(BillCycleRefusal.UNKNOWN, BillCycleRefusal.ENDED, BillCycleRefusal.IN_THE_PAST);
    }

    private static Draft<Void> named(Draft<Void> draft) {
        return draft.tag("billing")
                .permission(BillingPermissions.CALCULATE)
                .owned("cycleCode", "bill-cycle")
                .path("cycleCode", "核算周期编号", "code of the cycle", "HZ-TWO-MONTHS");
    }

    private static CycleCode code(Exchange<?> x) {
        return x.path("cycleCode", CycleCode::new);
    }

    /** A new cycle. @param unit the caller's own unless it says otherwise */
    public record Created(
            CycleCode cycleCode, @Size(min = 1, max = 60) String name, Optional<UnitPath> unit, CycleTermsBody terms) {
        static final Created EXAMPLE = new Created(
                new CycleCode("HZ-TWO-MONTHS"),
                "杭州双月居民",
                Optional.of(new UnitPath("/33/3301")),
                CycleTermsBody.EXAMPLE);

        KeepingCycles.Create command(UnitPath own) {
            return new KeepingCycles.Create(cycleCode, name, unit.orElse(own), terms.terms());
        }
    }

    /** The end of a cycle. @param on the first day that is no longer its */
    public record Ended(LocalDate on) {
        static final Ended EXAMPLE = new Ended(LocalDate.parse("2026-07-01"));
    }
}
