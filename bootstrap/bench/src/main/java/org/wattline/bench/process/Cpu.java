package org.wattline.bench.process;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Stream;
import org.wattline.bench.CannotMeasure;
import org.wattline.bootstrap.Database;

/** Processor time that a process has used so far. It tells where work is done, also on a machine that others keep busy. */
public final class Cpu {
    private final ProcessHandle root;
    private final boolean children;

    private Cpu(ProcessHandle root, boolean children) {
        this.root = root;
        this.children = children;
    }

    /** Of one process alone. */
    public static Cpu of(ProcessHandle process) {
        return new Cpu(process, false);
    }

    /** Of a PostgreSQL on this machine with all its backends. */
    public static Cpu of(Database database) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_backend_pid()")) {
            if (!row.next()) throw new CannotMeasure("the database does not tell which process it is");
            return ProcessHandle.of(row.getLong(1))
                    .flatMap(ProcessHandle::parent)
                    .map(postmaster -> new Cpu(postmaster, true))
                    .orElseThrow(() -> new CannotMeasure("the database does not run on this machine"));
        }
    }

    /** @return nanoseconds since the processes began; what ended ones used is not in it */
    public long nanos() {
        return Stream.concat(Stream.of(root), children ? root.children() : Stream.empty())
                .map(ProcessHandle::info)
                .mapToLong(
                        info -> info.totalCpuDuration().map(Duration::toNanos).orElse(0L))
                .sum();
    }
}
