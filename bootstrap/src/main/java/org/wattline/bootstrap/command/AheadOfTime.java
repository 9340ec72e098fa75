package org.wattline.bootstrap.command;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wattline.bootstrap.Database;

/**
 * Makes the JDK's cache of loaded and linked classes that lets later starts begin at once. It is bound to this JDK and these jars, so it is made on
 * the machine itself: in the background of the first run, by a second, short-lived server ({@link WarmVerb}) on an empty database.
 */
final class AheadOfTime implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AheadOfTime.class);

    /** Where the launcher wants the cache, if it has none yet. */
    private static final String WANTED = "wattline.aot";

    private volatile boolean closed;
    private volatile Optional<Process> training = Optional.empty();

    private AheadOfTime() {}

    /**
     * Begins if the launcher asked for it; the server goes on serving meanwhile, and goes on without a cache if that fails.
     *
     * @param embedded a database server in which an empty database may be made; without one the training keeps nothing
     */
    static AheadOfTime begin(Optional<Database> embedded) {
        var made = new AheadOfTime();
        var wanted = System.getProperty(WANTED, "");
        if (!wanted.isEmpty()) {
            Thread.ofVirtual().start(() -> made.make(Path.of(wanted), embedded));
        }
        return made;
    }

    private void make(Path cache, Optional<Database> embedded) {
        try {
            Files.createDirectories(cache.resolveSibling("."));
            if (embedded.isEmpty()) {
                train(cache, Map.of("WATTLINE_STORAGE", "memory"));
                return;
            }
            try (var database = TrainingDatabase.make(embedded.get())) {
                train(cache, database.environment());
            }
        } catch (IOException | SQLException e) {
            if (!closed) {
                LOG.info("no cache of classes was made", e);
            }
        }
    }

    private void train(Path cache, Map<String, String> environment) throws IOException {
        var making = cache.resolveSibling(cache.getFileName() + ".new");
        var process = command(making, environment).start();
        training = Optional.of(process);
        if (closed) {
            close();
        }
        var status = process.onExit().join().exitValue();
        if (status == 0 && Files.exists(making)) {
            Files.move(making, cache, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            removeOthers(cache);
        } else {
            LOG.info("no cache of classes was made: the training run ended with {}", status);
        }
    }

    private static ProcessBuilder command(Path making, Map<String, String> environment) {
        var words = new ArrayList<>(List.of(
                "nice", Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> !flag.startsWith("-D" + WANTED))
                .forEach(words::add);
        words.addAll(List.of("-XX:AOTCacheOutput=" + making, "-jar", System.getProperty("java.class.path"), "warm"));
        var builder = new ProcessBuilder(words);
        builder.environment().keySet().removeIf(name -> name.startsWith("WATTLINE_"));
        builder.environment().putAll(environment);
        builder.environment()
                .putAll(Map.of("WATTLINE_PORT", "0", "WATTLINE_MANAGEMENT_PORT", "0", "WATTLINE_DEMO", "no"));
        return builder.redirectErrorStream(true).redirectOutput(Redirect.to(new File("/dev/null")));
    }

    /** Caches of former builds serve nothing any more. */
    private static void removeOthers(Path cache) throws IOException {
        try (var files = Files.list(cache.resolveSibling("."))) {
            for (var file : files.filter(one -> !one.getFileName().equals(cache.getFileName()))
                    .toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        training.ifPresent(process -> {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        });
    }
}
