package org.wattline.adapter.postgres.platform;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * Rows of a query by {@code COPY} in PostgreSQL's binary format, one after the other: of a large answer no more than a row is in memory at a time, and
 * nothing is made of a field that the reader does not make itself.
 */
public final class BinaryRows {
    private static final int HEADER = 19;

    private BinaryRows() {}

    /**
     * Reads all rows.
     *
     * @param query without parameters; values go in as {@link #literals}
     * @param row gets each row at its first field: a length of four bytes (−1 for NULL), then the value
     */
    public static void each(Handle handle, String query, Consumer<ByteBuffer> row) {
        try {
            CopyOut copy = handle.getConnection()
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (" + query + ") to stdout (format binary)");
            try {
                boolean first = true;
                for (byte[] sent = copy.readFromCopy(); sent != null; sent = copy.readFromCopy()) {
                    ByteBuffer bytes = ByteBuffer.wrap(sent);
                    if (first) bytes.position(HEADER);
                    first = false;
                    if (bytes.getShort() >= 0) row.accept(bytes);
                }
            } finally {
                if (copy.isActive()) copy.cancelCopy();
            }
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    /** Texts as they are written within a statement: {@code 'a','b'}. */
    public static String literals(Collection<String> texts) {
        return texts.stream().map(text -> "'" + text.replace("'", "''") + "'").collect(Collectors.joining(","));
    }
}
