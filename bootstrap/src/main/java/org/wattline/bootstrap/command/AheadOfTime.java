package org.wattline.bootstrap.command;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wattline.bootstrap.Database;

/**
 * Makes the JDK's cache of loaded and linked classes that lets later starts begin at once. It is bound to this JDK and these jars, so it is made on
 * the machine itself: in the background of the first run, by a second, short-lived server on the same database ({@link WarmVerb}).
 */
final class AheadOfTime implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AheadOfTime.class);

    /** Where the launcher wants the cache, if it has none yet. */
    private static final String WANTED = "wattline.aot";

    private final Optional<Process> training;

    private AheadOfTime(Optional<Process> training) {
        this.training = training;
    }

    /**
     * Begins if the launcher asked for it; the server goes on serving meanwhile, and goes on without a cache if that fails.
     *
     * @param arguments those of the verb {@code run}
     */
    static AheadOfTime begin(List<String> arguments, Optional<Database> database) {
        var wanted = System.getProperty(WANTED, "");
        if (wanted.isEmpty()) {
            return new AheadOfTime(Optional.empty());
        }
        try {
            var cache = Path.of(wanted);
            var making = cache.resolveSibling(cache.getFileName() + ".new");
            Files.createDirectories(cache.resolveSibling("."));
            var process = command(arguments, database, making).start();
            Thread.ofVirtual().start(() -> keep(process.onExit().join(), making, cache));
            return new AheadOfTime(Optional.of(process));
        } catch (IOException e) {
            report(e);
            return new AheadOfTime(Optional.empty());
        }
    }

    private static ProcessBuilder command(List<String> arguments, Optional<Database> database, Path making) {
        var words = new ArrayList<>(List.of(
                "nice", Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> !flag.startsWith("-D" + WANTED))
                .forEach(words::add);
        words.addAll(List.of("-XX:AOTCacheOutput=" + making, "-jar", System.getProperty("java.class.path"), "warm"));
        words.addAll(arguments);
        words.addAll(List.of("--port", "0"));
        var builder = new ProcessBuilder(words);
        database.ifPresent(one -> builder.environment()
                .putAll(Map.of(
                        "WATTLINE_DB_URL",
                        one.url(),
                        "WATTLINE_DB_USER",
                        one.user(),
                        "WATTLINE_DB_PASSWORD",
                        one.password())));
        return builder.redirectErrorStream(true).redirectOutput(Redirect.to(new File("/dev/null")));
    }

    private static void keep(Process ended, Path making, Path cache) {
        try {
            if (ended.exitValue() == 0 && Files.exists(making)) {
                Files.move(making, cache, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                removeOthers(cache);
            } else {
                LOG.info("no cache of classes was made: the training run ended with {}", ended.exitValue());
            }
        } catch (IOException e) {
            report(e);
        }
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

    private static void report(IOException e) {
        LOG.info("no cache of classes was made", e);
    }

    @Override
    public void close() {
        training.ifPresent(process -> {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        });
    }
}
