package org.wattline.application.audit;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.metering.Readings;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.audit.AuditRule;
import org.wattline.domain.audit.ConsumptionSeries;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.reading.PeriodConsumption;
import org.wattline.domain.metering.reading.RegisterConsumption;
import org.wattline.domain.metering.reading.RegisterReading;

/**
 * {@code ZERO_CONSUMPTION} (MR-01): metering points at which a meter hangs and nothing flowed for so many months ({@code cycles}). It looks at
 * {@value #PART} points at a time, with two queries for all of them.
 */
public final class ZeroConsumption implements Evaluator {
    private static final int PART = 500;

    private final MeteringPoints points;
    private final Readings readings;

    public ZeroConsumption(MeteringPoints points, Readings readings) {
        this.points = points;
        this.readings = readings;
    }

    @Override
    public String name() {
        return "ZERO_CONSUMPTION";
    }

    @Override
    public Part look(AuditRule rule, Scope scope, YearMonth through, Optional<String> after) {
        int cycles = rule.count("cycles");
        Page<MeteringPoint> page = points.list(scope, Optional.empty(), new Page.Request(PART, after));
        List<MeteringPointNo> numbers =
                page.items().stream().map(MeteringPoint::no).toList();
        List<LocalDate> boundaries = new ArrayList<>();
        for (int i = cycles; i >= 0; i--)
            boundaries.add(through.plusMonths(1 - i).atDay(1));
        Map<MeteringPointNo, List<RegisterReading>> shown =
                readings.atBoundaries(numbers, boundaries).stream().collect(groupingBy(RegisterReading::point));
        List<Hit> hits = new ArrayList<>();
        for (MeteringPoint point : page.items()) {
            if (point.open().isEmpty()) continue;
            ConsumptionSeries series = series(point, boundaries, shown.getOrDefault(point.no(), List.of()));
            series.zeroFor(cycles).ifPresent(evidence -> hits.add(new Hit(series.subject(), evidence)));
        }
        return new Part(page.items().size(), hits, page.next());
    }

    private static ConsumptionSeries series(
            MeteringPoint point, List<LocalDate> boundaries, List<RegisterReading> shown) {
        List<ConsumptionSeries.Month> months = new ArrayList<>();
        for (int i = 1; i < boundaries.size(); i++) {
            Span span = Span.of(boundaries.get(i - 1), boundaries.get(i));
            months.add(month(span, PeriodConsumption.of(point, span, shown)));
        }
        return new ConsumptionSeries(
                new ConsumptionSeries.Subject(
                        "metering-point",
                        point.no().value(),
                        point.unit(),
                        Optional.of(point.customer().value())),
                months);
    }

    private static ConsumptionSeries.Month month(Span span, Outcome<PeriodConsumption> outcome) {
        YearMonth month = YearMonth.from(span.from());
        Optional<RegisterConsumption> total = switch (outcome) {
            case Outcome.Done<PeriodConsumption>(var proved) -> proved.register(Register.ACTIVE_IMPORT);
            case Outcome.Refused<PeriodConsumption>(var why) -> Optional.empty();
        };
        Map<String, String> evidence = new TreeMap<>();
        total.ifPresent(consumption -> consumption.parts().forEach(part -> {
            evidence.put("from " + part.from(), part.previous().toString());
            evidence.put("to " + part.to(), part.current().toString());
        }));
        return new ConsumptionSeries.Month(month, total.map(RegisterConsumption::energy), evidence);
    }
}
