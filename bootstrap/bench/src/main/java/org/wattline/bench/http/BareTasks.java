package org.wattline.bench.http;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** A task that is completed, so that the next one is ready: the rows that {@code PostgresProcessInstances} reads and writes for it, with the entry of the chained history. */
final class BareTasks {
    private static final String HOLD =
            "select data::text, course::text, version from process_instance where no = ? for update";
    private static final String TASKS =
            "select no, step, state, position, holder, ready_at, acted_at from task where instance_no = ? order by place";
    private static final String DONE =
            "update task set state = 'DONE', taken_at = acted_at, acted_at = ? where no = ? and state = 'CLAIMED'";
    private static final String READY =
            "update task set state = 'READY', ready_at = ? where no = ? and state = 'WAITING'";
    private static final String TOLD = """
            insert into process_history (instance_no, version, at, login, what, process_code, process_version, moves, state, previous, hash, day)
            select ?, ?::bigint, ?::timestamptz, 'bare', 'workflow.complete-task', 'BENCH', 1, ?, 'RUNNING', last.hash,
              encode(sha256(convert_to(last.hash || E'\\n' || ?, 'UTF8')), 'hex'), current_date
            from (select coalesce((select hash from process_history where instance_no = ? order by version desc limit 1),
              repeat('0', 64)) as hash) last""";
    private static final String SAVE =
            "update process_instance set data = ?::jsonb, version = version + 1 where no = ? and version = ?";

    private BareTasks() {}

    static String complete(Connection connection, String no) throws SQLException {
        connection.setAutoCommit(false);
        try {
            OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
            String data;
            long version;
            try (var query = connection.prepareStatement(HOLD)) {
                query.setString(1, no);
                try (var row = query.executeQuery()) {
                    if (!row.next()) throw new SQLException("no case " + no);
                    data = row.getString(1);
                    version = row.getLong(3);
                }
            }
            tasks(connection, no);
            change(connection, DONE, now, no + "-01");
            change(connection, READY, now, no + "-02");
            change(connection, SAVE, data, no, version);
            change(connection, TOLD, no, version + 1, now, no + "-01 DONE", data, no);
            connection.commit();
            return "{\"taskNo\":\"%s-01\",\"state\":\"DONE\",\"at\":\"%s\",\"data\":%s}".formatted(no, now, data);
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static void tasks(Connection connection, String no) throws SQLException {
        try (var query = connection.prepareStatement(TASKS)) {
            query.setString(1, no);
            try (var row = query.executeQuery()) {
                while (row.next()) if (row.getString(1).isEmpty()) throw new SQLException("a task without number");
            }
        }
    }

    private static void change(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) update.setObject(i + 1, values[i]);
            if (update.executeUpdate() != 1) throw new SQLException("stale: " + values[1]);
        }
    }
}
