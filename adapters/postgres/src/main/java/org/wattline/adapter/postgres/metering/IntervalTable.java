package org.wattline.adapter.postgres.metering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.wattline.adapter.postgres.platform.BinaryCopy;
import org.wattline.adapter.postgres.platform.Int8s;
import org.wattline.application.metering.Readings.Stored;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.reading.ReadingQuality;
import org.wattline.domain.metering.reading.ReadingSource;
import org.wattline.domain.quantity.IntervalEnergy;
import org.wattline.domain.quantity.Ratio;

/** The table of days' curves: how a set of arrivals becomes rows, and a row a curve. */
final class IntervalTable {
    private static final String COLUMNS = "point_no, channel, day, minutes, source, quality, received_at, asset_no,"
            + " multiplier, missing, sum_milliwatt_hours, milliwatt_hours";
    private static final String DIFFERS = "(a.source, a.quality, a.asset_no, a.milliwatt_hours)"
            + " is distinct from (r.source, r.quality, r.asset_no, r.milliwatt_hours)";
    private static final String STAGE = "create temp table if not exists arriving_day on commit delete rows as select "
            + COLUMNS + " from interval_day with no data";
    private static final String COMPARED = "point_no, channel, day, source, quality, asset_no, milliwatt_hours";
    private static final String COMPARE = "create temp table if not exists compared_day on commit delete rows as select"
            + " 0 as place, " + COMPARED + " from interval_day with no data";
    /** Row by row through the index, whatever the planner believes of a table that it knows nothing of: never the whole table for a batch. */
    private static final String SAME =
            "select a.place from compared_day a cross join lateral (select 1 from interval_day r"
                    + " where r.point_no = a.point_no and r.channel = a.channel and r.day = a.day and not (" + DIFFERS
                    + ") offset 0) same";

    private static final String ADD = "insert into interval_day (version, " + COLUMNS + ") select 1, " + COLUMNS
            + " from arriving_day order by point_no, channel, day on conflict do nothing";
    private static final String ARCHIVE = "with held as (select r.* from interval_day r"
            + " join arriving_day a using (point_no, channel, day) where " + DIFFERS
            + " order by r.point_no, r.channel, r.day for update of r)"
            + " insert into interval_day_superseded (version, " + COLUMNS + ") select version, " + COLUMNS
            + " from held";
    private static final String SUPERSEDE = """
            update interval_day r set version = r.version + 1, minutes = a.minutes, source = a.source,
              quality = a.quality, received_at = a.received_at, asset_no = a.asset_no, multiplier = a.multiplier,
              missing = a.missing, sum_milliwatt_hours = a.sum_milliwatt_hours, milliwatt_hours = a.milliwatt_hours
            from arriving_day a
            where r.point_no = a.point_no and r.channel = a.channel and r.day = a.day and\s""" + DIFFERS;

    /** The few that differ are found one by one through the index, never by a look at the whole table. */
    private static final String ONE_BY_ONE =
            "set local enable_hashjoin = off; set local enable_mergejoin = off; set local enable_seqscan = off";

    private static final String AS_EVER = "set local enable_hashjoin to default; set local enable_mergejoin to default;"
            + " set local enable_seqscan to default";

    private IntervalTable() {}

    /** Stores arrivals of which no two are for the same point, channel and day. */
    static Stored store(Handle handle, List<IntervalDay> arrivals, Instant receivedAt) {
        handle.execute(STAGE);
        handle.execute("delete from arriving_day");
        BinaryCopy.into(
                handle,
                "arriving_day (" + COLUMNS + ")",
                rows -> arrivals.forEach(day -> values(rows.row(12), day, receivedAt)));
        int added = handle.execute(ADD);
        if (added == arrivals.size()) return new Stored(added, 0, 0);
        handle.execute(ONE_BY_ONE);
        handle.execute(ARCHIVE);
        int superseding = handle.execute(SUPERSEDE);
        handle.execute(AS_EVER);
        return new Stored(added, superseding, arrivals.size() - added - superseding);
    }

    /** Stores arrivals of days of which nothing is stored. */
    static void add(Handle handle, List<IntervalDay> arrivals, Instant receivedAt) {
        BinaryCopy.into(
                handle,
                "interval_day (version, " + COLUMNS + ")",
                rows -> arrivals.forEach(day -> values(rows.row(13).int4(1), day, receivedAt)));
    }

    /** Arrivals that say nothing new, by their place. */
    static BitSet known(Handle handle, List<IntervalDay> arrivals) {
        handle.execute(COMPARE);
        handle.execute("delete from compared_day");
        BinaryCopy.into(handle, "compared_day (place, " + COMPARED + ")", rows -> {
            for (int i = 0; i < arrivals.size(); i++) {
                IntervalDay day = arrivals.get(i);
                rows.row(8)
                        .int4(i)
                        .text(day.point().value())
                        .text(day.channel().name())
                        .date(day.day())
                        .text(day.source().name())
                        .text(day.quality().name())
                        .text(day.meter().value())
                        .int8s(day.energy().length(), day.energy()::at, IntervalEnergy.MISSING);
            }
        });
        BitSet known = new BitSet(arrivals.size());
        handle.createQuery(SAME).mapTo(Integer.class).forEach(known::set);
        return known;
    }

    private static void values(BinaryCopy.Rows row, IntervalDay day, Instant receivedAt) {
        IntervalEnergy energy = day.energy();
        row.text(day.point().value())
                .text(day.channel().name())
                .date(day.day())
                .int2(energy.minutes())
                .text(day.source().name())
                .text(day.quality().name())
                .instant(receivedAt)
                .text(day.meter().value())
                .numeric(day.multiplier().factor())
                .int2(energy.missing())
                .int8(energy.sum())
                .int8s(energy.length(), energy::at, IntervalEnergy.MISSING);
    }

    static IntervalDay read(ResultSet row) throws SQLException {
        long[] values = Int8s.of(row, "milliwatt_hours", IntervalEnergy.MISSING);
        return new IntervalDay(
                new MeteringPointNo(row.getString("point_no")),
                Channel.valueOf(row.getString("channel")),
                IntervalEnergy.milliwattHours(row.getObject("day", LocalDate.class), row.getInt("minutes"), values),
                new AssetNo(row.getString("asset_no")),
                new Ratio(row.getBigDecimal("multiplier")),
                ReadingSource.valueOf(row.getString("source")),
                ReadingQuality.valueOf(row.getString("quality")),
                row.getInt("version"));
    }
}
