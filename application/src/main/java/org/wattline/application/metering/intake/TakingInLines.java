package org.wattline.application.metering.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.metering.Meters;
import org.wattline.application.metering.Readings;
import org.wattline.application.metering.intake.HangingMeters.Hanging;
import org.wattline.application.platform.BusinessClock;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.MeteringRefusal;
import org.wattline.domain.metering.intake.LineCounts;
import org.wattline.domain.metering.intake.Rejection;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.reading.ReadingChain;
import org.wattline.domain.metering.reading.ReadingQuality;
import org.wattline.domain.metering.reading.RegisterReading;

/**
 * Judges a batch of lines and stores the good ones, with a handful of queries for the whole batch. Part of a unit of work that the caller
 * began.
 */
public final class TakingInLines {
    private final MeteringPoints points;
    private final Meters meters;
    private final Readings readings;
    private final ArrivalRules rules;
    private final BusinessClock clock;

    public TakingInLines(
            MeteringPoints points, Meters meters, Readings readings, ArrivalRules rules, BusinessClock clock) {
        this.points = points;
        this.meters = meters;
        this.readings = readings;
        this.rules = rules;
        this.clock = clock;
    }

    /** What became of the lines. */
    public record Taken(Readings.Stored stored, List<Rejection> rejections) {
        static final Taken NOTHING = new Taken(Readings.Stored.NOTHING, List.of());

        public LineCounts counts() {
            return new LineCounts(stored.added(), stored.superseding(), stored.unchanged(), rejections.size());
        }
    }

    /** Begins to look at batches before their turn comes. */
    LookingAhead ahead() {
        return new LookingAhead(points, rules.ahead(), clock);
    }

    /**
     * Stores what was looked at and is new.
     *
     * @throws org.wattline.application.platform.AlreadyThere if somebody else stored one of its days meanwhile; the lines have to be taken in
     *     by another unit of work then
     */
    void add(LookingAhead.Looked looked) {
        readings.addDays(looked.days(), clock.now());
    }

    /** Takes in everything else that was looked at, after it {@link #add was added}. */
    Taken takeIn(LookingAhead.Looked looked, LookingAhead ahead) {
        List<LookingAhead.Again> again = looked.again();
        BitSet known =
                readings.known(again.stream().map(LookingAhead.Again::day).toList());
        List<FileLine> rest = new ArrayList<>(looked.rest());
        for (int i = known.nextClearBit(0); i < again.size(); i = known.nextClearBit(i + 1)) {
            rest.add(again.get(i).line());
            ahead.changed(again.get(i).day().point());
        }
        rest.sort(Comparator.comparingLong(FileLine::line));
        Taken others = takeIn(rest);
        return new Taken(
                others.stored().plus(new Readings.Stored(looked.days().size(), 0, known.cardinality())),
                others.rejections());
    }

    public Taken takeIn(List<FileLine> lines) {
        if (lines.isEmpty()) return Taken.NOTHING;
        Batch batch = new Batch(lines);
        for (FileLine line : lines) batch.judge(line);
        ArrivalRules.Judged judged = rules.judge(batch.hanging.points(), batch.days);
        List<IntervalDay> good = new ArrayList<>(batch.days.size());
        int known = 0;
        for (int i = 0; i < batch.days.size(); i++) {
            Optional<Refusal> refused = judged.refused(i);
            if (refused.isPresent()) batch.reject(batch.dayLines.get(i), refused.get());
            else if (judged.saysNothingNew(i)) known++;
            else good.add(batch.days.get(i));
        }
        batch.rejections.sort(Comparator.comparingLong(Rejection::line));
        Readings.Stored stored = readings.storeRegisters(batch.registers, clock.now())
                .plus(readings.storeDays(good, clock.now()))
                .plus(new Readings.Stored(0, 0, known));
        judged.stored(batch.registers);
        return new Taken(stored, List.copyOf(batch.rejections));
    }

    private record PointMeter(MeteringPointNo point, AssetNo meter) {}

    /** What is known while a batch is judged. */
    private final class Batch {
        private final Instant now = clock.now();
        private final HangingMeters hanging = new HangingMeters();
        private final Set<AssetNo> known;
        private final Map<PointMeter, ReadingChain> chains = new HashMap<>();
        private final List<RegisterReading> registers = new ArrayList<>();
        private final List<IntervalDay> days = new ArrayList<>();
        private final List<FileLine> dayLines = new ArrayList<>();
        private final List<Rejection> rejections = new ArrayList<>();

