package org.wattline.application.metering.validation;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.estimation.DayEstimate;
import org.wattline.domain.metering.estimation.DayEstimation;
import org.wattline.domain.metering.estimation.DayInputs;
import org.wattline.domain.metering.estimation.Estimate;
import org.wattline.domain.metering.estimation.EstimationMethod;
import org.wattline.domain.metering.estimation.EstimationStep;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.reading.ReadingQuality;
import org.wattline.domain.metering.reading.ReadingRef;
import org.wattline.domain.metering.reading.ReadingSource;
import org.wattline.domain.metering.validation.VeeRuleSet;

/** Estimates what is missing in days' curves and stores it as their next version, together with how it came about. */
final class EstimatingDays {
    private static final int BACK = 28;

    private final VeePorts ports;
    private final VeeRuleSets rules;

    EstimatingDays(VeePorts ports, VeeRuleSets rules) {
        this.ports = ports;
        this.rules = rules;
    }

    /**
     * Estimates days. Those that cannot be made whole stay as they are.
     *
     * @param gappy what is missing in them is estimated; their own versions do not matter
     * @return the versions that were made
     */
    List<ReadingRef.OfDay> estimate(Map<MeteringPointNo, MeteringPoint> points, List<IntervalDay> gappy, Instant now) {
        if (gappy.isEmpty()) return List.of();
        Set<MeteringPointNo> numbers = gappy.stream().map(IntervalDay::point).collect(Collectors.toSet());
        Set<Channel> channels = gappy.stream().map(IntervalDay::channel).collect(Collectors.toSet());
        LocalDate first = gappy.stream()
                .map(IntervalDay::day)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate last = gappy.stream()
                .map(IntervalDay::day)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Map<MeteringPointNo, List<IntervalDay>> known =
                ports.readings().days(numbers, channels, Span.of(first.minusDays(BACK), last.plusDays(2))).stream()
                        .collect(groupingBy(IntervalDay::point));
        Map<MeteringPointNo, MeteringPoint> own = numbers.stream()
                .collect(Collectors.toMap(
                        no -> no, no -> Optional.ofNullable(points.get(no)).orElseThrow()));
        DayAdvances advances = DayAdvances.within(ports.readings(), own, first, last);
        AccountFacts.OverDays facts = ports.accounts().over(own.values(), Span.of(first, last.plusDays(1)));
        List<IntervalDay> made = new ArrayList<>();
        List<Estimate> told = new ArrayList<>();
        for (IntervalDay day : gappy) {
            VeeRuleSet set = rules.on(day.day());
            List<IntervalDay> there = known.getOrDefault(day.point(), List.of());
            Optional<IntervalDay> current = there.stream()
                    .filter(d -> d.day().equals(day.day()) && d.channel() == day.channel())
                    .findFirst();
            KnownCustomer customer = facts.of(day.point(), day.day());
            List<EstimationStep> steps = set.of(customer.customers()).steps();
            if (current.isEmpty() && !makes(steps, there, day)) continue;
            DayEstimate estimate = DayEstimation.of(day.energy(), steps, inputs(day, there, advances));
            if (!estimate.complete() || estimate.applied().isEmpty()) continue;
            IntervalDay next = new IntervalDay(
                    day.point(),
                    day.channel(),
                    estimate.energy(),
                    day.meter(),
                    day.multiplier(),
                    ReadingSource.ESTIMATE,
                    ReadingQuality.ESTIMATED,
                    current.map(IntervalDay::version).orElse(0) + 1);
            if (current.map(held -> held.alreadySays(next)).orElse(false)) continue;
            made.add(next);
            told.add(new Estimate(next.ref(), estimate.applied(), estimate.inputs(), set.version(), now));
        }
        if (made.isEmpty()) return List.of();
        if (ports.readings().storeDays(made, now).unchanged() > 0)
            throw new IllegalStateException("an estimate says nothing new");
        ports.estimates().addAll(told);
        return made.stream().map(IntervalDay::ref).toList();
    }

    /** Whether a day that never arrived is made: only so many in a row are. */
    private static boolean makes(List<EstimationStep> steps, List<IntervalDay> there, IntervalDay day) {
        int most = steps.stream()
                .filter(step -> step.method() == EstimationMethod.GAP_DAY)
                .map(step -> Optional.ofNullable(step.parameters().get("days")).orElse(0))
                .findFirst()
                .orElse(0);
        LocalDate earliest = day.day().minusDays(most);
        return there.stream()
                .anyMatch(d -> d.channel() == day.channel()
                        && d.quality() != ReadingQuality.ESTIMATED
                        && d.day().isBefore(day.day())
                        && !d.day().isBefore(earliest));
    }

    private static DayInputs inputs(IntervalDay day, List<IntervalDay> known, DayAdvances advances) {
        List<IntervalDay> same =
                known.stream().filter(d -> d.channel() == day.channel()).toList();
        List<IntervalDay> earlier = same.stream()
                .filter(d -> d.day().isBefore(day.day())
                        && d.energy().missing() == 0
                        && d.quality() != ReadingQuality.ESTIMATED)
                .sorted(Comparator.comparing(IntervalDay::day).reversed())
                .toList();
        return new DayInputs(
                same.stream()
                        .filter(d -> d.day().equals(day.day().minusDays(1)))
                        .findFirst(),
                same.stream().filter(d -> d.day().equals(day.day().plusDays(1))).findFirst(),
                earlier,
                advances.all(day));
    }
}
