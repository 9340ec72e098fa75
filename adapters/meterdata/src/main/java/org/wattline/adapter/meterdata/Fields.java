package org.wattline.adapter.meterdata;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.reading.ReadingSource;
import org.wattline.domain.quantity.IntervalEnergy;

/** How the fields of both formats are read; each fault is an IllegalArgumentException with words for the sender. */
final class Fields {
    private static final int PLACES = 6;
    private static final Pattern VALUE = Pattern.compile("-?([0-9]{1,15}\\.?[0-9]{0,6}|\\.[0-9]{1,6})");

    private Fields() {}

    /** An instant with its offset, or a date, which means 00:00 of that day in China. */
    static Instant instant(String text) {
        try {
            return text.length() == 10
                    ? Zone.startOf(LocalDate.parse(text))
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException no) {
            throw new IllegalArgumentException(
                    "at is a date (2026-02-01) or an instant with offset (2026-02-01T00:00:00+08:00)", no);
        }
    }

    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException no) {
            throw new IllegalArgumentException("day is a date such as 2026-02-01", no);
        }
    }

    static ReadingSource source(String text) {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "", "AUTO" -> ReadingSource.AUTO;
            case "TERMINAL" -> ReadingSource.TERMINAL;
            case "MANUAL" -> ReadingSource.MANUAL;
            case "SELF" -> ReadingSource.SELF;
            case "ESTIMATE" -> ReadingSource.ESTIMATE;
            default -> throw new IllegalArgumentException("source is AUTO, TERMINAL, MANUAL, SELF or ESTIMATE");
        };
    }

    static Channel channel(String text) {
        for (Channel channel : Channel.values()) if (channel.name().equalsIgnoreCase(text)) return channel;
        throw new IllegalArgumentException(
                "channel is ACTIVE_IMPORT, ACTIVE_EXPORT, REACTIVE_FORWARD or REACTIVE_REVERSE");
    }

    /** A register by name or by its two-digit code. */
    static Optional<Register> register(String text) {
        for (Register register : Register.values())
            if (register.name().equalsIgnoreCase(text)) return Optional.of(register);
        return Register.ofCode(text);
    }

    /** Milliwatt-hours of a plain decimal of kWh with at most six places, blanks around it aside; missing when empty. */
    static long milliwattHours(String cell) {
        String text = cell.strip();
        if (text.isEmpty()) return IntervalEnergy.MISSING;
        if (!VALUE.matcher(text).matches()) throw notAValue(text);
        try {
            return new BigDecimal(text).movePointRight(PLACES).longValueExact();
        } catch (ArithmeticException beyond) {
            throw notAValue(text);
        }
    }

    private static IllegalArgumentException notAValue(String text) {
        return new IllegalArgumentException("a value is a plain decimal of kWh with at most 6 places, not \""
                + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "\"");
    }

    /** Length of an interval. @throws IllegalArgumentException unless so many divide a day evenly into whole minutes */
    static int minutes(int intervals) {
        if (intervals < 1 || 1440 % intervals != 0)
            throw new IllegalArgumentException(
                    "a day has 24, 48, 96, 288 or 1440 values, or another number that divides it: " + intervals);
        return 1440 / intervals;
    }
}
