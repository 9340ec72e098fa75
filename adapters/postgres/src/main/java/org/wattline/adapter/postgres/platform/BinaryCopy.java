package org.wattline.adapter.postgres.platform;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.IntToLongFunction;
import org.jdbi.v3.core.Handle;
import org.postgresql.copy.CopyIn;
import org.wattline.domain.kernel.Span;

/** Rows by {@code COPY} in PostgreSQL's binary format: for arrays of numbers half the work of {@link Copy} on either side. */
public final class BinaryCopy {
    private static final int BUFFER = 1 << 16;
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final int INT8 = 20;
    private static final int TEXT = 25;
    private static final byte FROM_INCLUDED = 0x02;
    private static final byte FROM_INCLUDED_ENDLESS = 0x12;

    private BinaryCopy() {}

    /**
     * Writes rows.
     *
     * @param target table and columns: {@code reading (point_no, at, energy_kwh)}
     * @param writing gives one row after the other, with the columns' own types
     * @return how many rows
     */
    public static long into(Handle handle, String target, Consumer<Rows> writing) {
        return Copy.send(handle, target + " from stdin (format binary)", copy -> {
            Rows rows = new Rows(copy);
            writing.accept(rows);
            rows.end();
        });
    }

    /** Takes the rows value by value, each row begun with the number of its columns. */
    public static final class Rows {
        private final CopyIn copy;
        private ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        private BigDecimal number = BigDecimal.ZERO;
        private byte[] digits = Numeric.bytes(number);

        private Rows(CopyIn copy) {
            this.copy = copy;
            buffer.put(SIGNATURE).putInt(0).putInt(0);
        }

        public Rows row(int columns) {
            room(2).putShort((short) columns);
            return this;
        }

        public Rows text(String value) {
            return bytes(value.getBytes(StandardCharsets.UTF_8));
        }

        /** @param utf8 a text that was written as bytes in the first place */
        public Rows text(byte[] utf8) {
            return bytes(utf8);
        }

        /** A column of type {@code json}, which takes text as it is. */
        public Rows json(String value) {
            return text(value);
        }

        public Rows uuid(UUID value) {
            room(20).putInt(16).putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
            return this;
        }

        public Rows nothing() {
            room(4).putInt(-1);
            return this;
        }

        /** NULL where there is no value. @param write writes one that is there: {@code Rows::text} */
        public <V> Rows maybe(Optional<V> value, BiFunction<Rows, V, Rows> write) {
            return value.isPresent() ? write.apply(this, value.get()) : nothing();
        }

        public Rows texts(List<String> values) {
            List<byte[]> all = values.stream()
                    .map(value -> value.getBytes(StandardCharsets.UTF_8))
                    .toList();
            int size = all.stream().mapToInt(text -> 4 + text.length).sum();
            if (all.isEmpty()) {
                room(16).putInt(12).putInt(0).putInt(0).putInt(TEXT);
                return this;
            }
            ByteBuffer to = room(24 + size);
            to.putInt(20 + size)
                    .putInt(1)
                    .putInt(0)
                    .putInt(TEXT)
                    .putInt(all.size())
                    .putInt(1);
            for (byte[] text : all) to.putInt(text.length).put(text);
            return this;
        }

        /** A {@code datemultirange}. */
        public Rows spans(List<Span> days) {
            int size = days.stream()
                    .mapToInt(each -> each.to().isPresent() ? 21 : 13)
                    .sum();
            room(8 + size).putInt(4 + size).putInt(days.size());
            for (Span each : days) {
                boolean ends = each.to().isPresent();
                buffer.putInt(ends ? 17 : 9).put(ends ? FROM_INCLUDED : FROM_INCLUDED_ENDLESS);
                date(each.from());
                each.to().ifPresent(this::date);
            }
            return this;
        }

        public Rows bool(boolean value) {
            room(5).putInt(1).put((byte) (value ? 1 : 0));
            return this;
        }

        public Rows int2(int value) {
            room(6).putInt(2).putShort((short) value);
            return this;
        }

        public Rows int4(int value) {
            room(8).putInt(4).putInt(value);
            return this;
        }

        public Rows int8(long value) {
            room(12).putInt(8).putLong(value);
            return this;
        }

        public Rows date(LocalDate value) {
            return int4(Math.toIntExact(value.toEpochDay() - EPOCH_DAY));
        }

