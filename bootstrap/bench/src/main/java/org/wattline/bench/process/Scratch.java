package org.wattline.bench.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A folder for what a run needs, removed at its end. */
public record Scratch(Path folder) implements AutoCloseable {
    public static Scratch make() throws IOException {
        return new Scratch(Files.createTempDirectory("wattline-bench"));
    }

    @Override
    public void close() throws IOException {
        try (var all = Files.walk(folder)) {
            for (var one : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(one);
        } catch (UncheckedIOException vanished) {
            throw vanished.getCause();
        }
    }
}
