package org.wattline.adapter.postgres.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The process that serves a cluster, as its file {@code postmaster.pid} tells. The file outlives a process that was killed.
 *
 * @param status what it says of itself: starting, ready, stopping
 */
record Postmaster(long pid, String status) {

    /** A process id that no system gives out. */
    private static final String NOBODY = "999999999";

    static Optional<Postmaster> of(Path cluster) throws IOException {
        try {
            var lines = Files.readAllLines(file(cluster), StandardCharsets.UTF_8);
            if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,18}")) {
                return Optional.empty();
            }
            var status = lines.size() < 8 ? "starting" : lines.get(7).strip();
            return Optional.of(new Postmaster(Long.parseLong(lines.getFirst().strip()), status));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    boolean ready() {
        return status.equals("ready") && alive();
    }

    boolean alive() {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false) && !ended();
    }

    /** Where nobody waits for orphans, as in containers, Linux keeps what has ended in its list of processes. */
    private boolean ended() {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return stat.substring(stat.lastIndexOf(')') + 1).strip().startsWith("Z");
        } catch (IOException noSuchList) {
            return false;
        }
    }

    /** @return true if the process of that id is a PostgreSQL server of this cluster, and not someone else who got the same id after a restart */
    boolean serves(Path cluster) {
        var process = ProcessHandle.of(pid);
        if (process.isEmpty()) {
            return false;
        }
        var info = process.get().info();
        var words = info.arguments().map(List::of).orElse(List.of());
        return words.isEmpty() ? info.command().isEmpty() : words.contains(cluster.toString());
    }

    /**
     * Writes an id that is nobody's into the file, when a stranger got the dead server's id. The rest of the file stays: PostgreSQL checks by it whether
     * parts of the dead server are still at work.
     */
    static void disown(Path cluster) throws IOException {
        var lines = Files.readAllLines(file(cluster), StandardCharsets.UTF_8);
        lines.set(0, NOBODY);
        Files.write(file(cluster), lines);
    }

    private static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }
}
