package org.wattline.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Stream;
import org.wattline.bench.CannotMeasure;
import org.wattline.bootstrap.Database;

/** Processor time that a process has used so far. It tells where work is done, also on a machine that others keep busy. */
public final class Cpu {
    private static final int CHILDREN_USER = 13;
    private static final int CHILDREN_SYSTEM = 14;
    /** What Linux shows to programs is in hundredths of a second on every machine that Java runs on. */
    private static final long TICK_NANOS = 10_000_000;

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

    /** @return nanoseconds since the processes began; what children used that have ended is in it where the system tells (Linux) */
    public long nanos() {
        return ended()
                + Stream.concat(Stream.of(root), children ? root.children() : Stream.empty())
                        .map(ProcessHandle::info)
                        .mapToLong(info ->
                                info.totalCpuDuration().map(Duration::toNanos).orElse(0L))
                        .sum();
    }

    /** Workers that vacuum or sort beside others come and go while it is measured: their work counts. */
    private long ended() {
        if (!children) return 0;
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(root.pid()), "stat"));
            // The name of the program stands in brackets and may hold blanks: fields are counted from behind it
            // (proc(5)).
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[CHILDREN_USER]) + Long.parseLong(fields[CHILDREN_SYSTEM])) * TICK_NANOS;
        } catch (IOException notLinux) {
            return 0;
        }
    }
}
