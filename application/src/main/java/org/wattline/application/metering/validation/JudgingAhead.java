package org.wattline.application.metering.validation;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.wattline.application.metering.intake.ArrivalRules;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
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
    private final Map<MeteringPointNo, Integer> unsettled = new HashMap<>();
    private final DayFigures figures = new DayFigures();
    private final Queue<MeteringPointNo> changed = new ConcurrentLinkedQueue<>();
    private final AtomicInteger stored = new AtomicInteger();
    private final Deque<UnderWay> underWay = new ArrayDeque<>();
    private boolean forgot;
    private int batch;

    JudgingAhead(VeePorts ports, JudgingDays judging) {
        this.ports = ports;
        this.judging = judging;
        this.recent = new RecentDays(ports.readings());
    }

    /** A batch that may not be stored yet. */
    private record UnderWay(int batch, List<IntervalDay> days) {}

    @Override
    public Found look(Collection<MeteringPoint> points, List<IntervalDay> days) {
        batch++;
        Map<MeteringPointNo, MeteringPoint> own = JudgingDays.byNo(points);
        settle(own);
        Found found = new Found(new BitSet(days.size()), new BitSet(days.size()));
        if (forgot && !days.isEmpty()) underWay(own);
        underWay.addLast(new UnderWay(batch, days));
        if (days.isEmpty()) return found;
        KnownPoint[] known = recent.of(days, own);
        learn(days, known);
        arriving(days, known, found);
        BitSet passing = found.passing();
        if (passing.isEmpty()) return found;
        Span span = lookBeside(days, known);
        for (int i = passing.nextSetBit(0); i >= 0; i = passing.nextSetBit(i + 1)) {
            IntervalDay day = days.get(i);
            if (unsettled(day) || strikes(known[i], day, span)) {
                passing.clear(i);
                unsettled.put(day.point(), batch);
            }
        }
        recent.shrink();
        return found;
    }

    /** What was stored for points that had to wait is looked up again. */
    private void settle(Map<MeteringPointNo, MeteringPoint> own) {
        int done = stored.get();
        underWay.removeIf(theirs -> theirs.batch() <= done);
        while (!changed.isEmpty()) recent.forget(changed.remove());
        Map<MeteringPointNo, MeteringPoint> settled = new HashMap<>();
        unsettled.entrySet().removeIf(waiting -> {
            if (waiting.getValue() > done) return false;
            recent.forget(waiting.getKey());
            Optional.ofNullable(own.get(waiting.getKey())).ifPresent(point -> settled.put(point.no(), point));
            return true;
        });
        for (UnderWay theirs : underWay) follow(theirs, settled);
    }

    /**
     * Days that had to wait are in a batch that is being stored: they are judged here as they are there, so that one gap does not make its point
     * wait for ever, batch after batch. A point of which one does not pass waits on.
     */
    private void follow(UnderWay theirs, Map<MeteringPointNo, MeteringPoint> settled) {
        List<IntervalDay> waited = theirs.days().stream()
                .filter(day -> settled.containsKey(day.point()) && !unsettled(day))
                .toList();
        if (waited.isEmpty()) return;
        KnownPoint[] known = recent.of(waited, settled);
        learn(waited, known);
        Span span = lookBeside(waited, known);
        for (int i = 0; i < known.length; i++) {
            IntervalDay day = waited.get(i);
            boolean fresh = known[i].arrives(day);
            if (!fresh || day.energy().missing() > 0 || strikes(known[i], day, span))
                unsettled.put(day.point(), theirs.batch());
        }
    }

    private static TreeSet<LocalDate> dates(List<IntervalDay> days) {
        TreeSet<LocalDate> all = new TreeSet<>();
        for (IntervalDay day : days) all.add(day.day());
        return all;
    }

    /** Batches before may not be stored yet, so that they cannot be looked up. */
    private void underWay(Map<MeteringPointNo, MeteringPoint> own) {
        List<IntervalDay> theirs = underWay.stream()
                .flatMap(batches -> batches.days().stream())
                .filter(day -> own.containsKey(day.point()))
                .toList();
        KnownPoint[] known = recent.of(theirs, own);
        for (int i = 0; i < known.length; i++) known[i].arrives(theirs.get(i));
        forgot = false;
    }

    /** Which days are there already; the others from now on count as known. */
    private void arriving(List<IntervalDay> days, KnownPoint[] known, Found found) {
        for (int i = 0; i < known.length; i++) {
            IntervalDay day = days.get(i);
            boolean fresh = known[i].arrives(day);
            if (unsettled(day)) continue;
            if (!fresh) found.again().set(i);
            else if (day.energy().missing() > 0) unsettled.put(day.point(), batch);
            else found.passing().set(i);
        }
    }

    private boolean unsettled(IntervalDay day) {
        return !unsettled.isEmpty() && unsettled.containsKey(day.point());
    }

    /** What lies beside the curves, for days to come as well. @return the span of the days */
    private Span lookBeside(List<IntervalDay> days, KnownPoint[] known) {
        Map<MeteringPointNo, KnownPoint> unknown = new HashMap<>();
        TreeSet<LocalDate> when = new TreeSet<>();
        LocalDate first = days.getFirst().day();
        LocalDate last = first;
        for (int i = 0; i < known.length; i++) {
            LocalDate day = days.get(i).day();
            if (day.isBefore(first)) first = day;
            if (day.isAfter(last)) last = day;
            if (known[i].knowsBeside(day)) continue;
            unknown.put(known[i].point().no(), known[i]);
            when.add(day);
        }
        if (!unknown.isEmpty())
            BesideDays.of(
                            ports,
                            unknown.values().stream().map(KnownPoint::point).toList(),
                            when)
                    .forEach((no, beside) ->
                            Optional.ofNullable(unknown.get(no)).orElseThrow().learn(beside));
        return Span.of(first, last.plusDays(1));
    }

    /** @param span the days of the batch: something that waits about one of them may be settled by the others */
    private boolean strikes(KnownPoint known, IntervalDay day, Span span) {
        if (known.beside().waits(span)) return true;
        figures.take(day.energy());
        return !judging.hits(
                        known.site(day),
                        day,
                        known.customer(day.day()),
                        figures,
                        known,
                        known.beside().advance(day))
                .isEmpty();
    }

    /** What must be known of customers, for whole years at once. */
    private void learn(List<IntervalDay> days, KnownPoint[] known) {
        Map<MeteringPointNo, KnownPoint> unknown = new HashMap<>();
        for (int i = 0; i < known.length; i++)
            if (!known[i].knowsCustomer(days.get(i).day()))
                unknown.put(known[i].point().no(), known[i]);
        if (unknown.isEmpty()) return;
        TreeSet<LocalDate> when = dates(days);
        LocalDate first = when.first().withDayOfYear(1);
        LocalDate end = when.last().withDayOfYear(1).plusYears(1);
        AccountFacts.OverDays facts = ports.accounts()
                .over(unknown.values().stream().map(KnownPoint::point).toList(), Span.of(first, end));
        for (KnownPoint point : unknown.values()) point.learn(facts, first, end);
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
        forgot = true;
    }
}
