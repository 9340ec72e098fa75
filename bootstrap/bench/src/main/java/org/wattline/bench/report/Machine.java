package org.wattline.bench.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.wattline.adapter.postgres.embedded.EmbeddedServer;
import org.wattline.bootstrap.Version;

/**
 * Where and when something was measured.
 *
 * @param load 1-minute load average before the run: above 0.5 a core, something else was running
 */
public record Machine(
        LocalDate day, int cores, String processor, long memoryMib, String system, String jdk, double load) {
    public static Machine now() {
        var system = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        return new Machine(
                LocalDate.now(ZoneOffset.UTC),
                Runtime.getRuntime().availableProcessors(),
                model(),
                system.getTotalMemorySize() >> 20,
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                System.getProperty("java.vendor.version", "") + " (" + Runtime.version() + ")",
                system.getSystemLoadAverage());
    }

    /** One line for the page. */
    public String line() {
        String busy = load > cores * 0.5 ? " (**not a quiet machine: the figures are only for orientation**)" : "";
        return "Measured %s on %d cores (%s), %,d MiB, %s; Wattline %s, JDK %s, PostgreSQL %s; load average before the run %s%s."
                .formatted(
                        day,
                        cores,
                        processor,
                        memoryMib,
                        system,
                        Version.current(),
                        jdk,
                        EmbeddedServer.version(),
                        Figures.decimals(load, 2),
                        busy);
    }

    private static String model() {
        Path known = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(known)) return System.getProperty("os.arch");
        try (var lines = Files.lines(known)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
