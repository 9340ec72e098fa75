package org.wattline.bench.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.wattline.bench.CannotMeasure;

/** A process that the benchmark started; it does not outlive the benchmark. */
public final class Child implements AutoCloseable {
    private static final long SECONDS_TO_END = 60;
    private static final int MOST_TOLD = 500;

    private final Process process;
    private final Path log;
    private final Thread ending;

    private Child(Process process, Path log) {
        this.process = process;
        this.log = log;
        this.ending = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(ending);
    }

    /** @param log takes all that it prints */
    public static Child start(List<String> command, Map<String, String> environment, Path log) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("WATTLINE_"));
        builder.environment().putAll(environment);
        return new Child(builder.start(), log);
    }

    /** @throws CannotMeasure with what it printed last, if it has ended */
    public void checkAlive() {
        if (process.isAlive()) return;
        throw new CannotMeasure("a server ended with status " + process.exitValue() + ": " + lastLines());
    }

    /** @return memory that it really holds (resident set) in KiB, if the system tells */
    public OptionalLong residentKib() throws IOException {
        return told("VmRSS:");
    }

    /** @return the most that it ever held, in KiB, if the system tells */
    public OptionalLong peakKib() throws IOException {
        return told("VmHWM:");
    }

    private OptionalLong told(String what) throws IOException {
        var status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.isReadable(status)) return OptionalLong.empty();
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith(what))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst();
        }
    }

    /** @return the processor time that it uses */
    public Cpu cpu() {
        return Cpu.of(process.toHandle());
    }

    private String lastLines() {
        try {
            var all = Files.readString(log, StandardCharsets.UTF_8)
                    .strip()
                    .lines()
                    .toList();
            String last = String.join(" | ", all.subList(Math.max(0, all.size() - 3), all.size()));
            return last.substring(0, Math.min(last.length(), MOST_TOLD));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As by kill -9: nothing of it gets the chance to tidy up. */
    public void kill() {
        process.destroyForcibly();
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) throw new CannotMeasure("a killed server goes on");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().removeShutdownHook(ending);
    }

    /** Ends it as an operator would, and waits for that. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().removeShutdownHook(ending);
    }
}
