package org.wattline.bootstrap.command;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the JDK's cache of loaded and linked classes, and of what is called often, that lets later starts begin at once. It is bound to this JDK and these jars, so it is made on
 * the machine itself: in the background of the first run, by a second, short-lived server ({@link WarmVerb}) with data of its own. That one is started
 * twice, because what the JDK is to see is a start on data that are there already.
 */
final class AheadOfTime implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AheadOfTime.class);

    /** Where the launcher wants the cache, if it has none yet. */
    private static final String WANTED = "wattline.aot";

    private static final long SECONDS_TO_END = 10;

    private volatile boolean closed;
    private volatile Optional<Process> training = Optional.empty();

    private AheadOfTime() {}

    /** Begins if the launcher asked for it; the server goes on serving meanwhile, and goes on without a cache if that fails. */
    static AheadOfTime begin() {
        var made = new AheadOfTime();
        var wanted = System.getProperty(WANTED, "");
        if (!wanted.isEmpty()) {
            Thread.ofVirtual().start(() -> made.make(Path.of(wanted)));
        }
        return made;
    }

    private void make(Path cache) {
        var folder = cache.resolveSibling("training");
        try {
            // A server that was stopped while it trained leaves it behind.
            if (Files.exists(folder)) {
                delete(folder);
            }
            Files.createDirectories(folder);
            try {
                train(cache, folder);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            if (!closed) {
                LOG.info("no cache of classes was made", e);
            }
        }
    }

    private void train(Path cache, Path folder) throws IOException {
        var embedded = Map.of("WATTLINE_DATA", folder.resolve("data").toString());
        // Where no embedded database runs, the cache is without it.
        var environment = run(List.of(), embedded) == 0 ? embedded : Map.of("WATTLINE_STORAGE", "memory");
        var making = cache.resolveSibling(cache.getFileName() + ".new");
        var status = run(List.of("-XX:AOTCacheOutput=" + making), environment);
        if (status == 0 && Files.exists(making)) {
            Files.move(making, cache, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            removeOthers(cache);
        } else if (!closed) {
            LOG.info("no cache of classes was made: the training run ended with {}", status);
        }
    }

    /** @return how the training run ended */
    private int run(List<String> flags, Map<String, String> environment) throws IOException {
        if (closed) {
            throw new IOException("the server stops");
        }
        var process = command(flags, environment).start();
        training = Optional.of(process);
        if (closed) {
            process.destroy();
        }
        return process.onExit().join().exitValue();
    }

    private static ProcessBuilder command(List<String> flags, Map<String, String> environment) {
        var words = new ArrayList<>(List.of(
                "nice", Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> !flag.startsWith("-D" + WANTED))
                .forEach(words::add);
        words.addAll(flags);
        words.addAll(List.of("-jar", System.getProperty("java.class.path"), "warm"));
        var builder = new ProcessBuilder(words);
        builder.environment().keySet().removeIf(name -> name.startsWith("WATTLINE_"));
        builder.environment().putAll(environment);
        builder.environment().putAll(Map.of("WATTLINE_PORT", "0", "WATTLINE_MANAGEMENT_PORT", "0"));
        return builder.redirectErrorStream(true).redirectOutput(Redirect.to(new File("/dev/null")));
    }

    /** Caches of former builds serve nothing any more. */
    private static void removeOthers(Path cache) throws IOException {
        try (var files = Files.list(cache.resolveSibling("."))) {
            for (var file : files.filter(one -> !one.getFileName().equals(cache.getFileName()))
                    .filter(Files::isRegularFile)
                    .toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        }
    }

    /** Lets the training run stop its database before this process is gone. */
    @Override
    public void close() {
        closed = true;
        training.filter(Process::isAlive).ifPresent(process -> {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            var ended = process.onExit()
                    .completeOnTimeout(process, SECONDS_TO_END, TimeUnit.SECONDS)
                    .join();
            if (ended.isAlive()) {
                LOG.info("the training run for the cache of classes still ends by itself");
            }
        });
    }
}
