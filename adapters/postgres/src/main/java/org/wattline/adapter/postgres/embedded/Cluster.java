package org.wattline.adapter.postgres.embedded;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** The files of one database server and the programs that work on them, run by the right account. */
record Cluster(Path folder, Binaries binaries, Account account) {

    static final String USER = "wattline";
    static final String DATABASE = "wattline";

    private static final String SETTINGS = "wattline.conf";

    /** Finds the account for a cluster that exists. */
    static Cluster existing(Path folder, Binaries binaries) throws IOException {
        var major = Files.readString(folder.resolve("PG_VERSION")).strip();
        if (!major.equals(binaries.major())) {
            throw new DataFolderRefused(
                    "the data in %s are of PostgreSQL %s, this version brings PostgreSQL %s: start the version that made them, or move them with pg_dump"
                            .formatted(folder, major, binaries.major()));
        }
        return new Cluster(folder, binaries, Account.choose(folder, binaries.program("initdb")));
    }

    /**
     * Makes a new cluster with one user and one database, reachable over loopback with the password only. It gets its name last, so that a cluster with
     * that name is complete.
     */
    static Cluster make(Path making, Path folder, Binaries binaries, String password) throws IOException {
        Folders.delete(making);
        Files.createDirectory(
                making, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var cluster = new Cluster(making, binaries, Account.choose(making, binaries.program("initdb")));
        cluster.must(
                "initdb",
                "",
                "-D",
                making.toString(),
                "--auth=trust",
                "--no-instructions",
                "--username=" + USER,
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        Files.writeString(
                making.resolve("pg_hba.conf"),
                "host all all 127.0.0.1/32 scram-sha-256\n",
                StandardOpenOption.TRUNCATE_EXISTING);
        Files.writeString(
                making.resolve("postgresql.conf"), "include_if_exists '" + SETTINGS + "'\n", StandardOpenOption.APPEND);
        cluster.must(
                "postgres",
                "ALTER ROLE %s PASSWORD '%s'\nCREATE DATABASE %s\n".formatted(USER, password, DATABASE),
                "--single",
                "-D",
                making.toString(),
                "postgres");
        Files.move(making, folder, StandardCopyOption.ATOMIC_MOVE);
        return new Cluster(folder, binaries, cluster.account());
    }

    /** What must hold at every start, whatever the file says that an operator may edit. */
    void configure(int port) throws IOException {
        var text = """
                # Written at every start of Wattline.
                port = %d
                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                fsync = on
                synchronous_commit = on
                full_page_writes = on
                timezone = 'UTC'
                log_timezone = 'UTC'
                log_checkpoints = off
                max_wal_size = '2GB'
                shared_buffers = '%dMB'
                jit = off
                """.formatted(port, buffers());
        var file = folder.resolve(SETTINGS);
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    }

    /** A sixteenth of the machine's memory, within limits: what PostgreSQL has by default is for machines of long ago. */
    private static long buffers() {
        long most = ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean machine
                ? machine.getTotalMemorySize()
                : 0;
        return Math.clamp(most / 16 >> 20, 128L, 2048L);
    }

    /** Lets the server begin and returns at once. It gets a session of its own, so that Ctrl-C reaches only us, who stop it in good order. */
    void begin(Path log) throws IOException {
        var result = Command.of(words("pg_ctl", "start", "-D", folder.toString(), "-W", "-s"))
                .writingTo(log)
                .run();
        if (!result.succeeded()) {
            throw new NotStarted("the embedded PostgreSQL does not start: see " + log);
        }
    }

    /** Ends all connections and stops the server; what was committed is on disk. */
    void stop() throws IOException {
        var result = Command.of(words("pg_ctl", "stop", "-D", folder.toString(), "-w", "-s", "-m", "fast", "-t", "120"))
                .run();
        if (!result.succeeded()
                && Postmaster.of(folder).filter(Postmaster::alive).isPresent()) {
            throw failed("pg_ctl stop", result.output());
        }
    }

    private void must(String program, String input, String... options) throws IOException {
        var result = Command.of(words(program, options)).reading(input).run();
        if (!result.succeeded()
                || result.output().contains("ERROR:")
                || result.output().contains("FATAL:")) {
            throw failed(program, result.output());
        }
    }

    private List<String> words(String program, String... options) {
        var words = new ArrayList<>(List.of(binaries.program(program)));
        words.addAll(List.of(options));
        return account.command(words);
    }

    private static NotStarted failed(String program, String output) {
        var lines = output.strip().lines().toList();
        var why = lines.stream()
                .filter(line -> line.contains("ERROR:") || line.contains("FATAL:"))
                .findFirst()
                .or(() -> lines.stream().reduce((first, last) -> last))
                .orElse("nothing");
        return new NotStarted(
                "the embedded PostgreSQL cannot be set up here, %s says: %s; mend that, or use an own PostgreSQL with WATTLINE_DB_URL"
                        .formatted(program, why.strip()));
    }
}
