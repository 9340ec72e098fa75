package org.wattline.adapter.http.billing.rebill;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Commands;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.billing.BillingPermissions;
import org.wattline.application.billing.rebill.ExplainingRebilledBills;
import org.wattline.application.billing.rebill.Rebillings;
import org.wattline.application.billing.rebill.StartingRebillings;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.BillRefusal;
import org.wattline.domain.billing.CalculationRefusal;
import org.wattline.domain.billing.rebill.RebillingId;
import org.wattline.domain.billing.rebill.RebillingRefusal;
import org.wattline.domain.kernel.Outcome;

/** {@code /v1/rebillings}: issued bills cancelled and billed again. */
public final class RebillingRoutes implements Routes {
    private static final String ONE = "/v1/rebillings/{rebillingId}";

    private final StartingRebillings starting;
    private final ExplainingRebilledBills explaining;
    private final Rebillings rebillings;

    public RebillingRoutes(StartingRebillings starting, ExplainingRebilledBills explaining, Rebillings rebillings) {
        this.starting = starting;
        this.explaining = explaining;
        this.rebillings = rebillings;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/v1/rebillings")
                        .creates()
                        .tag("billing")
                        .summary("试算冲红重算", "Preview a rebilling")
                        .description(
                                "按现有示数、电价与合同试算每张账单的差额；确认后再执行；未列账单即为单位（及月份）全部已发行账单",
                                "What each bill would come to by the readings, prices and terms known now; nothing is altered until it is carried out. All"
                                        + " issued bills of the unit, and month, unless some are named")
                        .permission(BillingPermissions.REBILL)
                        .unowned("the unit is checked against the caller's own")
                        .body(StartRebilling.class, StartRebilling.EXAMPLE)
                        .answers(202, RebillingBody.class, RebillingBody.EXAMPLE)
                        .refuses(BillRefusal.UNIT_OUT_OF_REACH, RebillingRefusal.NO_BILLS)
                        .handle(x -> started(x, start(x))),
                Route.list("/v1/rebillings")
                        .tag("billing")
                        .summary("重算任务列表", "List rebillings, newest first")
                        .permission(BillingPermissions.REBILL)
                        .scoped()
                        .answersPage(RebillingBody.class, RebillingBody.EXAMPLE)
                        .handle(x -> x.page(rebillings.list(x.scope(), x.page()), RebillingBody::of)),
                named(Route.get(ONE))
                        .summary("查看重算任务", "Show a rebilling")
                        .history("rebilling")
                        .allows(x -> rebillings
                                .find(id(x))
                                .map(found -> Commands.none().and("carry-out", starting.allowed(found))))
                        .answers(200, RebillingBody.class, RebillingBody.EXAMPLE)
                        .handle(x -> x.found(rebillings.find(id(x)).map(RebillingBody::of))),
                named(Route.list(ONE + "/bills"))
                        .summary("重算任务的账单", "List the bills of a rebilling with their differences")
                        .answersPage(RebillingBody.One.class, RebillingBody.One.EXAMPLE)
                        .handle(x -> x.page(rebillings.bills(id(x), x.page()), RebillingBody.One::of)),
                named(Route.get(ONE + "/bills/{billNo}"))
                        .summary("重算账单的差额明细", "Show what changes on a bill of a rebilling, charge by charge, and why")
                        .description(
                                "原账单与新账单逐项对比，每项差额注明变更的示数、装表、户内人口、合同、年累计或电价版本；尚未执行的按现有数据试算",
                                "The bill beside the one in its place. Each difference cites the versions of readings and prices, and the facts, that changed. By"
                                        + " what is known now as long as it is not carried out")
                        .answers(200, RebilledDeltaBody.class, RebilledDeltaBody.EXAMPLE)
                        .refuses(RebillingRefusal.UNKNOWN, RebillingRefusal.NOT_AMONG)
                        .refuses(CalculationRefusal.values())
                        .handle(x -> x.outcome(
                                explaining.handle(id(x), x.path("billNo", BillNo::new)), RebilledDeltaBody::of)),
                named(Route.command(ONE, "carry-out"))
                        .movesMoney()
                        .summary("执行冲红重算", "Carry a rebilling out")
                        .description(
                                "每张账单在同一事务中冲红、重算、核算并发行；被拒绝的账单保持不变；作业被取消后可再次执行，继续其余账单",
                                "Each bill is reversed, calculated, reviewed and issued in one; what is refused stays as it was. After its job was"
                                        + " cancelled it is carried on with the rest")
                        .answers(202, RebillingBody.class, RebillingBody.EXAMPLE)
                        .refuses(RebillingRefusal.UNKNOWN, RebillingRefusal.NOT_PREVIEWED, RebillingRefusal.UNDER_WAY)
                        .handle(x -> started(
                                x, starting.handle(x.caller(), new StartingRebillings.CarryOut(id(x), x.version())))));
    }

    private Outcome<StartingRebillings.Started> start(Exchange<StartRebilling> x) {
        StartRebilling asked = x.body();
        return starting.handle(
                x.caller(),
                new StartingRebillings.Start(
                        asked.unit.orElse(x.caller().unit()),
                        asked.bills.orElse(List.of()),
                        asked.month,
                        asked.reason));
    }

    private static Reply started(Exchange<?> x, Outcome<StartingRebillings.Started> outcome) {
        return switch (outcome) {
            case Outcome.Done<StartingRebillings.Started>(var started) ->
                new Reply.Body(
                        202, RebillingBody.of(started.rebilling()), Map.of("Location", "/v1/jobs/" + started.job()));
            case Outcome.Refused<StartingRebillings.Started>(var why) -> x.refused(why);
        };
    }

    private static <B> Draft<B> named(Draft<B> draft) {
        return draft.tag("billing")
                .permission(BillingPermissions.REBILL)
                .owned("rebillingId", "rebilling")
                .path(
                        "rebillingId",
                        "重算任务标识",
                        "id of the rebilling",
                        RebillingBody.EXAMPLE.rebillingId().toString());
    }

    private static RebillingId id(Exchange<?> x) {
        return new RebillingId(x.pathId("rebillingId"));
    }

    /**
     * Which bills, and why.
     *
     * @param unit the caller's own if none is given
     * @param bills only these
     * @param month only those of a month
     */
    public record StartRebilling(
            Optional<UnitPath> unit,
            @Size(max = 1000) Optional<List<BillNo>> bills,
            Optional<YearMonth> month,
            @Size(min = 1, max = 200) String reason) {
        static final StartRebilling EXAMPLE = new StartRebilling(
                Optional.empty(),
                Optional.of(List.of(BillNo.of(7))),
                Optional.empty(),
                "readings of area A001 were one day late");
    }
}
