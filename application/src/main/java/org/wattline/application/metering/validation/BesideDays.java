package org.wattline.application.metering.validation;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.reading.IntervalDay;

/** What lies beside the curves of a point over some days: registers that prove them, and exceptions about them that wait. */
final class BesideDays {
    /** A point that brings one day is expected to bring the next ones, too. */
    private static final int MORE = 14;

    private final Span days;
    private final DayAdvances advances;
    private final List<LocalDate> waiting;

    private BesideDays(Span days, DayAdvances advances, List<LocalDate> waiting) {
        this.days = days;
        this.advances = advances;
        this.waiting = waiting;
    }

    /** Looks it up for points, for some days and the next ones, with two queries. */
    static Map<MeteringPointNo, BesideDays> of(
            VeePorts ports, Collection<MeteringPoint> points, TreeSet<LocalDate> days) {
        Span span = Span.of(days.first(), days.last().plusDays(MORE + 1L));
        Map<MeteringPointNo, MeteringPoint> own = points.stream().collect(toMap(MeteringPoint::no, point -> point));
        DayAdvances advances = DayAdvances.of(
                ports.readings(), own, span.from().datesUntil(span.end()).collect(toCollection(TreeSet::new)));
        Map<MeteringPointNo, List<LocalDate>> waiting = new HashMap<>();
        ports.exceptions().about(own.keySet(), span).stream()
                .filter(held -> held.state().waits())
                .forEach(held -> waiting.computeIfAbsent(held.place().point(), no -> new ArrayList<>())
                        .add(held.target().day()));
        Map<MeteringPointNo, BesideDays> beside = new HashMap<>();
        for (MeteringPointNo no : own.keySet())
            beside.put(
                    no,
                    new BesideDays(
                            span, advances, Optional.ofNullable(waiting.get(no)).orElse(List.of())));
        return beside;
    }

    boolean covers(LocalDate day) {
        return days.contains(day);
    }

    /** Whether something waits about one of the days. */
    boolean waits(Span span) {
        for (LocalDate day : waiting) if (span.contains(day)) return true;
        return false;
    }

    /** How far the day's register went, in milliwatt-hours, or missing. */
    long advance(IntervalDay day) {
        return advances.of(day);
    }
}
