package org.wattline.adapter.postgres.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder in memory for the test server, where the system has one with room. A database is some thousand files; on ext4 a new file looks at every
 * one that was deleted within the last minute, so that after twenty databases one more takes seconds instead of a tenth.
 */
final class MemoryFolder {
    private static final Path MEMORY = Path.of("/dev/shm");
    private static final long ROOM = 4L << 30;
    private static final String NAME = "wattline-test-";

    private MemoryFolder() {}

    /** Empty where there is no such file system, or too little room in it. */
    static Optional<Path> made() throws IOException {
        if (!Files.isDirectory(MEMORY) || !Files.isWritable(MEMORY)) return Optional.empty();
        for (Path left : abandoned()) delete(left);
        if (Files.getFileStore(MEMORY).getUsableSpace() < ROOM) return Optional.empty();
        Path made = Files.createDirectory(
                MEMORY.resolve(NAME + ProcessHandle.current().pid()));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(made), "delete " + made));
        return Optional.of(made);
    }

    /** Those of processes that are no more: memory is dearer than disk. */
    private static List<Path> abandoned() throws IOException {
        List<Path> all = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(MEMORY, NAME + "*")) {
            for (Path each : found) {
                String pid = each.getFileName().toString().substring(NAME.length());
                if (pid.matches("\\d{1,18}")
                        && ProcessHandle.of(Long.parseLong(pid)).isEmpty()) all.add(each);
            }
        }
        return all;
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(each);
        } catch (IOException | UncheckedIOException e) {
            System.err.println(folder + " stays: " + e.getMessage());
        }
    }
}