        Batch(List<FileLine> lines) {
            Set<AssetNo> wanted = new TreeSet<>();
            for (FileLine line : lines) meter(line).ifPresent(wanted::add);
            hanging.add(points.measuredBy(wanted));
            wanted.removeAll(hanging.meters());
            known = wanted.isEmpty() ? Set.of() : meters.known(wanted);
            chains(lines);
        }

        private void chains(List<FileLine> lines) {
            List<Instant> times = lines.stream()
                    .filter(FileLine.Registers.class::isInstance)
                    .map(line -> ((FileLine.Registers) line).at())
                    .sorted()
                    .toList();
            if (times.isEmpty()) return;
            Set<MeteringPointNo> wanted = new TreeSet<>();
            hanging.points().forEach(point -> wanted.add(point.no()));
            Map<PointMeter, List<RegisterReading>> known = new HashMap<>();
            for (RegisterReading reading : readings.around(wanted, times.getFirst(), times.getLast()))
                // An estimate yields to what is true.
                if (reading.quality() != ReadingQuality.ESTIMATED)
                    known.computeIfAbsent(new PointMeter(reading.point(), reading.meter()), k -> new ArrayList<>())
                            .add(reading);
            known.forEach((key, all) -> chains.put(key, new ReadingChain(all)));
        }

        void judge(FileLine line) {
            switch (line) {
                case FileLine.Unreadable u ->
                    rejections.add(Rejection.of(u.line(), MeteringRefusal.LINE_UNREADABLE, u.why(), u.content()));
                case FileLine.Registers r -> {
                    if (r.at().isAfter(now)) reject(r, MeteringRefusal.IN_THE_FUTURE);
                    else decide(r, hanging(r.meter(), r.at(), r.at()).then(h -> admit(r, h)), registers);
                }
                case FileLine.Curve c -> {
                    Instant start = Zone.startOf(c.counted().firstDay());
                    Instant end = Zone.startOf(c.counted().firstDay().plusDays(1));
                    if (start.isAfter(now)) reject(c, MeteringRefusal.IN_THE_FUTURE);
                    else
                        decide(
                                c,
                                hanging(c.meter(), start, end)
                                        .then(h -> IntervalDay.arrived(
                                                h.point(), h.installation(), c.channel(), c.counted())),
                                days);
                    if (dayLines.size() < days.size()) dayLines.add(c);
                }
            }
        }

        private Outcome<RegisterReading> admit(FileLine.Registers line, Hanging hanging) {
            RegisterReading arrival =
                    RegisterReading.arrived(hanging.point(), line.meter(), line.at(), line.source(), line.values());
            return chains.computeIfAbsent(
                            new PointMeter(hanging.point(), line.meter()), k -> new ReadingChain(List.of()))
                    .admit(arrival, hanging.installation());
        }

        /** Where the meter hung at an instant, or at some time between two. */
        private Outcome<Hanging> hanging(AssetNo meter, Instant from, Instant to) {
            Optional<Hanging> there = hanging.find(meter, from, to);
            if (there.isPresent()) return Outcome.done(there.get());
            boolean known = hanging.knows(meter) || this.known.contains(meter);
            return Outcome.refused(known ? MeteringRefusal.METER_ELSEWHERE : MeteringRefusal.METER_NOT_FOUND);
        }

        private <T> void decide(FileLine line, Outcome<T> outcome, List<T> good) {
            switch (outcome) {
                case Outcome.Done<T>(T value) -> good.add(value);
                case Outcome.Refused<T>(Refusal why) -> reject(line, why);
            }
        }

        private void reject(FileLine line, Refusal why) {
            rejections.add(Rejection.of(line.line(), why, line.content()));
        }

        private static Optional<AssetNo> meter(FileLine line) {
            return switch (line) {
                case FileLine.Registers registers -> Optional.of(registers.meter());
                case FileLine.Curve curve -> Optional.of(curve.meter());
                case FileLine.Unreadable unreadable -> Optional.empty();
            };
        }
    }
}
