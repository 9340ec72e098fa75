package org.wattline.application.metering.validation;

import static java.util.stream.Collectors.toCollection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.wattline.application.metering.Readings.PastDay;
import org.wattline.application.metering.intake.ArrivalRules;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Outbox;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.exception.VeeTarget;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.reading.ReadingQuality;
import org.wattline.domain.metering.reading.ReadingRef;
import org.wattline.domain.metering.reading.RegisterReading;
import org.wattline.domain.metering.validation.Action;
import org.wattline.domain.quantity.IntervalEnergy;

/**
 * Validates what arrives and what is stored: judges a chunk of days or months, keeps the queue of exceptions, estimates where the rules say so,
 * and recomputes what rested on values that changed. Part of a unit of work that the caller began.
 */
public final class ValidatingReadings implements ArrivalRules {
    private final VeePorts ports;
    private final JudgingDays judgingDays;
    private final JudgingCycles judgingCycles;
    private final KeepingExceptions keeping;
    private final EstimatingDays estimatingDays;
    private final EstimatingCycles estimatingCycles;
    private final Recomputing recomputing;
    private final BusinessClock clock;

    public ValidatingReadings(VeePorts ports, VeeRuleSets rules, BusinessClock clock, Ids ids, Outbox outbox) {
        this.ports = ports;
        this.clock = clock;
        judgingDays = new JudgingDays(ports, rules);
        judgingCycles = new JudgingCycles(ports, rules);
        keeping = new KeepingExceptions(ports.exceptions(), clock, ids, outbox);
        estimatingDays = new EstimatingDays(ports, rules);
        estimatingCycles = new EstimatingCycles(ports, rules);
        recomputing = new Recomputing(ports, estimatingDays, estimatingCycles);
    }

    /** What became of a chunk. */
    public record Validated(int judged, int raised, int estimated) {
        Validated plus(Validated other) {
            return new Validated(judged + other.judged, raised + other.raised, estimated + other.estimated);
        }
    }

    @Override
    public Judged judge(Collection<MeteringPoint> points, List<IntervalDay> days) {
        Map<MeteringPointNo, MeteringPoint> byNo = JudgingDays.byNo(points);
        Set<MeteringPointNo> wanted = days.stream().map(IntervalDay::point).collect(toCollection(TreeSet::new));
        Map<MeteringPointNo, MeteringPoint> own = new HashMap<>(byNo);
        own.keySet().retainAll(wanted);
        List<Struck> struck = judgingDays.judge(own, days);
        return new Arrivals(byNo, days, struck, stored(days));
    }

    @Override
    public Ahead ahead() {
        return new JudgingAhead(ports, judgingDays);
    }

    /** The current versions of days that arrive with gaps, or that others take the place of. */
    private Map<ReadingRef, IntervalDay> stored(List<IntervalDay> days) {
        Map<ReadingRef, IntervalDay> stored = new HashMap<>();
        if (days.isEmpty()) return stored;
        Set<MeteringPointNo> points = new TreeSet<>();
        Set<Channel> channels = new TreeSet<>();
        TreeSet<LocalDate> wanted = new TreeSet<>();
        for (IntervalDay day : days) {
            points.add(day.point());
            channels.add(day.channel());
            wanted.add(day.day());
        }
        Set<MeteringPointNo> again = ports.readings().pastDays(points, channels, wanted).stream()
                .map(PastDay::point)
                .collect(toCollection(TreeSet::new));
        if (again.isEmpty()) return stored;
        Span span = Span.of(wanted.first(), wanted.last().plusDays(1));
        for (IntervalDay held : ports.readings().days(again, channels, span))
            stored.put(held.numbered(0).ref(), held);
        return stored;
    }

    /** Judges days that are stored, and those that are not: points of which a curve came on the days before and none on this one. */
    public Validated days(Collection<MeteringPoint> points, Span span) {
        Map<MeteringPointNo, MeteringPoint> own = JudgingDays.byNo(points);
        List<IntervalDay> days = ports.readings().days(own.keySet(), List.of(Channel.values()), span);
        List<IntervalDay> all = new ArrayList<>(days);
        all.addAll(new FindingGaps(ports.readings()).in(own.keySet(), days, span));
        return conclude(own, all, judgingDays.judge(own, all));
    }

    /** Judges the month that ended before a first of a month. */
    public Validated cycle(Collection<MeteringPoint> points, LocalDate end) {
        List<Struck> struck = judgingCycles.judge(points, end);
        int raised = keeping.keep(struck);
        List<MeteringPoint> missing = struck.stream()
                .filter(each -> each.calls(Action.ESTIMATE))
                .map(Struck::point)
                .toList();
        List<ReadingRef.OfRegisters> made = estimatingCycles.estimate(missing, end, clock.now());
        made.forEach(this::told);
        return new Validated(struck.size(), raised, made.size());
    }

    /**
     * Estimates what is missing for a bill over a span, whatever the rules say of missing readings: curves where the rules estimate them, and what registers
     * showed at both ends.
     *
     * @return how many values were made
     */
    int missing(Collection<MeteringPoint> points, Span span) {
        int made = days(points, span).estimated();
        for (LocalDate day : List.of(span.from(), span.end())) {
            Set<MeteringPointNo> read =
                    ports
                            .readings()
                            .registersAt(points.stream().map(MeteringPoint::no).toList(), day)
                            .stream()
                            .map(RegisterReading::point)
                            .collect(toCollection(TreeSet::new));
            List<ReadingRef.OfRegisters> told = estimatingCycles.estimate(
                    points.stream().filter(point -> !read.contains(point.no())).toList(), day, clock.now());
            told.forEach(this::told);
            made += told.size();
        }
        return made;
    }

