package org.wattline.application.metering.validation;

import static java.util.stream.Collectors.groupingBy;
import static org.wattline.domain.quantity.IntervalEnergy.MISSING;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wattline.application.metering.Readings.DaySum;
import org.wattline.application.metering.validation.CycleReadings.Month;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.Installation;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.estimation.CycleEstimate;
import org.wattline.domain.metering.estimation.CycleInputs;
import org.wattline.domain.metering.estimation.CycleInputs.Proved;
import org.wattline.domain.metering.estimation.DayEstimate;
import org.wattline.domain.metering.estimation.Estimate;
import org.wattline.domain.metering.estimation.EstimatedReading;
import org.wattline.domain.metering.estimation.EstimationMethod;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.reading.ReadingQuality;
import org.wattline.domain.metering.reading.ReadingRef;
import org.wattline.domain.metering.reading.RegisterReading;
import org.wattline.domain.metering.validation.VeeRuleSet;

/** Estimates what registers would have shown at the end of a month and stores it, together with how it came about. */
final class EstimatingCycles {
    private final VeePorts ports;
    private final VeeRuleSets rules;

    EstimatingCycles(VeePorts ports, VeeRuleSets rules) {
        this.ports = ports;
        this.rules = rules;
    }

    /** @return the versions that were made; points that nothing is known of are passed over */
    List<ReadingRef.OfRegisters> estimate(Collection<MeteringPoint> points, LocalDate end, Instant now) {
        if (points.isEmpty()) return List.of();
        Instant at = Zone.startOf(end);
        List<MeteringPointNo> numbers = points.stream().map(MeteringPoint::no).toList();
        Map<MeteringPointNo, List<RegisterReading>> around =
                ports.readings().around(numbers, at, at).stream().collect(groupingBy(RegisterReading::point));
        Map<MeteringPointNo, List<DaySum>> sums =
                ports.readings().daySums(numbers, Channel.ACTIVE_IMPORT, Span.of(end.minusMonths(2), end)).stream()
                        .collect(groupingBy(DaySum::point));
        CycleReadings months = new CycleReadings(ports.readings(), numbers, end.withDayOfMonth(1));
        AccountFacts.OverDays known = ports.accounts().on(points, end.minusDays(1));
        VeeRuleSet set = rules.on(end.minusDays(1));
        List<RegisterReading> made = new ArrayList<>();
        List<Estimate> told = new ArrayList<>();
        for (MeteringPoint point : points) {
            Case one = new Case(
                    point,
                    end,
                    around.getOrDefault(point.no(), List.of()),
                    sums.getOrDefault(point.no(), List.of()),
                    months,
                    known.of(point.no(), end.minusDays(1)));
            one.estimate(set, now).ifPresent(both -> {
                made.add(both.reading());
                told.add(both.estimate());
            });
        }
        if (made.isEmpty()) return List.of();
        if (ports.readings().storeRegisters(made, now).unchanged() > 0)
            throw new IllegalStateException("an estimate says nothing new");
        ports.estimates().addAll(told);
        return made.stream().map(RegisterReading::ref).toList();
    }

    private record Made(RegisterReading reading, Estimate estimate) {}

