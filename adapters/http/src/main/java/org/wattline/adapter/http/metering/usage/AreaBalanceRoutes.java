package org.wattline.adapter.http.metering.usage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.http.metering.Asking;
import org.wattline.adapter.http.platform.problem.Rejected;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Fault;
import org.wattline.application.metering.MeteringPermissions;
import org.wattline.application.metering.StartingDays;
import org.wattline.application.metering.usage.AreaBalances;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.usage.AreaBalance;
import org.wattline.domain.metering.usage.LossBand;
import org.wattline.domain.premises.AreaCode;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Share;

/** {@code /v1/area-balances}: supply, sales and loss of transformer areas, day by day. */
public final class AreaBalanceRoutes implements Routes {
    private static final int MOST_DAYS = 366;
    private static final int MOST_RUN_DAYS = 62;

    private final AreaBalances balances;
    private final StartingDays starting;

    public AreaBalanceRoutes(AreaBalances balances, StartingDays starting) {
        this.balances = balances;
        this.starting = starting;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/v1/transformer-areas/{areaCode}/balances")
                        .tag("metering")
                        .summary("台区日线损", "Show the daily balances of a transformer area")
                        .permission(MeteringPermissions.SEE_GRID)
                        .owned("areaCode", "transformer-area")
                        .path("areaCode", "台区编号", "code of the transformer area", "A-01")
                        .requiredQuery("from", "起始日", "first day", "2026-01-01")
                        .requiredQuery("to", "截止日（不含）", "day before which they end", "2026-02-01")
                        .answers(200, Days.class, new Days(List.of(BalanceBody.EXAMPLE)))
                        .handle(x -> x.ok(new Days(
                                balances.of(x.path("areaCode", AreaCode::new), Asking.span(x, MOST_DAYS)).stream()
                                        .map(BalanceBody::of)
                                        .toList()))),
                Route.list("/v1/area-balances")
                        .tag("metering")
                        .summary("台区线损清单", "List the balances of all transformer areas on a day")
                        .permission(MeteringPermissions.SEE_GRID)
                        .scoped()
                        .requiredQuery("day", "日期", "the day", "2026-01-01")
                        .filter("band", "线损分级", "band of the loss", "HIGH")
                        .answersPage(BalanceBody.class, BalanceBody.EXAMPLE)
                        .handle(x -> x.page(
                                balances.on(
                                        x.required("day", Asking::day),
                                        x.scope(),
                                        x.query("band", LossBand.class),
                                        x.page()),
                                BalanceBody::of)),
                Route.post("/v1/balance-runs")
                        .tag("metering")
                        .summary("计算台区线损", "Have some days balanced")
                        .permission(MeteringPermissions.COMPOSE)
                        .unowned("a run balances the areas of the caller's own unit and those below")
                        .body(Run.class, Run.EXAMPLE)
                        .answersNothing(202)
                        .handle(this::start));
    }

    private Reply start(Exchange<Run> x) {
        Run run = x.body();
        if (!run.from.isBefore(run.to) || run.from.plusDays(MOST_RUN_DAYS).isBefore(run.to))
            throw Rejected.malformed(Fault.of(
                    "/to",
                    "out-of-range",
                    "晚于起始日，最多 " + MOST_RUN_DAYS + " 天",
                    "after from, at most " + MOST_RUN_DAYS + " days later"));
        return switch (starting.handle(x.caller(), new StartingDays.Start(Span.of(run.from, run.to)))) {
            case Outcome.Done<UUID>(var job) -> x.accepted(job);
            case Outcome.Refused<UUID>(var why) -> x.refused(why);
        };
    }

    /** Balances of one area. */
    public record Days(List<BalanceBody> days) {}

    /** Days from one up to, but without, another. */
    public record Run(LocalDate from, LocalDate to) {
        static final Run EXAMPLE = new Run(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 2));
    }

    /**
     * What went into a transformer area on a day, what was sold there, what was lost.
     *
     * @param points how many points were to be known
     * @param lacking those of which the day is not known in full
     */
    public record BalanceBody(
            AreaCode areaCode,
            LocalDate day,
            Optional<Energy> supplyKwh,
            Energy salesKwh,
            Optional<Energy> lossKwh,
            Optional<Share> lossPercent,
            LossBand band,
            int points,
            Share completenessPercent,
            int estimatedPoints,
            List<MeteringPointNo> lacking) {
        static final BalanceBody EXAMPLE = new BalanceBody(
                new AreaCode("A-01"),
                LocalDate.of(2026, 1, 1),
                Optional.of(Energy.kwh(1000)),
                Energy.kwh(930),
                Optional.of(Energy.kwh(70)),
                Optional.of(Share.percent("7")),
                LossBand.HIGH,
                86,
                Share.WHOLE,
                0,
                List.of());

        static BalanceBody of(AreaBalance balance) {
            return new BalanceBody(
                    balance.area(),
                    balance.day(),
                    balance.supply(),
                    balance.sales(),
                    balance.loss(),
                    balance.lossRate(),
                    balance.band(),
                    balance.points(),
                    balance.completeness(),
                    balance.estimated(),
                    balance.lacking());
        }
    }
}
