package org.wattline.application.metering.poll;

import static java.util.stream.Collectors.toCollection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.metering.Readings;
import org.wattline.application.metering.Readings.PastDay;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.Installation;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.poll.Question;
import org.wattline.domain.metering.poll.Wanted;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.reading.ReadingQuality;
import org.wattline.domain.metering.reading.RegisterReading;

/** What came another way already, by a file or a head-end: meters are not asked for it. Three queries for a portion of questions. */
final class KnownAlready {
    private final MeteringPoints points;
    private final Readings readings;

    KnownAlready(MeteringPoints points, Readings readings) {
        this.points = points;
        this.readings = readings;
    }

    private record Thing(AssetNo meter, Wanted wanted) {}

    /** Those of the questions of a day to which the answer is known. */
    List<Question> among(LocalDate day, List<Question> questions) {
        Map<AssetNo, MeteringPointNo> pointOf = new HashMap<>();
        Set<AssetNo> meters = questions.stream().map(Question::meter).collect(toCollection(TreeSet::new));
        for (MeteringPoint point : points.measuredBy(meters))
            for (Installation installation : point.installations())
                if (installation.reads(Zone.startOf(day))) pointOf.put(installation.meter(), point.no());
        Set<Thing> known = new HashSet<>();
        freezes(day, pointOf.values(), known);
        curves(day, pointOf, known);
        return questions.stream()
                .filter(question -> known.contains(new Thing(question.meter(), question.wanted())))
                .toList();
    }

    private void freezes(LocalDate day, Collection<MeteringPointNo> of, Set<Thing> known) {
        for (RegisterReading reading : readings.registersAt(of, day))
            if (reading.quality() != ReadingQuality.ESTIMATED) known.add(new Thing(reading.meter(), Wanted.FREEZE));
    }

    private void curves(LocalDate day, Map<AssetNo, MeteringPointNo> pointOf, Set<Thing> known) {
        Map<MeteringPointNo, Set<Channel>> whole = new HashMap<>();
        for (PastDay past : readings.pastDays(
                pointOf.values(), List.of(Channel.ACTIVE_IMPORT, Channel.ACTIVE_EXPORT), List.of(day.minusDays(1))))
            if (past.missing() == 0 && past.quality() != ReadingQuality.ESTIMATED)
                whole.computeIfAbsent(past.point(), p -> new HashSet<>()).add(past.channel());
        for (Wanted wanted : Wanted.values())
            pointOf.forEach((meter, point) -> wanted.channel()
                    .filter(whole.getOrDefault(point, Set.of())::contains)
                    .ifPresent(channel -> known.add(new Thing(meter, wanted))));
    }
}
