package org.wattline.bench.ingest;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.wattline.bootstrap.Database;

/** The table of day rows, by plain JDBC. */
record DayRows(Database database) {
    private static final int BUFFER = 1 << 16;

    /** Writes the rows in the order in which they lie there into a file of PostgreSQL's binary format. */
    void dump(Path file) throws IOException, SQLException {
        try (Connection connection = open();
                var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut(
                            "copy (select * from interval_day where version = 1 order by tableoid, ctid) to stdout (format binary)",
                            out);
        }
    }

    /** Copies such a file into the table, in one transaction. @return nanoseconds */
    long copy(Path file) throws IOException, SQLException {
        try (Connection connection = open();
                var in = new BufferedInputStream(Files.newInputStream(file), 1 << 20)) {
            long begun = System.nanoTime();
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy interval_day from stdin (format binary)", in, BUFFER);
            return System.nanoTime() - begun;
        }
    }

    /** Empties everything that comes from readings. */
    void empty() throws SQLException {
        execute("truncate interval_day, interval_day_superseded, vee_exception, vee_estimate, vee_estimate_input,"
                + " meter_data_file, meter_data_rejection");
        execute("checkpoint");
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = open();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long number(String sql) throws SQLException {
        try (Connection connection = open();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    List<String> texts(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = open();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) found.add(rows.getString(1));
        }
        return found;
    }

    /** Bytes that day rows take on disk with their index. */
    long bytes() throws SQLException {
        return number(
                "select sum(pg_total_relation_size(inhrelid)) from pg_inherits where inhparent = 'interval_day'::regclass");
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }
}
