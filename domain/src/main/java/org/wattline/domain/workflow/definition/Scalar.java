package org.wattline.domain.workflow.definition;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.wattline.domain.kernel.Text;

/** A single value in a condition. Values of two kinds are never compared. */
sealed interface Scalar {
    Type type();

    /** Negative, zero, positive; only of two values of one kind. */
    int compare(Scalar other);

    /** A datum of a case, read as a kind of value; empty if it is none. */
    static Optional<Scalar> read(String text, Type type) {
        try {
            return switch (type) {
                case TEXT -> Optional.of(new Words(text));
                case NUMBER -> Optional.of(new Amount(new BigDecimal(text)));
                case DATE -> Optional.of(new Day(LocalDate.parse(text)));
                case BOOLEAN ->
                    text.equals("true") || text.equals("false")
                            ? Optional.of(new Truth(text.equals("true")))
                            : Optional.empty();
            };
        } catch (NumberFormatException | DateTimeException no) {
            return Optional.empty();
        }
    }

    record Words(String value) implements Scalar {
        @Override
        public Type type() {
            return Type.TEXT;
        }

        @Override
        public int compare(Scalar other) {
            return value.compareTo(((Words) other).value);
        }
    }

    record Amount(BigDecimal value) implements Scalar {
        @Override
        public Type type() {
            return Type.NUMBER;
        }

        @Override
        public int compare(Scalar other) {
            return value.compareTo(((Amount) other).value);
        }
    }

    record Day(LocalDate value) implements Scalar {
        @Override
        public Type type() {
            return Type.DATE;
        }

        @Override
        public int compare(Scalar other) {
            return value.compareTo(((Day) other).value);
        }
    }

    record Truth(boolean value) implements Scalar {
        @Override
        public Type type() {
            return Type.BOOLEAN;
        }

        @Override
        public int compare(Scalar other) {
            return Boolean.compare(value, ((Truth) other).value);
        }
    }

    /** Kinds of values. */
    enum Type {
        TEXT(Text.of("文本", "a text")),
        NUMBER(Text.of("数值", "a number")),
        DATE(Text.of("日期", "a date")),
        BOOLEAN(Text.of("是否值", "true or false"));

        private final Text name;

        Type(Text name) {
            this.name = name;
        }

        Text text() {
            return name;
        }
    }
}
