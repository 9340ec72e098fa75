package org.wattline.application.metering.validation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.wattline.application.metering.intake.ArrivalRules;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.validation.DayFigures;

/**
 * Judges curves by the whole catalogue of rules before their turn comes, remembering the days of the points from batch to batch. A point of
 * which a day does not pass is left to the proper judgement until that day's batch is stored, because what is stored for it is not known yet.
 */
final class JudgingAhead implements ArrivalRules.Ahead {
    private final VeePorts ports;
    private final JudgingDays judging;
    private final RecentDays recent;
    private final Map<Month, AccountFacts.OverDays> facts = new HashMap<>();
    private final Map<MeteringPointNo, Integer> unsettled = new HashMap<>();
    private final DayFigures figures = new DayFigures();
    private final Queue<MeteringPointNo> changed = new ConcurrentLinkedQueue<>();
    private final AtomicInteger stored = new AtomicInteger();
    private int batch;

    JudgingAhead(VeePorts ports, JudgingDays judging) {
        this.ports = ports;
        this.judging = judging;
        this.recent = new RecentDays(ports.readings());
    }

    private record Month(MeteringPointNo point, LocalDate first) {}

    @Override
    public Found look(Collection<MeteringPoint> points, List<IntervalDay> days) {
        batch++;
        settle();
        Found found = new Found(new BitSet(days.size()), new BitSet(days.size()));
        if (days.isEmpty()) return found;
        Map<MeteringPointNo, MeteringPoint> own = JudgingDays.byNo(points);
        recent.ask(days, channels(days, own));
        learn(days, own);
        arriving(days, found);
        BitSet passing = found.passing();
        if (passing.isEmpty()) return found;
        Set<MeteringPointNo> waiting = waiting(days, own.keySet());
        DayAdvances advances = DayAdvances.of(ports.readings(), own, daysOf(days));
        for (int i = passing.nextSetBit(0); i >= 0; i = passing.nextSetBit(i + 1)) {
            IntervalDay day = days.get(i);
            if (waiting.contains(day.point()) || strikes(own, day, advances)) {
                passing.clear(i);
                unsettled.put(day.point(), batch);
            }
        }
        recent.shrink();
        return found;
    }

    /** What was stored for points that had to wait is looked up again. */
    private void settle() {
        int done = stored.get();
        while (!changed.isEmpty()) recent.forget(changed.remove());
        unsettled.entrySet().removeIf(waiting -> {
            boolean settled = waiting.getValue() <= done;
            if (settled) recent.forget(waiting.getKey());
            return settled;
        });
    }

    /** Which days are there already; the others from now on count as known. */
    private void arriving(List<IntervalDay> days, Found found) {
        for (int i = 0; i < days.size(); i++) {
            IntervalDay day = days.get(i);
            boolean there = recent.has(day);
            if (!there) recent.put(day);
            if (unsettled.containsKey(day.point())) unsettled.put(day.point(), batch);
            else if (there) found.again().set(i);
            else if (day.energy().missing() > 0) unsettled.put(day.point(), batch);
            else found.passing().set(i);
        }
    }

    private Set<MeteringPointNo> waiting(List<IntervalDay> days, Set<MeteringPointNo> points) {
        TreeSet<LocalDate> all = new TreeSet<>(daysOf(days));
        Set<MeteringPointNo> waiting = new HashSet<>();
        ports.exceptions().about(points, Span.of(all.first(), all.last().plusDays(1))).stream()
                .filter(held -> held.state().waits())
                .forEach(held -> waiting.add(held.place().point()));
        return waiting;
    }

    private boolean strikes(Map<MeteringPointNo, MeteringPoint> own, IntervalDay day, DayAdvances advances) {
        MeteringPoint point = Optional.ofNullable(own.get(day.point())).orElseThrow();
        KnownCustomer known =
                Optional.ofNullable(facts.get(month(day))).orElseThrow().of(day.point(), day.day());
        figures.take(day.energy());
        return !judging.hits(point, day, known, figures, recent, advances).isEmpty();
    }

    private void learn(List<IntervalDay> days, Map<MeteringPointNo, MeteringPoint> own) {
        Map<LocalDate, List<MeteringPoint>> unknown = new HashMap<>();
        Set<Month> seen = new HashSet<>();
        for (IntervalDay day : days)
            if (!facts.containsKey(month(day)) && seen.add(month(day)))
                unknown.computeIfAbsent(month(day).first(), first -> new ArrayList<>())
                        .add(Optional.ofNullable(own.get(day.point())).orElseThrow());
        unknown.forEach((first, points) -> {
            AccountFacts.OverDays known = ports.accounts().over(points, Span.of(first, first.plusMonths(1)));
            for (MeteringPoint point : points) facts.put(new Month(point.no(), first), known);
        });
    }

    private static Month month(IntervalDay day) {
        return new Month(day.point(), day.day().withDayOfMonth(1));
    }

    /** The channels that are looked at because of each point's curves. */
    private static Map<MeteringPointNo, Set<Channel>> channels(
            List<IntervalDay> days, Map<MeteringPointNo, MeteringPoint> own) {
        Map<MeteringPointNo, Set<Channel>> channels = new HashMap<>();
        for (IntervalDay day : days) {
            Set<Channel> all = channels.computeIfAbsent(day.point(), p -> EnumSet.noneOf(Channel.class));
            if (!all.add(day.channel())) continue;
            if (day.channel() == Channel.ACTIVE_EXPORT) all.add(Channel.ACTIVE_IMPORT);
            if (day.channel() == Channel.ACTIVE_IMPORT)
                Optional.ofNullable(own.get(day.point()))
                        .flatMap(MeteringPoint::open)
                        .ifPresent(meter -> all.addAll(JudgingDays.counted(meter)));
        }
        return channels;
    }

    private static Set<LocalDate> daysOf(List<IntervalDay> days) {
        Set<LocalDate> all = new HashSet<>();
        for (IntervalDay day : days) all.add(day.day());
        return all;
    }

    @Override
    public void changed(MeteringPointNo point) {
        changed.add(point);
    }

    @Override
    public void stored() {
        stored.incrementAndGet();
    }

    @Override
    public void forget() {
        recent.forget();
        facts.clear();
    }
}
