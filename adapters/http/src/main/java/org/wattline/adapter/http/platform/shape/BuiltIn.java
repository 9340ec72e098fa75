package org.wattline.adapter.http.platform.shape;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.wattline.domain.access.Permission;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Personal;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.CapacityPrice;
import org.wattline.domain.quantity.DemandPrice;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.quantity.PowerFactor;
import org.wattline.domain.quantity.Ratio;
import org.wattline.domain.quantity.ReactiveEnergy;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.quantity.UnitPrice;

/** The shapes that every registry has. */
final class BuiltIn {
    private static final DateTimeFormatter IN_CHINA = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(Zone.CHINA);

    private BuiltIn() {}

    static void addTo(Map<Type, Shape<?>> shapes) {
        shapes.put(String.class, TextShape.PLAIN);
        shapes.put(boolean.class, Scalars.BOOLEAN);
        shapes.put(Boolean.class, Scalars.BOOLEAN);
        shapes.put(int.class, Scalars.INT);
        shapes.put(Integer.class, Scalars.INT);
        shapes.put(long.class, Scalars.LONG);
        shapes.put(Long.class, Scalars.LONG);
        shapes.put(Version.class, Scalars.VERSION);
        shapes.put(JsonNode.class, Scalars.JSON);
        shapes.put(Money.class, new MoneyShape());
        shapes.put(
                LocalDate.class,
                TextShape.of("日期", "a date", "date", "2026-03-15", BuiltIn::date, LocalDate::toString));
        shapes.put(YearMonth.class, TextShape.of("年月", "a month", "", "2026-03", BuiltIn::month, YearMonth::toString));
        shapes.put(
                LocalTime.class, TextShape.of("时刻", "a time of day", "", "08:30", BuiltIn::time, LocalTime::toString));
        shapes.put(
                Instant.class,
                TextShape.of(
                        "带时区的时间",
                        "an instant",
                        "date-time",
                        "2026-03-15T08:30:00+08:00",
                        BuiltIn::instant,
                        IN_CHINA::format));
        shapes.put(
                UUID.class,
                TextShape.of(
                        "UUID",
                        "a UUID",
                        "uuid",
                        "01979c3f-7a4b-7c11-8f2e-3d5a6b7c8d9e",
                        BuiltIn::uuid,
                        UUID::toString));
        shapes.put(
                UnitPath.class,
                TextShape.of("单位路径", "the path of a unit", "", "/33/3301", UnitPath::new, UnitPath::path));
        shapes.put(
                Permission.class,
                TextShape.of("权限", "a permission", "", "billing:issue", Permission::new, Permission::code));
        decimal(shapes, BigDecimal.class, BuiltIn::decimal, "12.5");
        decimal(shapes, Energy.class, Energy::parse, "123.45");
        decimal(shapes, ReactiveEnergy.class, ReactiveEnergy::parse, "123.45");
        decimal(shapes, Power.class, Power::parse, "12.5");
        decimal(shapes, Capacity.class, Capacity::parse, "1250");
        decimal(shapes, UnitPrice.class, UnitPrice::parse, "0.538");
        decimal(shapes, DemandPrice.class, DemandPrice::parse, "48");
        decimal(shapes, CapacityPrice.class, CapacityPrice::parse, "30");
        decimal(shapes, Ratio.class, Ratio::parse, "60");
        decimal(shapes, Share.class, Share::parse, "-0.45");
        decimal(shapes, PowerFactor.class, PowerFactor::parse, "0.93");
    }

    private static <T> void decimal(
            Map<Type, Shape<?>> shapes, Class<T> type, Function<String, T> parse, String example) {
        shapes.put(type, TextShape.of("小数", "a decimal", "decimal", example, parse, Object::toString));
    }

    /** Whether a type is a value type of the domain around one text or UUID. */
    static boolean standsForItsValue(Class<?> type) {
        if (!type.isRecord() || !type.getPackageName().startsWith("org.wattline.domain.")) return false;
        RecordComponent[] components = type.getRecordComponents();
        return components.length == 1
                && (components[0].getType() == String.class || components[0].getType() == UUID.class);
    }

    /** @param clear whether personal values are written in clear, for examples only */
    static Shape<Object> valueType(Class<?> type, boolean clear) {
        RecordParts value = RecordParts.of(type).getFirst();
        boolean uuid = value.type() == UUID.class;
        Function<String, Object> parse = text -> RecordParts.make(type, List.of(uuid ? (Object) uuid(text) : text));
        Function<Object, String> print = held -> held instanceof Personal personal && !clear
                ? personal.masked()
                : value.get(held).toString();
        String name = type.getSimpleName();
        return new TextShape<>(
                org.wattline.domain.kernel.Text.of(name, name), uuid ? "uuid" : "", "", 1, 500, parse, print);
    }

    static UUID uuid(String text) {
        if (text.length() != 36) throw new IllegalArgumentException("a UUID has 36 characters");
        return UUID.fromString(text);
    }

    static LocalDate date(String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() < 1900 || date.getYear() > 2999)
                throw new IllegalArgumentException("a date lies between the years 1900 and 2999");
            return date;
        } catch (DateTimeException no) {
            throw new IllegalArgumentException("a date is written YYYY-MM-DD", no);
        }
    }

    static Instant instant(String text) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            if (time.getYear() < 1900 || time.getYear() > 2999)
                throw new IllegalArgumentException("an instant lies between the years 1900 and 2999");
            return time.toInstant();
        } catch (DateTimeException no) {
            throw new IllegalArgumentException("an instant is written 2026-03-15T08:30:00+08:00", no);
        }
    }

    private static YearMonth month(String text) {
        try {
            YearMonth month = YearMonth.parse(text);
            if (month.getYear() < 1900 || month.getYear() > 2999)
                throw new IllegalArgumentException("a month lies between the years 1900 and 2999");
            return month;
        } catch (DateTimeException no) {
            throw new IllegalArgumentException("a month is written YYYY-MM", no);
        }
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException no) {
            throw new IllegalArgumentException("a time of day is written HH:MM", no);
        }
    }

    private static BigDecimal decimal(String text) {
        for (int i = 0; i < text.length(); i++)
            if ("0123456789.-".indexOf(text.charAt(i)) < 0 || text.length() > 40)
                throw new IllegalArgumentException("a plain decimal such as 12.5 is wanted");
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException no) {
            throw new IllegalArgumentException("a plain decimal such as 12.5 is wanted", no);
        }
    }
}
