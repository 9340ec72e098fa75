package org.wattline.adapter.postgres.metering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.Query;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.metering.ReadingsThen;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.reading.RegisterReading;

/** Readings as they were known, each point by its own instant, in one query each. */
public final class PostgresReadingsThen implements ReadingsThen {
    private static final String ASKED =
            "unnest(cast(:points as text[]), cast(:knownAt as timestamptz[])) a (point_no, known_at)";

    private final PostgresUnits units;

    public PostgresReadingsThen(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public List<RegisterReading> atBoundaries(Map<MeteringPointNo, Instant> knownAt, Collection<LocalDate> days) {
        List<Instant> at = days.stream().map(Zone::startOf).sorted().toList();
        return units.read(h -> asked(
                        h.createQuery("select * from (select distinct on (v.point_no, v.asset_no, v.read_at) v.* from "
                                + ASKED
                                + """
                         cross join lateral (
                          select * from register_reading r where r.point_no = a.point_no and r.read_at between :first and :last
                          union all
                          select * from register_reading_superseded r where r.point_no = a.point_no and r.read_at between :first and :last) v
                        where v.received_at <= a.known_at
                        order by v.point_no, v.asset_no, v.read_at, v.version desc) known
                        where read_at = any(:at) or source in ('INSTALL', 'REMOVE')
                        order by point_no, asset_no, read_at"""),
                        knownAt)
                .bindArray("at", Instant.class, at)
                .bind("first", at.getFirst())
                .bind("last", at.getLast())
                .map((row, context) -> RegisterTable.read(row))
                .list());
    }

    @Override
    public List<IntervalDay> days(Map<MeteringPointNo, Instant> knownAt, Collection<Channel> channels, Span span) {
        List<String> names = channels.stream().sorted().map(Channel::name).toList();
        return units.read(h -> asked(
                        h.createQuery("select * from (select distinct on (v.point_no, v.channel, v.day) v.* from "
                                + ASKED
                                + """
                         cross join lateral (
                          select * from interval_day d where d.point_no = a.point_no and d.day >= :from and d.day < :to
                          union all
                          select * from interval_day_superseded d where d.point_no = a.point_no and d.day >= :from and d.day < :to) v
                        where v.received_at <= a.known_at and v.channel = any(:channels)
                        order by v.point_no, v.channel, v.day, v.version desc) known
                        order by point_no, array_position(:channels, channel), day"""),
                        knownAt)
                .bindArray("channels", String.class, names)
                .bind("from", span.from())
                .bind("to", span.end())
                .map((row, context) -> IntervalTable.read(row))
                .list());
    }

    private static Query asked(Query query, Map<MeteringPointNo, Instant> knownAt) {
        List<Map.Entry<MeteringPointNo, Instant>> all = List.copyOf(knownAt.entrySet());
        return query.bindArray(
                        "points",
                        String.class,
                        all.stream().map(each -> each.getKey().value()).toList())
                .bindArray(
                        "knownAt",
                        Instant.class,
                        all.stream().map(Map.Entry::getValue).toList());
    }
}
