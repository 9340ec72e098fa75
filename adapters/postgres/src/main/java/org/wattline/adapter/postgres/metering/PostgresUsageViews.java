package org.wattline.adapter.postgres.metering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import org.wattline.adapter.postgres.metering.validation.PostgresEstimates;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.metering.usage.UsageViews;
import org.wattline.application.metering.validation.Estimates;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.estimation.DayEstimate;
import org.wattline.domain.metering.estimation.Estimate;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.reading.ReadingRef;
import org.wattline.domain.metering.reading.RegisterReading;
import org.wattline.domain.metering.usage.CurveSum;
import org.wattline.domain.metering.usage.UsageQuality;
import org.wattline.domain.metering.usage.UsageStep;

/** Usage on PostgreSQL: the sums that stand with each day's curve, found by the primary key and added up by the database. */
public final class PostgresUsageViews implements UsageViews {
    private static final String DAYS = "interval_day";
    private static final String DAYS_THEN = """
            (select distinct on (point_no, channel, day) * from (
               select * from interval_day union all select * from interval_day_superseded) v
             where received_at <= :knownAt order by point_no, channel, day, version desc)""";
    /** Minutes of an estimated day that rules filled in: all that are known, where nobody tells. */
    private static final String FILLED = """
             cross join lateral (select case when quality <> 'ESTIMATED' then 0 else least(known, coalesce((
               select sum(cast(substring(a from '([0-9]+)$') as integer) - cast(substring(a from ':([0-9]+)') as integer)) * minutes
               from vee_estimate e, unnest(e.applied) a
               where e.target = d.point_no || '/' || d.channel || '/' || d.day || '#' || d.version), known)) end as filled) f""";

    private static final String REGISTERS = "register_reading";
    private static final String REGISTERS_THEN = """
            (select distinct on (point_no, read_at, asset_no) * from (
               select * from register_reading union all select * from register_reading_superseded) v
             where received_at <= :knownAt order by point_no, read_at, asset_no, version desc)""";

    private final PostgresUnits units;
    private final Estimates estimates;

    public PostgresUsageViews(PostgresUnits units) {
        this.units = units;
        this.estimates = new PostgresEstimates(units);
    }

    @Override
    public List<CurveSum> sums(
            Collection<MeteringPointNo> points, Span span, UsageStep step, Optional<Instant> knownAt) {
        String part = switch (step) {
            case HOUR, DAY -> "day";
            case PERIOD, MONTH -> "greatest(cast(date_trunc('month', cast(day as timestamp)) as date), :from)";
            case YEAR -> "greatest(cast(date_trunc('year', cast(day as timestamp)) as date), :from)";
        };
        String sql = "select point_no, channel, " + part + " as part, sum(sum_milliwatt_hours)::bigint as units,"
                + " sum(known - filled) filter (where quality <> 'EDITED') as measured, sum(filled) as estimated,"
                + " sum(known) filter (where quality = 'EDITED') as edited, sum(missing * minutes) as missing from "
                + (knownAt.isPresent() ? DAYS_THEN : DAYS)
                + " d cross join lateral (select 1440 - missing * minutes as known) k " + FILLED
                + " where point_no = any(:points) and channel in ('ACTIVE_IMPORT', 'ACTIVE_EXPORT')"
                + " and day >= :from and day < :to group by 1, 2, 3 order by 1, 2 desc, 3";
        return units.read(h -> spanning(h.createQuery(sql), points, span, knownAt)
                .map((row, context) -> new CurveSum(
                        new MeteringPointNo(row.getString("point_no")),
                        Channel.valueOf(row.getString("channel")),
                        row.getObject("part", LocalDate.class),
                        row.getLong("units"),
                        new UsageQuality(
                                row.getLong("measured"),
                                row.getLong("estimated"),
                                row.getLong("edited"),
                                row.getLong("missing"))))
                .list());
    }

    @Override
    public List<IntervalDay> curves(
            Collection<MeteringPointNo> points, Collection<Channel> channels, Span span, Optional<Instant> knownAt) {
        List<String> names = channels.stream().sorted().map(Channel::name).toList();
        String sql = "select * from " + (knownAt.isPresent() ? DAYS_THEN : DAYS)
                + " d where point_no = any(:points) and channel = any(:channels) and day >= :from and day < :to"
                + " order by point_no, array_position(:channels, channel), day";
        return units.read(h -> spanning(h.createQuery(sql), points, span, knownAt)
                .bindArray("channels", String.class, names)
                .map((row, context) -> IntervalTable.read(row))
                .list());
    }

    @Override
    public Map<ReadingRef.OfDay, List<DayEstimate.Applied>> filled(Collection<MeteringPointNo> points, Span days) {
        Map<ReadingRef.OfDay, List<DayEstimate.Applied>> filled = new HashMap<>();
        for (Estimate estimate : estimates.of(points, days))
            if (estimate.target() instanceof ReadingRef.OfDay day) filled.put(day, estimate.applied());
        return filled;
    }

    @Override
    public List<RegisterReading> boundaries(
            Collection<MeteringPointNo> points, Collection<LocalDate> days, Optional<Instant> knownAt) {
        List<Instant> at = days.stream().map(Zone::startOf).sorted().toList();
        String sql = "select * from " + (knownAt.isPresent() ? REGISTERS_THEN : REGISTERS) + """
                 r where point_no = any(:points) and read_at between :first and :last
                  and (read_at = any(:at) or source in ('INSTALL', 'REMOVE'))
                order by point_no, asset_no, read_at""";
        return units.read(h -> known(h.createQuery(sql), points, knownAt)
                .bindArray("at", Instant.class, at)
                .bind("first", at.getFirst())
                .bind("last", at.getLast())
                .map((row, context) -> RegisterTable.read(row))
                .list());
    }

    private static Query spanning(
            Query query, Collection<MeteringPointNo> points, Span span, Optional<Instant> knownAt) {
        return known(query, points, knownAt).bind("from", span.from()).bind("to", span.end());
    }

    private static Query known(Query query, Collection<MeteringPointNo> points, Optional<Instant> knownAt) {
        knownAt.ifPresent(instant -> query.bind("knownAt", instant));
        return query.bindArray(
                "points",
                String.class,
                points.stream().map(MeteringPointNo::value).toList());
    }
}
