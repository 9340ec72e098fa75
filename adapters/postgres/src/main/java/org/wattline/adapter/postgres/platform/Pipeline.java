package org.wattline.adapter.postgres.platform;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Several writes in one round trip: the driver sends the statements that one string holds without waiting in between. */
final class Pipeline {
    private static final int AT_ONCE = 16;

    private Pipeline() {}

    /** @param commit whether a commit goes right behind the last one */
    static void send(Handle handle, List<Write> writes, boolean commit) {
        try {
            for (int from = 0; from < writes.size(); from += AT_ONCE) {
                int to = Math.min(writes.size(), from + AT_ONCE);
                execute(handle, writes.subList(from, to), commit && to == writes.size() ? ";\ncommit" : "");
            }
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    private static void execute(Handle handle, List<Write> writes, String end) throws SQLException {
        StringBuilder sql = new StringBuilder(4096);
        for (Write write : writes) sql.append(sql.isEmpty() ? "" : ";\n").append(write.sql());
        try (PreparedStatement statement =
                handle.getConnection().prepareStatement(sql.append(end).toString())) {
            int position = 0;
            for (Write write : writes) for (Object value : write.values()) Values.bind(statement, ++position, value);
            statement.execute();
        }
    }
}