    /** One point's month. */
    private record Case(
            MeteringPoint point,
            LocalDate end,
            List<RegisterReading> around,
            List<DaySum> sums,
            CycleReadings months,
            KnownCustomer customer) {

        Optional<Made> estimate(VeeRuleSet set, Instant now) {
            Instant at = Zone.startOf(end);
            Optional<Installation> hanging =
                    point.installations().stream().filter(i -> i.reads(at)).reduce((one, later) -> later);
            if (hanging.isEmpty()) return Optional.empty();
            List<RegisterReading> own = around.stream()
                    .filter(r -> r.meter().equals(hanging.get().meter()))
                    .toList();
            Optional<RegisterReading> before =
                    own.stream().filter(r -> r.at().isBefore(at)).reduce((one, later) -> later);
            Optional<RegisterReading> after = own.stream()
                    .filter(r -> r.at().isAfter(at) && r.quality() != ReadingQuality.ESTIMATED)
                    .findFirst();
            Optional<RegisterReading> held =
                    own.stream().filter(r -> r.at().equals(at)).findFirst();
            LocalDate from = before.map(r -> Zone.day(r.at())).orElse(end);
            if (before.isEmpty() || !from.isBefore(end)) return Optional.empty();
            Set<ReadingRef> inputs = new LinkedHashSet<>();
            inputs.add(before.get().ref());
            Optional<CycleEstimate> estimate = CycleEstimate.of(
                    set.of(customer.customers()).steps(),
                    inputs(Span.of(from, end), before.get(), after, hanging.get()));
            if (estimate.isEmpty()) return Optional.empty();
            EstimationMethod method = estimate.get().method();
            Optional<RegisterReading> reading = method == EstimationMethod.SCALAR_PRORATION
                    ? EstimatedReading.between(
                            before.get(),
                            after.orElseThrow(),
                            hanging.get(),
                            at,
                            Span.of(from, end).days(),
                            Span.of(from, Zone.day(after.get().at())).days())
                    : EstimatedReading.advanced(
                            before.get(),
                            hanging.get(),
                            at,
                            estimate.get().units(),
                            months.month(point, from.withDayOfMonth(1)).units());
            if (method == EstimationMethod.SCALAR_PRORATION) after.ifPresent(r -> inputs.add(r.ref()));
            else if (method == EstimationMethod.SCALAR_FROM_INTERVALS)
                sums.stream().filter(sum -> !sum.day().isBefore(from)).forEach(sum -> inputs.add(sum.ref()));
            else for (int i = 0; i < 3; i++) inputs.addAll(month(from, i).proof());
            int version = held.map(RegisterReading::version).orElse(0) + 1;
            return reading.filter(next -> !held.map(r -> r.alreadySays(next)).orElse(false))
                    .map(next -> new Made(
                            next.numbered(version),
                            new Estimate(
                                    next.numbered(version).ref(),
                                    List.of(DayEstimate.Applied.toRegisters(method)),
                                    inputs,
                                    set.version(),
                                    now)));
        }

        private Month month(LocalDate from, int back) {
            return months.month(point, from.withDayOfMonth(1).minusMonths(back));
        }

        private CycleInputs inputs(
                Span span, RegisterReading before, Optional<RegisterReading> after, Installation hanging) {
            List<DaySum> within = sums.stream()
                    .filter(sum -> span.contains(sum.day()) && sum.missing() == 0)
                    .toList();
            long curves = within.size() == span.days()
                    ? within.stream().mapToLong(DaySum::units).sum()
                    : MISSING;
            List<Proved> last = new ArrayList<>();
            List<Proved> year = new ArrayList<>();
            LocalDate firstOf = span.from().withDayOfMonth(1);
            for (int i = 0; i < 3; i++) last.add(proved(months.month(point, firstOf.minusMonths(i))));
            for (int i = -1; i < 3; i++) year.add(proved(months.month(point, firstOf.minusMonths(12 + i))));
            return new CycleInputs(
                    span,
                    curves,
                    after.flatMap(later -> between(before, later, hanging)).stream()
                            .toList(),
                    last,
                    year,
                    customer.capacityKva() * 1000);
        }

        private static Optional<Proved> between(RegisterReading before, RegisterReading later, Installation hanging) {
            int days = (int)
                    (Zone.day(later.at()).toEpochDay() - Zone.day(before.at()).toEpochDay());
            return EstimatedReading.advance(before, later, hanging)
                    .map(units -> new Proved(Zone.day(before.at()), days, units));
        }

        private static Proved proved(Month month) {
            return new Proved(month.span().from(), month.span().days(), month.total());
        }
    }
}