        public Rows instant(Instant value) {
            return int8(ChronoUnit.MICROS.between(EPOCH, value));
        }

        public Rows numeric(BigDecimal value) {
            if (value.scale() != number.scale() || value.compareTo(number) != 0) {
                number = value;
                digits = Numeric.bytes(value);
            }
            return bytes(digits);
        }

        /** An array of {@code int8}. @param nothing stands for NULL */
        public Rows int8s(int length, IntToLongFunction values, long nothing) {
            ByteBuffer to = room(24 + 12 * length);
            int begin = to.position();
            to.putInt(0).putInt(1).putInt(0).putInt(INT8).putInt(length).putInt(1);
            boolean gaps = false;
            for (int i = 0; i < length; i++) {
                long value = values.applyAsLong(i);
                if (value == nothing) {
                    to.putInt(-1);
                    gaps = true;
                } else to.putInt(8).putLong(value);
            }
            to.putInt(begin, to.position() - begin - 4);
            if (gaps) to.putInt(begin + 8, 1);
            return this;
        }

        private Rows bytes(byte[] value) {
            room(4 + value.length).putInt(value.length).put(value);
            return this;
        }

        private ByteBuffer room(int bytes) {
            if (buffer.remaining() < bytes) {
                flush();
                if (buffer.capacity() < bytes) buffer = ByteBuffer.allocate(bytes);
            }
            return buffer;
        }

        private void end() {
            room(2).putShort((short) -1);
            flush();
        }

        private void flush() {
            try {
                copy.writeToCopy(buffer.array(), 0, buffer.position());
            } catch (SQLException e) {
                throw Faults.of(e);
            }
            buffer.clear();
        }
    }

    /** {@code numeric} as PostgreSQL sends it: digits to the base of 10,000, weight of the first, sign, places. */
    static final class Numeric {
        private static final int DIGITS = 4;
        private static final int BASE = 10_000;
        /** Decimal digits that a {@code long} holds whatever they are, less those that fill up the last group. */
        private static final int SHORT = 15;

        private Numeric() {}

        static byte[] bytes(BigDecimal value) {
            return value.scale() >= 0 && value.precision() <= SHORT ? shorter(value) : longer(value);
        }

        /** As nearly all that is measured or owed. */
        private static byte[] shorter(BigDecimal value) {
            int places = value.scale();
            int after = (places + DIGITS - 1) / DIGITS;
            long rest = Math.abs(value.unscaledValue().longValue());
            for (int fill = places; fill < after * DIGITS; fill++) rest *= 10;
            int lowest = 0;
            while (rest != 0 && rest % BASE == 0) {
                rest /= BASE;
                lowest++;
            }
            int groups = 0;
            for (long left = rest; left != 0; left /= BASE) groups++;
            ByteBuffer out = ByteBuffer.allocate(8 + 2 * groups);
            out.putShort((short) groups).putShort((short) (groups == 0 ? 0 : groups + lowest - after - 1));
            out.putShort((short) (value.signum() < 0 ? 0x4000 : 0)).putShort((short) places);
            for (int i = groups; i > 0; i--) {
                out.putShort(6 + 2 * i, (short) (rest % BASE));
                rest /= BASE;
            }
            return out.array();
        }

        private static byte[] longer(BigDecimal value) {
            int places = Math.max(value.scale(), 0);
            String plain = value.abs().setScale(places).toPlainString().replace(".", "");
            int whole = plain.length() - places;
            String left = "0".repeat(Math.floorMod(-whole, DIGITS));
            String right = "0".repeat(Math.floorMod(-places, DIGITS));
            String padded = left + plain + right;
            int[] groups = new int[padded.length() / DIGITS];
            Arrays.setAll(groups, i -> Integer.parseInt(padded.substring(i * DIGITS, (i + 1) * DIGITS)));
            int first = 0;
            while (first < groups.length && groups[first] == 0) first++;
            int end = groups.length;
            while (end > first && groups[end - 1] == 0) end--;
            int weight = first == end ? 0 : (whole + left.length()) / DIGITS - 1 - first;
            ByteBuffer out = ByteBuffer.allocate(8 + 2 * (end - first));
            out.putShort((short) (end - first)).putShort((short) weight);
            out.putShort((short) (value.signum() < 0 ? 0x4000 : 0)).putShort((short) places);
            for (int i = first; i < end; i++) out.putShort((short) groups[i]);
            return out.array();
        }
    }
}
