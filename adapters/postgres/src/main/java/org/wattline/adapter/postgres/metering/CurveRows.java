package org.wattline.adapter.postgres.metering;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.wattline.adapter.postgres.platform.Int8s;
import org.wattline.adapter.postgres.platform.PlainQuery;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.reading.ReadingQuality;
import org.wattline.domain.metering.reading.ReadingSource;
import org.wattline.domain.quantity.IntervalEnergy;
import org.wattline.domain.quantity.Ratio;

/**
 * The curves of many points, as bills need them: arrays in binary form, put in order here, because the database takes parallel workers to sort them. What is the
 * same from row to row, as it is within a month of a point, is made once.
 */
final class CurveRows {
    private static final String QUERY = """
            select point_no, channel, day, minutes, asset_no, multiplier, source, quality, version, milliwatt_hours
              from interval_day where point_no = any(?) and channel = any(?) and day >= ? and day < ?""";
    private static final Comparator<IntervalDay> ORDER = Comparator.comparing(IntervalDay::point)
            .thenComparing(IntervalDay::channel)
            .thenComparing(IntervalDay::day);

    private String pointText = "";
    private String meterText = "";
    private String factorText = "";
    private List<MeteringPointNo> point = List.of();
    private List<AssetNo> meter = List.of();
    private Ratio multiplier = Ratio.ONE;

    private CurveRows() {}

    static List<IntervalDay> of(
            PostgresUnits units, Collection<MeteringPointNo> points, Collection<Channel> channels, Span span) {
        List<IntervalDay> days = units.ask(
                new PlainQuery<>(QUERY, new CurveRows()::read, true),
                PlainQuery.array(
                        "text", points.stream().map(MeteringPointNo::value).toList()),
                PlainQuery.array("text", channels.stream().map(Channel::name).toList()),
                span.from(),
                span.end());
        days.sort(ORDER);
        return days;
    }

    private IntervalDay read(ResultSet row) throws SQLException {
        String text = row.getString(1);
        if (!text.equals(pointText)) point = List.of(new MeteringPointNo(text));
        pointText = text;
        text = row.getString(5);
        if (!text.equals(meterText)) meter = List.of(new AssetNo(text));
        meterText = text;
        text = row.getString(6);
        if (!text.equals(factorText)) multiplier = new Ratio(new BigDecimal(text));
        factorText = text;
        return new IntervalDay(
                point.getFirst(),
                Channel.valueOf(row.getString(2)),
                IntervalEnergy.milliwattHours(
                        row.getObject(3, LocalDate.class), row.getInt(4), Int8s.of(row, 10, IntervalEnergy.MISSING)),
                meter.getFirst(),
                multiplier,
                ReadingSource.valueOf(row.getString(7)),
                ReadingQuality.valueOf(row.getString(8)),
                row.getInt(9));
    }
}
