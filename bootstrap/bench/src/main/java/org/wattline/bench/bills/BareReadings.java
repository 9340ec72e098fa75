package org.wattline.bench.bills;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.CopyOut;
import org.wattline.domain.quantity.IntervalEnergy;
import org.wattline.domain.rating.RatedBill;

/** What the bare loop reads, by COPY in binary form, and has rated. */
record BareReadings(CurveCompany company, KnownTariffs tariffs) {
    private static final int HEADER = 19;
    private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();

    /** Takes a row at its first field. */
    private interface Row {
        void read(ByteBuffer row);
    }

    /** The days of a month, in whatever order they come. */
    Map<String, RatedBill> curves(CopyManager copies, List<String> points) throws SQLException {
        Map<String, long[]> months = new HashMap<>();
        String query = "select point_no, day, milliwatt_hours from interval_day where point_no in (" + quoted(points)
                + ") and channel = 'ACTIVE_IMPORT' and day >= '" + company.from() + "' and day < '" + company.to()
                + "'";
        each(copies, query, row -> {
            long[] month = months.computeIfAbsent(text(row), point -> new long[company.days() * CurveCompany.A_DAY]);
            row.getInt();
            int day = (int) (row.getInt() + EPOCH_DAY - company.from().toEpochDay());
            add(row, month, day * CurveCompany.A_DAY);
        });
        Map<String, RatedBill> bills = new HashMap<>();
        months.forEach((point, values) -> bills.put(
                point,
                tariffs.rated(point, IntervalEnergy.milliwattHours(company.from(), CurveCompany.MINUTES, values))));
        return bills;
    }

    /** What the total register showed at the month's beginning and end. */
    Map<String, RatedBill> registers(CopyManager copies, List<String> points) throws SQLException {
        Map<String, Long> used = new HashMap<>();
        String query = "select point_no, read_at = '" + company.from()
                + " 00:00:00+08', cast(active_import * 1000000 as bigint) from register_reading where point_no in ("
                + quoted(points) + ") and read_at in ('" + company.from() + " 00:00:00+08', '" + company.to()
                + " 00:00:00+08')";
        each(copies, query, row -> {
            String point = text(row);
            row.getInt();
            boolean begin = row.get() != 0;
            row.getInt();
            used.merge(point, begin ? -row.getLong() : row.getLong(), Long::sum);
        });
        Map<String, RatedBill> bills = new HashMap<>();
        used.forEach((point, energy) -> bills.put(point, tariffs.rated(point, IntervalEnergy.energy(energy))));
        return bills;
    }

    private static String quoted(List<String> points) {
        return points.stream().map(point -> "'" + point + "'").collect(Collectors.joining(","));
    }

    private static void each(CopyManager copies, String query, Row reading) throws SQLException {
        CopyOut out = copies.copyOut("copy (" + query + ") to stdout (format binary)");
        boolean first = true;
        for (byte[] sent = out.readFromCopy(); sent != null; sent = out.readFromCopy()) {
            ByteBuffer row = ByteBuffer.wrap(sent);
            if (first) row.position(HEADER);
            first = false;
            if (row.getShort() >= 0) reading.read(row);
        }
    }

    private static String text(ByteBuffer row) {
        byte[] text = new byte[row.getInt()];
        row.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    /** An array of {@code int8} as PostgreSQL sends it. */
    private static void add(ByteBuffer row, long[] month, int at) {
        row.position(row.position() + 16);
        int values = row.getInt();
        row.getInt();
        for (int i = 0; i < values; i++) {
            row.getInt();
            month[at + i] = row.getLong();
        }
    }
}
