package org.wattline.application.metering.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.platform.BusinessClock;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.reading.IntervalDay;

/**
 * Looks at the next batch while the one before is stored: finds the curves that are new and that nothing strikes, which are nearly all and
 * can be stored as they are. All other lines are judged when their turn comes. What it knows of meters it forgets after half a minute, of their days after five.
 */
final class LookingAhead {
    private static final Duration KNOWN_FOR = Duration.ofSeconds(30);
    private static final int MOST_METERS = 50_000;

    private final MeteringPoints points;
    private final ArrivalRules.Ahead rules;
    private final BusinessClock clock;
    private final HangingMeters hanging = new HangingMeters();
    private final Deque<Set<AssetNo>> readBefore = new ArrayDeque<>();
    private Instant since = Instant.MIN;
    private LocalDate today = LocalDate.EPOCH;
    private Instant start = Zone.startOf(today);
    private Instant end = Zone.startOf(today.plusDays(1));

    LookingAhead(MeteringPoints points, ArrivalRules.Ahead rules, BusinessClock clock) {
        this.points = points;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * A batch that was looked at.
     *
     * @param days curves that can be stored as they are
     * @param again curves of days for which something is stored, each with its line
     * @param rest the other lines, in their order
     */
    record Looked(List<FileLine> lines, List<IntervalDay> days, List<Again> again, List<FileLine> rest) {}

    /** A day for which something is stored: nothing needs to be done if it says the same. */
    record Again(FileLine line, IntervalDay day) {}

    Looked at(List<FileLine> lines) {
        Instant now = clock.now();
        if (since.isBefore(now.minus(KNOWN_FOR)) || hanging.size() > MOST_METERS) {
            hanging.clear();
            rules.forget();
            since = now;
        }
        find(lines);
        Set<AssetNo> read = read(lines);
        List<IntervalDay> days = new ArrayList<>(lines.size());
        Map<MeteringPointNo, MeteringPoint> own = new LinkedHashMap<>();
        int[] places = new int[lines.size()];
        for (int i = 0; i < places.length; i++)
            if (lines.get(i) instanceof FileLine.Curve curve && !read.contains(curve.meter())) {
                Optional<IntervalDay> day = day(curve, now);
                if (day.isEmpty()) continue;
                days.add(day.get());
                places[i] = days.size();
                for (MeteringPoint point : hanging.points(curve.meter())) own.putIfAbsent(point.no(), point);
            }
        ArrivalRules.Ahead.Found found = rules.look(own.values(), days);
        Looked looked = new Looked(lines, new ArrayList<>(days.size()), new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < places.length; i++) {
            int place = places[i] - 1;
            if (place >= 0 && found.passing().get(place)) looked.days().add(days.get(place));
            else if (place >= 0 && found.again().get(place))
                looked.again().add(new Again(lines.get(i), days.get(place)));
            else looked.rest().add(lines.get(i));
        }
        return looked;
    }

    /** Meters of which registers come in this batch or came in those that may not be stored yet: their curves are compared with them. */
    private Set<AssetNo> read(List<FileLine> lines) {
        Set<AssetNo> now = new HashSet<>();
        for (FileLine line : lines) if (line instanceof FileLine.Registers registers) now.add(registers.meter());
        for (AssetNo meter : now) for (MeteringPoint point : hanging.points(meter)) rules.changed(point.no());
        readBefore.addLast(now);
        if (readBefore.size() > TakingInBatches.MOST_UNDER_WAY + 1) readBefore.removeFirst();
        Set<AssetNo> all = new HashSet<>();
        readBefore.forEach(all::addAll);
        return all;
    }

    /** The batch that was looked at first of those that are not stored yet is stored now; may be told by another thread. */
    void stored() {
        rules.stored();
    }

    /** Other values than those that were looked at are stored for a point. */
    void changed(MeteringPointNo point) {
        rules.changed(point);
    }

    private void find(List<FileLine> lines) {
        Set<AssetNo> wanted = new HashSet<>();
        for (FileLine line : lines)
            if (line instanceof FileLine.Curve curve && !hanging.knows(curve.meter())) wanted.add(curve.meter());
        if (!wanted.isEmpty()) hanging.add(points.measuredBy(new TreeSet<>(wanted)));
    }

    private Optional<IntervalDay> day(FileLine.Curve curve, Instant now) {
        if (!curve.counted().firstDay().equals(today)) {
            today = curve.counted().firstDay();
            start = Zone.startOf(today);
            end = Zone.startOf(today.plusDays(1));
        }
        if (start.isAfter(now)) return Optional.empty();
        Optional<HangingMeters.Hanging> there = hanging.find(curve.meter(), start, end);
        if (there.isEmpty()) return Optional.empty();
        return switch (IntervalDay.arrived(
                there.get().point(), there.get().installation(), curve.channel(), curve.counted())) {
            case Outcome.Done<IntervalDay>(IntervalDay day) -> Optional.of(day);
            case Outcome.Refused<IntervalDay>(var why) -> Optional.empty();
        };
    }
}
