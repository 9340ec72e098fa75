package org.wattline.adapter.postgres.metering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.statement.Query;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.metering.Readings;
import org.wattline.application.platform.Page;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.reading.ReadingQuality;
import org.wattline.domain.metering.reading.ReadingRef;
import org.wattline.domain.metering.reading.RegisterReading;

/** Readings on PostgreSQL: current versions in one table, earlier ones in another, so that the current view costs nothing. */
public final class PostgresReadings implements Readings {
    private static final String PAST =
            "select point_no, channel, day, version, minutes, sum_milliwatt_hours, missing, quality from interval_day"
                    + " where point_no = any(:points) and channel = any(:channels) and day >= :from# and day < :to#";

    private final PostgresUnits units;

    public PostgresReadings(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Stored storeRegisters(List<RegisterReading> arrivals, Instant receivedAt) {
        Stored stored = Stored.NOTHING;
        for (List<RegisterReading> wave : waves(arrivals, r -> List.of(r.point(), r.meter(), r.at())))
            stored = stored.plus(RegisterTable.store(units.handle(), wave, receivedAt));
        return stored;
    }

    @Override
    public Stored storeDays(List<IntervalDay> arrivals, Instant receivedAt) {
        Stored stored = Stored.NOTHING;
        for (List<IntervalDay> wave : waves(arrivals, d -> List.of(d.point(), d.channel(), d.day())))
            stored = stored.plus(IntervalTable.store(units.handle(), wave, receivedAt));
        return stored;
    }

    @Override
    public void addDays(List<IntervalDay> arrivals, Instant receivedAt) {
        if (!arrivals.isEmpty()) IntervalTable.add(units.handle(), arrivals, receivedAt);
    }

    @Override
    public BitSet known(List<IntervalDay> arrivals) {
        return arrivals.isEmpty() ? new BitSet() : IntervalTable.known(units.handle(), arrivals);
    }

    /** Splits arrivals so that no two with the same key go in together: the second of a key is in the second wave. */
    private static <T> List<List<T>> waves(List<T> arrivals, Function<T, Object> key) {
        List<List<T>> waves = new ArrayList<>();
        Map<Object, Integer> seen = new HashMap<>();
        for (T arrival : arrivals) {
            int wave = seen.merge(key.apply(arrival), 1, Integer::sum) - 1;
            if (wave == waves.size()) waves.add(new ArrayList<>());
            waves.get(wave).add(arrival);
        }
        return waves;
    }

    @Override
    public List<RegisterReading> registersAt(Collection<MeteringPointNo> points, LocalDate day) {
        return registers("""
                select * from register_reading where point_no = any(:points) and read_at = :at
                order by point_no, asset_no""", q -> bind(q, points).bind("at", Zone.startOf(day)));
    }

    @Override
    public List<RegisterReading> atBoundaries(Collection<MeteringPointNo> points, Collection<LocalDate> days) {
        List<Instant> at = days.stream().map(Zone::startOf).sorted().toList();
        return registers(
                """
                select * from register_reading
                where point_no = any(:points) and read_at between :first and :last
                  and (read_at = any(:at) or source in ('INSTALL', 'REMOVE'))
                order by point_no, asset_no, read_at""",
                q -> bind(q, points)
                        .bindArray("at", Instant.class, at)
                        .bind("first", at.getFirst())
                        .bind("last", at.getLast()));
    }

    @Override
    public Page<RegisterReading> list(
            MeteringPointNo point, Optional<Instant> from, Optional<Instant> to, Page.Request page) {
        List<RegisterReading> rows = registers(
                """
                select * from register_reading
                where point_no = :point
                  and (cast(:from as timestamptz) is null or read_at >= :from)
                  and (cast(:to as timestamptz) is null or read_at < :to)
                  and (cast(:afterAt as timestamptz) is null or (read_at, asset_no) < (:afterAt, :afterMeter))
                order by read_at desc, asset_no desc limit :limit""",
                q -> q.bind("point", point.value())
                        .bind("from", from)
                        .bind("to", to)
                        .bind("afterAt", page.after().map(after -> Instant.parse(after.split("/")[0])))
                        .bind("afterMeter", page.after().map(after -> after.split("/")[1]))
                        .bind("limit", page.limit() + 1));
        return Page.of(rows, page.limit(), reading -> reading.at() + "/" + reading.meter());
    }

    @Override
    public List<RegisterReading> around(Collection<MeteringPointNo> points, Instant first, Instant last) {
        return registers("""
                with hanging as (
                  select distinct point_no, asset_no from meter_installation
                  where point_no = any(:points) and installed_at <= :last and (removed_at is null or removed_at >= :first))
                select r.* from hanging join register_reading r using (point_no, asset_no)
                where r.read_at between :first and :last
                union all
                select r.* from hanging h cross join lateral (
                  select * from register_reading r
                  where r.point_no = h.point_no and r.asset_no = h.asset_no and r.read_at < :first
                  order by r.read_at desc limit 1) r
                union all
                select r.* from hanging h cross join lateral (
                  select * from register_reading r
                  where r.point_no = h.point_no and r.asset_no = h.asset_no and r.read_at > :last
                  order by r.read_at limit 1) r
                order by point_no, asset_no, read_at""", q -> bind(q, points).bind("first", first).bind("last", last));
    }

    @Override
    public List<RegisterReading> versions(MeteringPointNo point, AssetNo meter, Instant at) {
        return registers(
                """
                select * from register_reading_superseded where point_no = :point and asset_no = :meter and read_at = :at
                union all
                select * from register_reading where point_no = :point and asset_no = :meter and read_at = :at
                order by version""",
                q -> q.bind("point", point.value()).bind("meter", meter.value()).bind("at", at));
    }

    @Override
    public List<IntervalDay> days(Collection<MeteringPointNo> points, Collection<Channel> channels, Span span) {
        return CurveRows.of(units, points, channels, span);
    }

    @Override
    public List<DaySum> daySums(Collection<MeteringPointNo> points, Channel channel, Span span) {
        return units.read(h -> bind(h.createQuery("""
                        select point_no, day, version, sum_milliwatt_hours, missing from interval_day
                        where point_no = any(:points) and channel = :channel and day >= :from and day < :to
                        order by point_no, day"""), points)
                .bind("channel", channel.name())
                .bind("from", span.from())
                .bind("to", span.end())
                .map((row, context) -> new DaySum(
                        new MeteringPointNo(row.getString("point_no")),
                        channel,
                        row.getObject("day", LocalDate.class),
                        row.getInt("version"),
                        row.getLong("sum_milliwatt_hours"),
                        row.getInt("missing")))
                .list());
    }

    @Override
    public List<PastDay> pastDays(
            Collection<MeteringPointNo> points, Collection<Channel> channels, Collection<LocalDate> days) {
        if (days.isEmpty()) return List.of();
        List<Span> runs = runs(days);
        StringBuilder sql = new StringBuilder();
        for (int i = 0; i < runs.size(); i++)
            sql.append(i == 0 ? "" : " union all ").append(PAST.replace("#", "" + i));
        return units.read(h -> {
            Query query = bind(h.createQuery(sql.toString()), points)
                    .bindArray(
                            "channels",
                            String.class,
                            channels.stream().map(Channel::name).toList());
            for (int i = 0; i < runs.size(); i++)
                query.bind("from" + i, runs.get(i).from())
                        .bind("to" + i, runs.get(i).end());
            return past(query);
        });
    }

    /** Days that follow one another are one span: so they are found by one descent into the index for each point, in the partition of their year. */
    private static List<Span> runs(Collection<LocalDate> days) {
        List<Span> runs = new ArrayList<>();
        for (LocalDate day : new TreeSet<>(days)) {
            boolean next = !runs.isEmpty() && runs.getLast().end().equals(day);
            LocalDate from = next ? runs.removeLast().from() : day;
            runs.add(Span.of(from, day.plusDays(1)));
        }
        return runs;
    }

    private static List<PastDay> past(Query query) {
        return query.map((row, context) -> new PastDay(
                        new MeteringPointNo(row.getString("point_no")),
                        Channel.valueOf(row.getString("channel")),
                        row.getObject("day", LocalDate.class),
                        row.getInt("version"),
                        row.getInt("minutes"),
                        row.getLong("sum_milliwatt_hours"),
                        row.getInt("missing"),
                        ReadingQuality.valueOf(row.getString("quality"))))
                .list();
    }

    @Override
    public Optional<RegisterReading> find(ReadingRef.OfRegisters ref) {
        return versions(ref.point(), ref.meter(), ref.at()).stream()
                .filter(reading -> reading.version() == ref.version())
                .findFirst();
    }

    @Override
    public Optional<IntervalDay> find(ReadingRef.OfDay ref) {
        return days(
                        """
                select * from interval_day
                where point_no = :point and channel = :channel and day = :day and version = :version
                union all
                select * from interval_day_superseded
                where point_no = :point and channel = :channel and day = :day and version = :version""",
                        q -> q.bind("point", ref.point().value())
                                .bind("channel", ref.channel().name())
                                .bind("day", ref.day())
                                .bind("version", ref.version()))
                .stream()
                .findFirst();
    }

    private static Query bind(Query query, Collection<MeteringPointNo> points) {
        return query.bindArray(
                "points",
                String.class,
                points.stream().map(MeteringPointNo::value).toList());
    }

    private List<RegisterReading> registers(String sql, UnaryOperator<Query> binding) {
        return units.read(h -> binding.apply(h.createQuery(sql))
                .map((row, context) -> RegisterTable.read(row))
                .list());
    }

    private List<IntervalDay> days(String sql, UnaryOperator<Query> binding) {
        return units.read(h -> binding.apply(h.createQuery(sql))
                .map((row, context) -> IntervalTable.read(row))
                .list());
    }
}
