package org.wattline.adapter.http.metering.validation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.http.metering.validation.RuleSetBodies.RuleSets;
import org.wattline.adapter.http.platform.problem.Rejected;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Fault;
import org.wattline.application.metering.MeteringPermissions;
import org.wattline.application.metering.StartingDays;
import org.wattline.application.metering.validation.Estimates;
import org.wattline.application.metering.validation.ObservingMeters;
import org.wattline.application.metering.validation.VeeRuleSets;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.estimation.DayEstimate;
import org.wattline.domain.metering.estimation.Estimate;
import org.wattline.domain.metering.reading.ReadingRef;
import org.wattline.domain.metering.validation.MeterObservation;

/** The rules of validation, runs over days that are stored, how estimates came about, and what meters say of themselves. */
public final class ValidationRoutes implements Routes {
    private static final int MOST_DAYS = 31;
    private static final int MOST_BYTES = 64 << 20;

    private final VeeRuleSets rules;
    private final StartingDays starting;
    private final Estimates estimates;
    private final ObservingMeters observing;

    public ValidationRoutes(VeeRuleSets rules, StartingDays starting, Estimates estimates, ObservingMeters observing) {
        this.rules = rules;
        this.starting = starting;
        this.estimates = estimates;
        this.observing = observing;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/v1/vee-rule-sets")
                        .tag("metering")
                        .summary("校验规则集", "Show the rules of validation, all versions")
                        .permission(MeteringPermissions.SEE_EXCEPTIONS)
                        .unowned("rules are the company's")
                        .answers(200, RuleSets.class, RuleSetBodies.EXAMPLE)
                        .handle(x -> x.ok(RuleSetBodies.of(x, rules.all()))),
                Route.post("/v1/vee-runs")
                        .tag("metering")
                        .summary("校验已存数据", "Validate what is stored for some days")
                        .permission(MeteringPermissions.HANDLE_EXCEPTIONS)
                        .unowned("a run looks at the caller's own unit and those below")
                        .body(Days.class, Days.EXAMPLE)
                        .answersNothing(202)
                        .handle(this::start),
                Route.get("/v1/metering-points/{meteringPointNo}/estimates")
                        .tag("metering")
                        .summary("拟合记录", "Show how estimated values came about")
                        .permission(MeteringPermissions.SEE_EXCEPTIONS)
                        .owned("meteringPointNo", "metering-point")
                        .path(
                                "meteringPointNo",
                                "计量点编号",
                                "number of the metering point",
                                MeteringPointNo.of(1).value())
                        .requiredQuery("from", "起始日", "first day", "2026-03-01")
                        .requiredQuery("to", "截止日（不含）", "day before which they end", "2026-03-31")
                        .answers(200, Made.class, Made.EXAMPLE)
                        .handle(x -> x.ok(new Made(estimates
                                .of(
                                        List.of(x.path("meteringPointNo", MeteringPointNo::new)),
                                        span(
                                                "query:to",
                                                x.required("from", LocalDate::parse),
                                                x.required("to", LocalDate::parse)))
                                .stream()
                                .map(EstimateBody::of)
                                .toList()))),
                Route.post("/v1/meter-observations")
                        .withoutKey()
                        .tag("metering")
                        .summary("上报电能表状态", "Tell what meters say of themselves, one on each line")
                        .description(
                                "NDJSON：时钟偏差、相电压电流、停电；逐行返回结果。",
                                "NDJSON: deviation of the clock, voltage and current of a phase, lack of power; each is answered in turn.")
                        .permission(MeteringPermissions.TAKE_IN)
                        .unowned("each line's meter is looked up within the caller's scope")
                        .bodyStream(
                                MOST_BYTES,
                                "{\"assetNo\":\"M-0001\",\"at\":\"2026-03-01T00:00:00Z\",\"clock\":{\"fastSeconds\":400}}\n",
                                "application/x-ndjson")
                        .answersMedia(207, "application/x-ndjson", "{\"line\":1,\"status\":200}\n")
                        .handle(x -> x.eachLine(
                                Observation.class,
                                line -> observing.handle(x.caller(), line.command()),
                                observed -> new Struck(observed.meter(), observed.struck()))));
    }

    private Reply start(Exchange<Days> x) {
        Span days = span("/to", x.body().from(), x.body().to());
        return switch (starting.handle(x.caller(), new StartingDays.Start(days))) {
            case Outcome.Done<UUID>(var job) -> x.accepted(job);
            case Outcome.Refused<UUID>(var why) -> x.refused(why);
        };
    }

    private static Span span(String pointer, LocalDate from, LocalDate to) {
        if (!from.isBefore(to) || from.plusDays(MOST_DAYS).isBefore(to))
            throw Rejected.malformed(Fault.of(
                    pointer,
                    "out-of-range",
                    "晚于起始日，最多 " + MOST_DAYS + " 天",
                    "after from, at most " + MOST_DAYS + " days later"));
        return Span.of(from, to);
    }

    /** Days from one up to, but without, another. */
    public record Days(LocalDate from, LocalDate to) {
        static final Days EXAMPLE = new Days(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-02"));
    }

    /** Estimates. */
    public record Made(List<EstimateBody> estimates) {
        static final Made EXAMPLE = new Made(List.of(new EstimateBody(
                "2000000000017/ACTIVE_IMPORT/2026-03-01#2",
                List.of("PROXY_DAY:40–60"),
                List.of("2000000000017/ACTIVE_IMPORT/2026-02-22#1"),
                "2026-01",
                Instant.parse("2026-03-02T00:30:00Z"))));
    }

    /** How one version was estimated: methods with their intervals, and the versions that it rests on. */
    public record EstimateBody(
            String target, List<String> methods, List<String> inputs, String ruleSet, Instant madeAt) {
        static EstimateBody of(Estimate estimate) {
            return new EstimateBody(
                    estimate.target().toString(),
                    estimate.applied().stream()
                            .map(DayEstimate.Applied::toString)
                            .toList(),
                    estimate.inputs().stream()
                            .map(ReadingRef::toString)
                            .sorted()
                            .toList(),
                    estimate.ruleSet(),
                    estimate.at());
        }
    }

    /** How many rules an observation struck. */
    public record Struck(AssetNo assetNo, int rulesStruck) {}

    /** What a meter says of itself: its clock, a phase, or its power. */
    public record Observation(
            AssetNo assetNo, Instant at, Optional<Clock> clock, Optional<Phase> phase, Optional<PowerOff> powerOff) {
        ObservingMeters.Observe command() {
            List<MeterObservation> said = new ArrayList<>();
            clock.ifPresent(c -> said.add(new MeterObservation.Clock(c.fastSeconds())));
            phase.ifPresent(p -> said.add(new MeterObservation.Phase(
                    hundredths(p.voltagePercent()), hundredths(p.currentPercent()), p.minutes())));
            powerOff.ifPresent(p -> said.add(new MeterObservation.PowerOff(p.minutes(), p.readFailed())));
            if (said.size() != 1)
                throw Rejected.malformed(
                        Fault.of("", "one-of", "填写时钟、相或停电之一", "give one of clock, phase and powerOff"));
            return new ObservingMeters.Observe(assetNo, at, said.getFirst());
        }

        private static long hundredths(BigDecimal percent) {
            return percent.movePointRight(2).longValue();
        }
    }

    /** Seconds by which a clock is fast; negative when it is slow. */
    public record Clock(long fastSeconds) {}

    /** A phase over some minutes, in percent of nominal voltage and rated current. */
    public record Phase(BigDecimal voltagePercent, BigDecimal currentPercent, long minutes) {}

    /** Minutes without power, and whether a reading failed meanwhile. */
    public record PowerOff(long minutes, boolean readFailed) {}
}
