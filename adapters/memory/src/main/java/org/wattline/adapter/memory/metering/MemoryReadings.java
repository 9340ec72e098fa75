package org.wattline.adapter.memory.metering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.wattline.adapter.memory.platform.MemoryRows;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.metering.Readings;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.reading.ReadingRef;
import org.wattline.domain.metering.reading.ReadingSource;
import org.wattline.domain.metering.reading.RegisterReading;
import org.wattline.domain.quantity.IntervalEnergy;

/** Readings in memory: one row for each point, and one for each point, channel and day. */
public final class MemoryReadings implements Readings {
    private final MemoryMeteringPoints points;
    private final MemoryRows<PointRegisters> registers;
    private final MemoryRows<List<IntervalDay>> days;
    /** When each version arrived. */
    private final MemoryRows<List<Instant>> arrivals;

    public MemoryReadings(MemoryStore store, MemoryMeteringPoints points) {
        this.points = points;
        this.registers = store.rows();
        this.days = store.rows();
        this.arrivals = store.rows();
    }

    @Override
    public Stored storeRegisters(List<RegisterReading> arrivals, Instant receivedAt) {
        Stored stored = Stored.NOTHING;
        NavigableMap<MeteringPointNo, PointRegisters> changed = new TreeMap<>();
        for (RegisterReading arrival : arrivals) {
            PointRegisters held = changed.computeIfAbsent(arrival.point(), this::of);
            List<RegisterReading> versions = held.versions(arrival.meter(), arrival.at());
            if (versions.isEmpty()) {
                changed.put(arrival.point(), held.with(List.of(arrival.numbered(1))));
                arrived(key(arrival), receivedAt);
                stored = stored.plus(new Stored(1, 0, 0));
            } else if (versions.getLast().alreadySays(arrival)) {
                stored = stored.plus(new Stored(0, 0, 1));
            } else {
                changed.put(arrival.point(), held.with(List.of(arrival.following(versions.getLast()))));
                arrived(key(arrival), receivedAt);
                stored = stored.plus(new Stored(0, 1, 0));
            }
        }
        changed.forEach((point, all) -> registers.put(point.value(), all));
        return stored;
    }

    @Override
    public Stored storeDays(List<IntervalDay> arrivals, Instant receivedAt) {
        Stored stored = Stored.NOTHING;
        for (IntervalDay arrival : arrivals) {
            String key = key(arrival.point(), arrival.channel(), arrival.day());
            List<IntervalDay> versions = days.find(key).orElse(List.of());
            if (!versions.isEmpty() && versions.getLast().alreadySays(arrival)) {
                stored = stored.plus(new Stored(0, 0, 1));
                continue;
            }
            List<IntervalDay> next = new ArrayList<>(versions);
            next.add(arrival.numbered(versions.size() + 1));
            days.put(key, List.copyOf(next));
            arrived(key, receivedAt);
            stored = stored.plus(versions.isEmpty() ? new Stored(1, 0, 0) : new Stored(0, 1, 0));
        }
        return stored;
    }

    @Override
    public void addDays(List<IntervalDay> arrivals, Instant receivedAt) {
        if (storeDays(arrivals, receivedAt).added() < arrivals.size()) throw new AlreadyThere("interval_day");
    }

    @Override
    public BitSet known(List<IntervalDay> arrivals) {
        BitSet known = new BitSet(arrivals.size());
        for (int i = 0; i < arrivals.size(); i++) {
            IntervalDay arrival = arrivals.get(i);
            List<IntervalDay> versions = days.find(key(arrival.point(), arrival.channel(), arrival.day()))
                    .orElse(List.of());
            known.set(i, !versions.isEmpty() && versions.getLast().alreadySays(arrival));
        }
        return known;
    }

    @Override
    public List<RegisterReading> registersAt(Collection<MeteringPointNo> wanted, LocalDate day) {
        Instant at = Zone.startOf(day);
        return current(wanted, reading -> reading.at().equals(at));
    }

    @Override
    public List<RegisterReading> atBoundaries(Collection<MeteringPointNo> wanted, Collection<LocalDate> boundaries) {
        TreeSet<Instant> at = new TreeSet<>();
        for (LocalDate day : boundaries) at.add(Zone.startOf(day));
        return current(wanted, reading -> {
            boolean hung = reading.source() == ReadingSource.INSTALL || reading.source() == ReadingSource.REMOVE;
            return at.contains(reading.at())
                    || hung && reading.at().isAfter(at.first()) && reading.at().isBefore(at.last());
        });
    }

