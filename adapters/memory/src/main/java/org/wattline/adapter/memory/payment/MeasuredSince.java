package org.wattline.adapter.memory.payment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wattline.adapter.memory.metering.MemoryReadings;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.metering.arrangement.PointArrangements;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.Installation;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.arrangement.PointArrangement;
import org.wattline.domain.metering.arrangement.QuantityRule;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.reading.RegisterReading;
import org.wattline.domain.payment.ledger.UnbilledUse;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.IntervalEnergy;

/**
 * What an account used over some days, as it was known at an instant: of each point that is below none by its curves or by one meter, whichever covers more
 * of them, for as many days as all of them cover; what a point covers beyond is left out by the day.
 */
public final class MeasuredSince {
    private final MeteringPoints points;
    /** Digits to which energy is kept. */
    private static final int PLACES = 6;

    private final MemoryReadings readings;
    private final PointArrangements arrangements;

    public MeasuredSince(MeteringPoints points, MemoryReadings readings, PointArrangements arrangements) {
        this.points = points;
        this.readings = readings;
        this.arrangements = arrangements;
    }

    UnbilledUse.Measured over(AccountNo account, Span days, Instant knownAt) {
        Map<MeteringPointNo, PointArrangement> told = arrangements.ofAccounts(List.of(account)).stream()
                .collect(Collectors.toMap(PointArrangement::point, Function.identity()));
        List<UnbilledUse.Measured> mains = points.ofAccounts(List.of(account)).stream()
                .filter(point -> isMain(
                        point,
                        Optional.ofNullable(told.get(point.no())).orElseGet(() -> PointArrangement.untold(point)),
                        days))
                .map(point -> of(point, days, knownAt))
                .toList();
        int least = mains.stream().mapToInt(UnbilledUse.Measured::days).min().orElse(0);
        if (least == 0) return UnbilledUse.Measured.NOTHING;
        return new UnbilledUse.Measured(
                least, mains.stream().map(each -> by(each, least)).reduce(Energy.ZERO, Energy::plus));
    }

    /** Below none on the last of the days, no meter of a plant, and not taken down before them. */
    private static boolean isMain(MeteringPoint point, PointArrangement told, Span days) {
        Instant begin = Zone.startOf(days.from());
        boolean gone = !point.installations().isEmpty()
                && point.installations().stream()
                        .allMatch(each ->
                                each.to().filter(end -> !end.isAfter(begin)).isPresent());
        return !gone
                && told.on(days.end().minusDays(1), point)
                        .filter(as -> as.above().isEmpty() && !(as.quantity() instanceof QuantityRule.OfPlant))
                        .isPresent();
    }

    private static Energy by(UnbilledUse.Measured measured, int least) {
        return new Energy(measured.energy()
                .kwh()
                .multiply(BigDecimal.valueOf(least))
                .divide(BigDecimal.valueOf(measured.days()), PLACES, RoundingMode.HALF_UP));
    }

    private UnbilledUse.Measured of(MeteringPoint point, Span days, Instant knownAt) {
        List<IntervalEnergy> curves = days.from()
                .datesUntil(days.end())
                .flatMap(day -> readings.known(point.no(), Channel.ACTIVE_IMPORT, day, knownAt).stream())
                .map(IntervalDay::energy)
                .filter(curve -> curve.missing() == 0)
                .toList();
        UnbilledUse.Measured byCurves = new UnbilledUse.Measured(
                curves.size(), curves.stream().map(IntervalEnergy::total).reduce(Energy.ZERO, Energy::plus));
        return byRegisters(point, days, knownAt)
                .filter(byMeter -> byMeter.days() >= byCurves.days())
                .orElse(byCurves);
    }

    private Optional<UnbilledUse.Measured> byRegisters(MeteringPoint point, Span days, Instant knownAt) {
        Instant begin = Zone.startOf(days.from());
        Instant end = Zone.startOf(days.end());
        List<RegisterReading> all = readings.known(point.no(), knownAt)
                .filter(each -> !each.at().isBefore(begin) && !each.at().isAfter(end))
                .filter(each -> each.value(Register.ACTIVE_IMPORT).isPresent())
                .toList();
        return all.stream()
                .filter(each -> each.at().equals(begin))
                .findFirst()
                .flatMap(first -> all.stream()
                        .filter(each -> each.meter().equals(first.meter())
                                && Zone.day(each.at()).isAfter(days.from())
                                && difference(first, each).signum() >= 0)
                        .max(Comparator.comparing(RegisterReading::at))
                        .flatMap(last -> installed(point, first, last)
                                .map(at -> new UnbilledUse.Measured(
                                        Span.of(days.from(), Zone.day(last.at()))
                                                .days(),
                                        new Energy(difference(first, last)
                                                .multiply(at.multiplier().factor()))))));
    }

    private static Optional<Installation> installed(MeteringPoint point, RegisterReading first, RegisterReading last) {
        return point.installations().stream()
                .filter(at -> at.meter().equals(first.meter()) && at.reads(first.at()) && at.reads(last.at()))
                .findFirst();
    }

    private static BigDecimal difference(RegisterReading first, RegisterReading last) {
        return shown(last).subtract(shown(first));
    }

    private static BigDecimal shown(RegisterReading reading) {
        return reading.value(Register.ACTIVE_IMPORT).orElseThrow().shown();
    }
}
