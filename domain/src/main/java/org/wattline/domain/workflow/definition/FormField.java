package org.wattline.domain.workflow.definition;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.kernel.Text;

/**
 * One field of a step's form (用电业务数据).
 *
 * @param name its name on the wire and in the collected data
 * @param required whether the step cannot be completed without it
 * @param options the values it may have, for {@link Kind#CHOICE}
 * @param range how far its values may go
 * @param rows of a {@link Kind#LIST}
 */
public record FormField(
        String name, Text label, Kind kind, boolean required, List<String> options, FieldRange range, FormRows rows) {
    private static final int LONGEST = 500;

    public FormField {
        if (!name.matches("[a-z][A-Za-z0-9]{0,39}"))
            throw new IllegalArgumentException("not the name of a field: " + name);
        options = List.copyOf(options);
        if ((kind == Kind.CHOICE) == options.isEmpty())
            throw new IllegalArgumentException("options belong to choices, and to all of them: " + name);
        if ((kind == Kind.LIST) == rows.fields().isEmpty())
            throw new IllegalArgumentException("rows belong to lists, and to all of them: " + name);
    }

    public FormField(String name, Text label, Kind kind, boolean required, List<String> options, FieldRange range) {
        this(name, label, kind, required, options, range, FormRows.NONE);
    }

    public FormField(String name, Text label, Kind kind, boolean required, List<String> options) {
        this(name, label, kind, required, options, FieldRange.ANY);
    }

    /** What is wrong with a value, if anything is. */
    Optional<FieldFault> fault(String value) {
        if (value.length() > LONGEST)
            return Optional.of(new FieldFault(
                    name,
                    "too-long",
                    Text.of("超过{0}个字符", "has more than {0} characters").with(LONGEST)));
        Optional<Text> wrong =
                fits(value) ? range.fault(value, kind.scalar() == Scalar.Type.NUMBER) : Optional.of(expected());
        return wrong.map(what -> new FieldFault(name, "wrong-value", what));
    }

    private boolean fits(String value) {
        try {
            return switch (kind) {
                case TEXT -> !value.isBlank();
                case CODE -> value.matches("[0-9A-Z][0-9A-Z._-]{0,63}");
                case INTEGER -> value.matches("-?[0-9]{1,9}");
                case DECIMAL -> value.matches("[0-9]{1,12}(\\.[0-9]{1,6})?") && new BigDecimal(value).signum() >= 0;
                case READING -> value.matches("[0-9]{1,8}(\\.[0-9]{1,4})?");
                case RATIO -> value.matches("[1-9][0-9]{0,6}(/[1-9][0-9]{0,3})?");
                case BOOLEAN -> value.equals("true") || value.equals("false");
                case DATE -> LocalDate.parse(value).getYear() >= 1900;
                case INSTANT -> OffsetDateTime.parse(value).toInstant().isAfter(Instant.EPOCH);
                case CHOICE -> options.contains(value);
                case LIST -> value.matches("[0-9]{1,3}");
            };
        } catch (DateTimeException e) {
            return false;
        }
    }

    private Text expected() {
        return switch (kind) {
            case TEXT -> Text.of("不能为空白", "is blank");
            case CODE -> Text.of("应为大写字母、数字、点、下划线或连字符", "is not a code of capital letters, digits and . _ -");
            case INTEGER -> Text.of("应为整数", "is not a whole number");
            case DECIMAL -> Text.of("应为非负小数", "is not a plain decimal of 0 or more");
            case READING -> Text.of("应为示数，如 1229.23", "is not what a register shows, such as 1229.23");
            case RATIO -> Text.of("应为变比，如 300/5", "is not a ratio such as 300/5");
            case BOOLEAN -> Text.of("应为 true 或 false", "is neither true nor false");
            case DATE -> Text.of("应为日期 YYYY-MM-DD", "is not a date YYYY-MM-DD");
            case INSTANT -> Text.of("应为带时区的时间", "is not a time with offset");
            case LIST -> Text.of("应为列表", "is not a list");
            case CHOICE -> Text.of("应为：{0}", "is none of {0}").with(String.join(", ", options));
        };
    }

    /** Kinds of fields. */
    public enum Kind {
        TEXT,
        CODE,
        INTEGER,
        DECIMAL,
        /** What a register of a meter shows. */
        READING,
        RATIO,
        BOOLEAN,
        DATE,
        INSTANT,
        CHOICE,
        /** Rows of fields; conditions see how many. */
        LIST;

        /** The kind of value that conditions compare it with. */
        Scalar.Type scalar() {
            return switch (this) {
                case TEXT, CODE, RATIO, INSTANT, CHOICE -> Scalar.Type.TEXT;
                case INTEGER, DECIMAL, READING, LIST -> Scalar.Type.NUMBER;
                case BOOLEAN -> Scalar.Type.BOOLEAN;
                case DATE -> Scalar.Type.DATE;
            };
        }
    }
}
