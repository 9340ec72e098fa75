package org.wattline.adapter.postgres.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** One start of the database server, until it takes connections. */
record Starting(DataFolder folder, Cluster cluster, Steps steps) {

    private static final Duration GRACE = Duration.ofSeconds(3);
    private static final Duration LONG = Duration.ofSeconds(2);
    private static final Duration REMNANTS = Duration.ofSeconds(60);
    private static final long LARGE_LOG_BYTES = 8_000_000;

    /** @return the port it listens on */
    int start() throws IOException {
        replaceOrphan();
        var port = port();
        cluster.configure(port);
        rotateLog();
        return begun(port);
    }

    /** Whether the server is there, or on its way up or down. */
    boolean serves() throws IOException {
        return Postmaster.of(cluster.folder()).filter(Postmaster::alive).isPresent();
    }

    /** The same server once more, with the settings that it has: a full disk takes no file that would be written anew. */
    void again(int port) throws IOException {
        var same = begun(port);
        steps.begin("PostgreSQL serves again on port " + same);
    }

    private int begun(int port) throws IOException {
        var begun = System.nanoTime();
        while (true) {
            var before = Files.exists(folder.log()) ? Files.size(folder.log()) : 0;
            cluster.begin(folder.log());
            if (becameReady()) {
                return port;
            }
            var why = lastWords(before);
            // Workers of a server that was killed outlive it for a moment; they end by themselves. So does its entry in
            // the list of
            // processes, by which PostgreSQL takes the lock of the ended for one that is held.
            var remnants = why.contains("shared memory block") || why.contains("lock file") && !serves();
            if (!remnants || passed(begun, REMNANTS)) {
                throw new NotStarted("the embedded PostgreSQL does not start: %s; see %s".formatted(why, folder.log()));
            }
            pause(Duration.ofMillis(200));
        }
    }

    /** Stops what a killed process left running: it may hold locks, or be of an older version. */
    private void replaceOrphan() throws IOException {
        var left = Postmaster.of(cluster.folder());
        if (left.isEmpty() || !left.get().alive()) {
            return;
        }
        if (left.get().serves(cluster.folder())) {
            steps.begin("Stopping the PostgreSQL that a killed run left behind");
            cluster.stop();
        } else {
            Postmaster.disown(cluster.folder());
        }
    }

    /** The port is the same at every start, so that other tools find the database; it changes only if someone else took it. */
    private int port() throws IOException {
        var kept = folder.port();
        if (kept.isPresent() && free(kept.get())) {
            return kept.get();
        }
        var port = ThreadLocalRandom.current()
                .ints(20_000, 30_000)
                .filter(Starting::free)
                .limit(1)
                .sum();
        folder.keepPort(port);
        return port;
    }

    private static boolean free(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private void rotateLog() throws IOException {
        var log = folder.log();
        if (Files.exists(log) && Files.size(log) > LARGE_LOG_BYTES) {
            Files.move(log, log.resolveSibling("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** @return false if it ended instead; recovery after a crash may take its time */
    private boolean becameReady() throws IOException {
        var begun = System.nanoTime();
        var lastSeen = begun;
        var told = false;
        while (true) {
            var postmaster = Postmaster.of(cluster.folder());
            if (postmaster.filter(Postmaster::ready).isPresent()) {
                return true;
            }
            if (postmaster.filter(Postmaster::alive).isPresent()) {
                lastSeen = System.nanoTime();
            } else if (passed(lastSeen, GRACE)) {
                return false;
            }
            if (!told && passed(begun, LONG)) {
                steps.begin("PostgreSQL is recovering what was written before it ended");
                told = true;
            }
            pause(Duration.ofMillis(5));
        }
    }

    private String lastWords(long from) throws IOException {
        try (var log = Files.newInputStream(folder.log())) {
            log.skipNBytes(from);
            var lines = new String(log.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.stream()
                    .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
                    .reduce((first, last) -> first)
                    .orElse(lines.isEmpty() ? "it said nothing" : lines.getLast())
                    .replaceFirst("^.*?(FATAL|PANIC):\\s*", "");
        }
    }

    private static boolean passed(long since, Duration time) {
        return System.nanoTime() - since > time.toNanos();
    }

    private static void pause(Duration time) throws IOException {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while PostgreSQL was starting", e);
        }
    }
}
