package org.wattline.application.metering.validation;

import static org.wattline.domain.quantity.IntervalEnergy.MISSING;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.wattline.application.metering.validation.CycleReadings.Month;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.Dial;
import org.wattline.domain.metering.Installation;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.MeteringRefusal;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.exception.VeeTarget;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.reading.ReadingQuality;
import org.wattline.domain.metering.reading.RegisterReading;
import org.wattline.domain.metering.validation.CycleFacts;
import org.wattline.domain.metering.validation.CycleFacts.Finding;
import org.wattline.domain.metering.validation.CycleFacts.Past;
import org.wattline.domain.metering.validation.DayFacts;
import org.wattline.domain.metering.validation.Validator;
import org.wattline.domain.metering.validation.VeeCheck;
import org.wattline.domain.metering.validation.VeeHit;
import org.wattline.domain.metering.validation.VeeRuleSet;

/** Judges what registers prove for a month, for many points at once. */
public final class JudgingCycles {
    private final VeePorts ports;
    private final VeeRuleSets rules;

    public JudgingCycles(VeePorts ports, VeeRuleSets rules) {
        this.ports = ports;
        this.rules = rules;
    }

    /** What the rules say of the month that ended before a first of a month. Points without a meter are passed over. */
    List<Struck> judge(Collection<MeteringPoint> points, LocalDate end) {
        if (points.isEmpty()) return List.of();
        List<MeteringPointNo> numbers = points.stream().map(MeteringPoint::no).toList();
        CycleReadings readings = new CycleReadings(ports.readings(), numbers, end);
        AccountFacts.OverDays known = ports.accounts().on(points, end.minusDays(1));
        VeeRuleSet set = rules.on(end.minusDays(1));
        Instant at = Zone.startOf(end);
        List<Struck> all = new ArrayList<>();
        for (MeteringPoint point : points) {
            Optional<Installation> hanging =
                    point.installations().stream().filter(i -> i.reads(at)).findFirst();
            if (hanging.isEmpty() || !hanging.get().from().isBefore(at)) continue;
            KnownCustomer customer = known.of(point.no(), end.minusDays(1));
            CycleFacts facts = facts(point, end, hanging.get(), readings, customer);
            List<VeeHit> hits = Validator.of(
                            set.of(customer.customers()), VeeCheck.Target.CYCLE, Channel.ACTIVE_IMPORT, point.mode())
                    .judge(facts);
            boolean trusted = facts.finding() != Finding.MISSING && !facts.estimated();
            all.add(new Struck(point, new VeeTarget.Reading(hanging.get().meter(), at), set, hits, trusted));
        }
        return all;
    }

    private static CycleFacts facts(
            MeteringPoint point, LocalDate end, Installation hanging, CycleReadings readings, KnownCustomer customer) {
        Month month = readings.month(point, end);
        Optional<RegisterReading> last = readings.at(point, end);
        Month year = readings.month(point, end.minusMonths(12));
        List<Past> past = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            Month before = readings.month(point, end.minusMonths(i));
            past.add(new Past(before.span().days(), before.total()));
        }
        long rates = Register.RATES.stream().noneMatch(month.units()::containsKey)
                ? MISSING
                : Register.RATES.stream()
                        .mapToLong(rate ->
                                Optional.ofNullable(month.units().get(rate)).orElse(0L))
                        .sum();
        boolean whole = hanging.dials().stream()
                .map(Dial::register)
                .filter(Register::cumulative)
                .allMatch(register ->
                        last.map(reading -> reading.value(register).isPresent()).orElse(true));
        return new CycleFacts(
                month.span().days(),
                finding(month, last.isPresent()),
                month.total(),
                rates,
                Optional.ofNullable(month.units().get(Register.ACTIVE_EXPORT)).orElse(MISSING),
                demand(hanging, last),
                past,
                new Past(year.span().days(), year.total()),
                readings.estimatedBefore(point, end),
                last.map(reading -> reading.quality() == ReadingQuality.ESTIMATED)
                        .orElse(false),
                new DayFacts.Place(
                        point.mode(),
                        customer.open(),
                        whole,
                        hanging.multiplier().factor().movePointRight(6).longValue(),
                        true,
                        customer.capacityKva(),
                        customer.generates()));
    }

    private static Finding finding(Month month, boolean ended) {
        if (month.refusal().isEmpty()) return month.rolledOver() ? Finding.ROLLED_OVER : Finding.PROVED;
        Refusal why = month.refusal().get();
        if (why == MeteringRefusal.READING_MISSING) return ended ? Finding.UNPROVED : Finding.MISSING;
        return why == MeteringRefusal.RUNS_BACKWARDS ? Finding.BACKWARDS : Finding.PROVED;
    }

    private static long demand(Installation hanging, Optional<RegisterReading> last) {
        return last.flatMap(reading -> reading.value(Register.MAX_DEMAND))
                .map(shown -> hanging.multiplier()
                        .power(shown.shown())
                        .kw()
                        .movePointRight(3)
                        .longValue())
                .orElse(MISSING);
    }
}