    private void told(ReadingRef.OfRegisters ref) {
        keeping.estimated(ref.point(), new VeeTarget.Reading(ref.meter(), ref.at()), ref.toString());
    }

    private Validated conclude(
            Map<MeteringPointNo, MeteringPoint> points, List<IntervalDay> days, List<Struck> struck) {
        int raised = keeping.keep(struck);
        List<IntervalDay> gappy = new ArrayList<>();
        for (int i = 0; i < days.size(); i++)
            if (struck.get(i).calls(Action.ESTIMATE) && days.get(i).energy().missing() > 0) gappy.add(days.get(i));
        List<ReadingRef.OfDay> made = estimatingDays.estimate(points, gappy, clock.now());
        keeping.estimated(made);
        return new Validated(struck.size(), raised, made.size());
    }

    /** What was judged elsewhere joins the queue. */
    void keep(Struck struck) {
        keeping.keep(List.of(struck));
    }

    /** Other values took the place of a version: what rested on it is made anew. */
    void superseded(ReadingRef version) {
        recomputing.after(List.of(version), clock.now());
    }

    /** Values were stored by hand: what rested on the version before is made anew, and they are judged. */
    void changed(MeteringPoint point, VeeTarget target, ReadingRef before) {
        superseded(before);
        switch (target) {
            case VeeTarget.Day day ->
                days(List.of(point), Span.of(day.day(), day.day().plusDays(1)));
            case VeeTarget.Reading reading -> {
                LocalDate day = Zone.day(reading.at());
                if (endsMonth(reading.at())) cycle(List.of(point), day);
            }
            case VeeTarget.Device device -> {}
        }
    }

    private static boolean endsMonth(Instant at) {
        LocalDate day = Zone.day(at);
        return day.getDayOfMonth() == 1 && Zone.startOf(day).equals(at);
    }

    /** Estimates a day anew. @param gappy with the intervals missing that are to be estimated */
    List<ReadingRef.OfDay> estimate(MeteringPoint point, IntervalDay gappy) {
        return estimatingDays.estimate(Map.of(point.no(), point), List.of(gappy), clock.now());
    }

    /** Estimates what registers showed at the beginning of a day. */
    List<ReadingRef.OfRegisters> estimate(MeteringPoint point, LocalDate day) {
        return estimatingCycles.estimate(List.of(point), day, clock.now());
    }

    private final class Arrivals implements Judged {
        private final Map<MeteringPointNo, MeteringPoint> points;
        private final List<IntervalDay> days;
        private final List<Struck> struck;
        private final Map<ReadingRef, IntervalDay> before;

        Arrivals(
                Map<MeteringPointNo, MeteringPoint> points,
                List<IntervalDay> days,
                List<Struck> struck,
                Map<ReadingRef, IntervalDay> before) {
            this.points = points;
            this.days = days;
            this.struck = struck;
            this.before = before;
        }

        @Override
        public Optional<Refusal> refused(int day) {
            return struck.get(day).hits().stream()
                    .filter(hit -> hit.rule().action() == Action.REJECT)
                    .<Refusal>map(RuleStruck::new)
                    .findFirst();
        }

        @Override
        public boolean saysNothingNew(int day) {
            IntervalDay arrival = days.get(day);
            return held(arrival)
                    .filter(held -> held.quality() == ReadingQuality.ESTIMATED)
                    .map(held -> arrival.energy().missing() > 0 && holds(held.energy(), arrival.energy()))
                    .orElse(false);
        }

        private static boolean holds(IntervalEnergy estimate, IntervalEnergy arrival) {
            if (estimate.minutes() != arrival.minutes()) return false;
            for (int i = 0; i < arrival.length(); i++)
                if (!arrival.isMissing(i) && arrival.at(i) != estimate.at(i)) return false;
            return true;
        }

        private Optional<IntervalDay> held(IntervalDay arrival) {
            return Optional.ofNullable(before.get(arrival.ref()));
        }

        @Override
        public void stored(List<RegisterReading> registers) {
            List<IntervalDay> kept = new ArrayList<>();
            List<Struck> theirs = new ArrayList<>();
            List<ReadingRef> superseded = new ArrayList<>();
            for (int i = 0; i < days.size(); i++) {
                if (saysNothingNew(i) || refused(i).isPresent()) continue;
                IntervalDay arrival = days.get(i);
                kept.add(arrival);
                theirs.add(struck.get(i));
                held(arrival).filter(held -> !held.alreadySays(arrival)).ifPresent(held -> superseded.add(held.ref()));
            }
            conclude(points, kept, theirs);
            recomputing.after(superseded, clock.now());
            recomputing.beside(registers, clock.now());
            for (LocalDate end : monthEnds(registers)) {
                Set<MeteringPointNo> read = registers.stream()
                        .filter(r -> r.at().equals(Zone.startOf(end)))
                        .map(RegisterReading::point)
                        .collect(toCollection(TreeSet::new));
                cycle(
                        points.values().stream()
                                .filter(p -> read.contains(p.no()))
                                .toList(),
                        end);
            }
        }

        private static Set<LocalDate> monthEnds(List<RegisterReading> registers) {
            Set<LocalDate> ends = new TreeSet<>();
            for (RegisterReading reading : registers) if (endsMonth(reading.at())) ends.add(Zone.day(reading.at()));
            return ends;
        }
    }
}
