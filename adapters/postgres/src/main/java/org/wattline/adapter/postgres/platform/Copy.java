package org.wattline.adapter.postgres.platform;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Large sets of rows into a table by {@code COPY}, twice as fast as batches of inserts. Triggers and constraints hold as ever. */
public final class Copy {
    private static final int BUFFER = 1 << 16;

    private Copy() {}

    /**
     * Writes rows.
     *
     * @param target table and columns: {@code reading (point_no, at, energy_kwh)}
     * @param writing gives one row after the other
     * @return how many rows
     */
    public static long into(Handle handle, String target, Consumer<Rows> writing) {
        return send(handle, target + " from stdin", copy -> {
            Rows rows = new Rows(copy);
            writing.accept(rows);
            rows.flush();
        });
    }

    /** What both formats do. @return how many rows */
    static long send(Handle handle, String what, Consumer<CopyIn> writing) {
        try {
            CopyIn copy = handle.getConnection()
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + what);
            try {
                writing.accept(copy);
                return copy.endCopy();
            } finally {
                if (copy.isActive()) copy.cancelCopy();
            }
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    /** Takes the rows one by one. */
    public static final class Rows {
        private final CopyIn copy;
        private final StringBuilder buffer = new StringBuilder(BUFFER + 1024);

        private Rows(CopyIn copy) {
            this.copy = copy;
        }

        /** Values in the order of the columns: texts, numbers, instants, dates, ids, booleans, bytes; {@code Optional} where NULL is allowed. */
        public void add(Object... values) {
            for (int i = 0; i < values.length; i++) {
                if (i > 0) buffer.append('\t');
                append(values[i]);
            }
            buffer.append('\n');
            if (buffer.length() >= BUFFER) flush();
        }

        private void append(Object value) {
            switch (value) {
                case Optional<?> optional -> optional.ifPresentOrElse(this::append, () -> buffer.append("\\N"));
                case BigDecimal number -> buffer.append(number.toPlainString());
                case byte[] bytes ->
                    buffer.append("\\\\x").append(HexFormat.of().formatHex(bytes));
                default -> escape(value.toString());
            }
        }

        /** Texts that need no escape, as nearly all, go in as one. */
        private void escape(String text) {
            int from = 0;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c != '\\' && (c > '\r' || c != '\t' && c != '\n' && c != '\r')) continue;
                buffer.append(text, from, i).append('\\').append(letter(c));
                from = i + 1;
            }
            if (from == 0) buffer.append(text);
            else buffer.append(text, from, text.length());
        }

        private static char letter(char escaped) {
            return switch (escaped) {
                case '\t' -> 't';
                case '\n' -> 'n';
                case '\r' -> 'r';
                default -> escaped;
            };
        }

        private void flush() {
            byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
            buffer.setLength(0);
            try {
                copy.writeToCopy(bytes, 0, bytes.length);
            } catch (SQLException e) {
                throw Faults.of(e);
            }
        }
    }
}
