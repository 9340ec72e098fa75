package org.wattline.adapter.memory.payment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.memory.metering.MemoryReadings;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.Installation;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.reading.RegisterReading;
import org.wattline.domain.payment.ledger.UnbilledUse;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.IntervalEnergy;

/** What the one metering point of an account measured over some days, as it was known at an instant: by its curves or by one meter, whichever covers more of them. */
public final class MeasuredSince {
    private final MeteringPoints points;
    private final MemoryReadings readings;

    public MeasuredSince(MeteringPoints points, MemoryReadings readings) {
        this.points = points;
        this.readings = readings;
    }

    UnbilledUse.Measured over(AccountNo account, Span days, Instant knownAt) {
        List<MeteringPoint> all = points.ofAccounts(List.of(account));
        if (all.size() != 1) return UnbilledUse.Measured.NOTHING;
        MeteringPoint point = all.getFirst();
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
