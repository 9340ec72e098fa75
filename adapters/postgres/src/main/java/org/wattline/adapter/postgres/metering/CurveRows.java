package org.wattline.adapter.postgres.metering;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.postgresql.util.ByteConverter;
import org.wattline.adapter.postgres.platform.BinaryRows;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.Recurring;
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
              from interval_day where point_no in (%s) and channel in (%s) and day >= '%s' and day < '%s'""";
    private static final Comparator<IntervalDay> ORDER = Comparator.comparing(IntervalDay::point)
            .thenComparing(IntervalDay::channel)
            .thenComparing(IntervalDay::day);
    private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
    /** Of an array, before its length. */
    private static final int HEAD = 16;

    private final Recurring<MeteringPointNo> point = texts(MeteringPointNo::new);
    private final Recurring<Channel> channel = texts(Channel::valueOf);
    private final Recurring<AssetNo> meter = texts(AssetNo::new);
    private final Recurring<Ratio> multiplier = new Recurring<>(CurveRows::ratio);
    private final Recurring<ReadingSource> source = texts(ReadingSource::valueOf);
    private final Recurring<ReadingQuality> quality = texts(ReadingQuality::valueOf);

    private CurveRows() {}

    static List<IntervalDay> of(
            PostgresUnits units, Collection<MeteringPointNo> points, Collection<Channel> channels, Span span) {
        if (points.isEmpty() || channels.isEmpty()) return List.of();
        String query = QUERY.formatted(
                BinaryRows.literals(points.stream().map(MeteringPointNo::value).toList()),
                BinaryRows.literals(channels.stream().map(Channel::name).toList()),
                span.from(),
                span.end());
        List<IntervalDay> days = units.read((Handle handle) -> {
            List<IntervalDay> found = new ArrayList<>();
            CurveRows rows = new CurveRows();
            BinaryRows.each(handle, query, row -> found.add(rows.read(row)));
            return found;
        });
        days.sort(ORDER);
        return days;
    }

    private static <T> Recurring<T> texts(Function<String, T> making) {
        return new Recurring<>(bytes -> making.apply(new String(bytes, StandardCharsets.UTF_8)));
    }

    private static Ratio ratio(byte[] sent) {
        return new Ratio(new BigDecimal(ByteConverter.numeric(sent).toString()));
    }

    private IntervalDay read(ByteBuffer row) {
        MeteringPointNo where = point.of(row);
        Channel what = channel.of(row);
        LocalDate day = LocalDate.ofEpochDay(EPOCH_DAY + after(row).getInt());
        int minutes = after(row).getShort();
        AssetNo by = meter.of(row);
        Ratio times = multiplier.of(row);
        ReadingSource from = source.of(row);
        ReadingQuality how = quality.of(row);
        int version = after(row).getInt();
        return new IntervalDay(where, what, energy(row, day, minutes), by, times, from, how, version);
    }

    private static IntervalEnergy energy(ByteBuffer row, LocalDate day, int minutes) {
        row.position(row.position() + HEAD);
        int length = row.getInt();
        after(row);
        return IntervalEnergy.milliwattHours(
                day, minutes, length, () -> row.getInt() < 0 ? IntervalEnergy.MISSING : row.getLong());
    }

    /** Past the length of a field that has always the same. */
    private static ByteBuffer after(ByteBuffer row) {
        return row.position(row.position() + Integer.BYTES);
    }
}
