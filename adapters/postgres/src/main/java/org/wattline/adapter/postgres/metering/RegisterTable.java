package org.wattline.adapter.postgres.metering;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.wattline.adapter.postgres.platform.Copy;
import org.wattline.application.metering.Readings.Stored;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.RegisterValue;
import org.wattline.domain.metering.reading.ReadingQuality;
import org.wattline.domain.metering.reading.ReadingSource;
import org.wattline.domain.metering.reading.RegisterReading;

/** The table of register readings: how a set of arrivals becomes rows, and a row a reading. */
final class RegisterTable {
    private static final List<String> VALUES = Arrays.stream(Register.values())
            .map(register -> register.name().toLowerCase(Locale.ROOT))
            .toList();
    private static final String COLUMNS =
            "point_no, read_at, asset_no, source, quality, received_at, " + String.join(", ", VALUES);
    private static final String DIFFERS = "((a.source, a.quality) is distinct from (r.source, r.quality) or "
            + VALUES.stream()
                    .map(v -> "a." + v + " is not null and a." + v + " is distinct from r." + v)
                    .collect(Collectors.joining(" or "))
            + ")";
    private static final String STAGE =
            "create temp table if not exists arriving_register on commit delete rows as select " + COLUMNS
                    + " from register_reading with no data";
    private static final String ADD = "insert into register_reading (version, " + COLUMNS + ") select 1, " + COLUMNS
            + " from arriving_register order by point_no, read_at, asset_no on conflict do nothing";
    private static final String ARCHIVE = "with held as (select r.* from register_reading r"
            + " join arriving_register a using (point_no, read_at, asset_no) where " + DIFFERS
            + " order by r.point_no, r.read_at, r.asset_no for update of r)"
            + " insert into register_reading_superseded (version, " + COLUMNS + ") select version, " + COLUMNS
            + " from held";
    private static final String SUPERSEDE = "update register_reading r set version = r.version + 1,"
            + " source = a.source, quality = a.quality, received_at = a.received_at, "
            + VALUES.stream()
                    .map(v -> v + " = coalesce(a." + v + ", r." + v + ")")
                    .collect(Collectors.joining(", "))
            + " from arriving_register a where r.point_no = a.point_no and r.read_at = a.read_at"
            + " and r.asset_no = a.asset_no and " + DIFFERS;

    private RegisterTable() {}

    /** Stores arrivals of which no two are for the same meter and instant. */
    static Stored store(Handle handle, List<RegisterReading> arrivals, Instant receivedAt) {
        handle.execute(STAGE);
        handle.execute("delete from arriving_register");
        Copy.into(
                handle,
                "arriving_register (" + COLUMNS + ")",
                rows -> arrivals.forEach(arrival -> rows.add(values(arrival, receivedAt))));
        int added = handle.execute(ADD);
        if (added == arrivals.size()) return new Stored(added, 0, 0);
        handle.execute(ARCHIVE);
        int superseding = handle.execute(SUPERSEDE);
        return new Stored(added, superseding, arrivals.size() - added - superseding);
    }

    private static Object[] values(RegisterReading reading, Instant receivedAt) {
        Register[] registers = Register.values();
        Object[] values = new Object[6 + registers.length];
        values[0] = reading.point();
        values[1] = reading.at();
        values[2] = reading.meter();
        values[3] = reading.source().name();
        values[4] = reading.quality().name();
        values[5] = receivedAt;
        for (int i = 0; i < registers.length; i++)
            values[6 + i] = reading.value(registers[i]).map(RegisterValue::shown);
        return values;
    }

    static RegisterReading read(ResultSet row) throws SQLException {
        Map<Register, RegisterValue> values = new EnumMap<>(Register.class);
        for (Register register : Register.values()) {
            Optional<BigDecimal> shown = Optional.ofNullable(row.getBigDecimal(VALUES.get(register.ordinal())));
            shown.ifPresent(value -> values.put(register, new RegisterValue(value)));
        }
        return new RegisterReading(
                new MeteringPointNo(row.getString("point_no")),
                new AssetNo(row.getString("asset_no")),
                row.getObject("read_at", OffsetDateTime.class).toInstant(),
                values,
                ReadingSource.valueOf(row.getString("source")),
                ReadingQuality.valueOf(row.getString("quality")),
                row.getInt("version"));
    }
}