    @Override
    public Page<RegisterReading> list(
            MeteringPointNo point, Optional<Instant> from, Optional<Instant> to, Page.Request page) {
        List<RegisterReading> rows = of(point)
                .current()
                .filter(r -> from.map(start -> !r.at().isBefore(start)).orElse(true))
                .filter(r -> to.map(r.at()::isBefore).orElse(true))
                .filter(r ->
                        page.after().map(after -> place(r).compareTo(after) < 0).orElse(true))
                .sorted(Comparator.comparing(MemoryReadings::place).reversed())
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rows, page.limit(), MemoryReadings::place);
    }

    private static String place(RegisterReading reading) {
        return String.format("%019d", reading.at().toEpochMilli()) + "/" + reading.meter();
    }

    @Override
    public List<RegisterReading> around(Collection<MeteringPointNo> wanted, Instant first, Instant last) {
        List<RegisterReading> all = new ArrayList<>();
        for (MeteringPointNo point : new TreeSet<>(wanted)) {
            PointRegisters held = of(point);
            Set<AssetNo> hanging = new TreeSet<>();
            points.find(point)
                    .ifPresent(p -> p.installations().stream()
                            .filter(i -> !i.from().isAfter(last)
                                    && i.to().map(end -> !end.isBefore(first)).orElse(true))
                            .forEach(i -> hanging.add(i.meter())));
            for (AssetNo meter : hanging) {
                held.lastBefore(meter, first).ifPresent(all::add);
                held.current()
                        .filter(r -> r.meter().equals(meter) && !r.at().isBefore(first) && !r.at().isAfter(last))
                        .forEach(all::add);
                held.firstAfter(meter, last).ifPresent(all::add);
            }
        }
        return all;
    }

    @Override
    public List<RegisterReading> versions(MeteringPointNo point, AssetNo meter, Instant at) {
        return of(point).versions(meter, at);
    }

    @Override
    public List<IntervalDay> days(Collection<MeteringPointNo> wanted, Collection<Channel> channels, Span span) {
        return new TreeSet<>(wanted)
                .stream()
                        .flatMap(point ->
                                new TreeSet<>(channels).stream().flatMap(channel -> daysOf(point, channel, span)))
                        .toList();
    }

    private Stream<IntervalDay> daysOf(MeteringPointNo point, Channel channel, Span span) {
        return span.from()
                .datesUntil(span.end())
                .flatMap(day -> days.find(key(point, channel, day)).stream())
                .map(List::getLast);
    }

    @Override
    public List<DaySum> daySums(Collection<MeteringPointNo> wanted, Channel channel, Span span) {
        return days(wanted, List.of(channel), span).stream()
                .map(day -> new DaySum(
                        day.point(),
                        channel,
                        day.day(),
                        day.version(),
                        IntervalEnergy.units(day.energy().total()),
                        day.energy().missing()))
                .toList();
    }

    @Override
    public List<PastDay> pastDays(
            Collection<MeteringPointNo> wanted, Collection<Channel> channels, Collection<LocalDate> wantedDays) {
        List<PastDay> past = new ArrayList<>();
        for (MeteringPointNo point : wanted)
            for (Channel channel : channels)
                for (LocalDate day : wantedDays)
                    days.find(key(point, channel, day))
                            .map(List::getLast)
                            .map(PastDay::of)
                            .ifPresent(past::add);
        return past;
    }

    @Override
    public Optional<RegisterReading> find(ReadingRef.OfRegisters ref) {
        return versions(ref.point(), ref.meter(), ref.at()).stream()
                .filter(reading -> reading.version() == ref.version())
                .findFirst();
    }

    @Override
    public Optional<IntervalDay> find(ReadingRef.OfDay ref) {
        return days.find(key(ref.point(), ref.channel(), ref.day())).orElse(List.of()).stream()
                .filter(day -> day.version() == ref.version())
                .findFirst();
    }

    List<RegisterReading> current(Collection<MeteringPointNo> wanted, Predicate<RegisterReading> which) {
        return new TreeSet<>(wanted)
                .stream().flatMap(point -> of(point).current()).filter(which).toList();
    }

    /** The version of each reading of a point that was known at an instant. */
    public Stream<RegisterReading> known(MeteringPointNo point, Instant at) {
        return of(point).byKey().values().stream()
                .flatMap(versions -> known(versions, key(versions.getFirst()), at).stream());
    }

    /** The version of a day's curve that was known at an instant. */
    public Optional<IntervalDay> known(MeteringPointNo point, Channel channel, LocalDate day, Instant at) {
        String key = key(point, channel, day);
        return days.find(key).flatMap(versions -> known(versions, key, at));
    }

    private <T> Optional<T> known(List<T> versions, String key, Instant at) {
        List<Instant> arrived = arrivals.find(key).orElse(List.of());
        for (int i = versions.size() - 1; i >= 0; i--)
            if (!arrived.get(i).isAfter(at)) return Optional.of(versions.get(i));
        return Optional.empty();
    }

    private void arrived(String key, Instant receivedAt) {
        List<Instant> all = new ArrayList<>(arrivals.find(key).orElse(List.of()));
        all.add(receivedAt);
        arrivals.put(key, List.copyOf(all));
    }

    private PointRegisters of(MeteringPointNo point) {
        return registers.find(point.value()).orElse(PointRegisters.NONE);
    }

    private static String key(RegisterReading reading) {
        return reading.point() + "/" + reading.meter() + "/" + reading.at();
    }

    private static String key(MeteringPointNo point, Channel channel, LocalDate day) {
        return point + "/" + channel.ordinal() + "/" + day;
    }
}
