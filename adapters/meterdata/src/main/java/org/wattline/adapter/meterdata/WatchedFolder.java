package org.wattline.adapter.meterdata;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.wattline.application.metering.intake.ReceivingFiles;
import org.wattline.application.platform.Caller;
import org.wattline.domain.kernel.Outcome;

/**
 * A folder into which head-ends put files of readings. A file is taken when it has not grown between two looks; then it lies in the folder
 * {@code received} below, or in {@code refused}. Names that begin with a point or end in {@code .part} or {@code .tmp} are left alone.
 */
public final class WatchedFolder {
    private static final Caller SELF = Caller.system("meter-data-folder");

    private final Path folder;
    private final ReceivingFiles receiving;
    private final Map<Path, Long> sizes = new HashMap<>();

    public WatchedFolder(Path folder, ReceivingFiles receiving) {
        this.folder = folder;
        this.receiving = receiving;
    }

    /**
     * Looks once. A file that cannot be read keeps no other from being taken.
     *
     * @return whether a file was taken
     * @throws UncheckedIOException with the first fault, after all files were tried
     */
    public synchronized boolean look() {
        boolean taken = false;
        Optional<IOException> fault = Optional.empty();
        for (Path file : files()) {
            try {
                taken |= take(file);
            } catch (IOException e) {
                if (fault.isEmpty()) fault = Optional.of(e);
            }
        }
        sizes.keySet().removeIf(file -> !Files.exists(file));
        fault.ifPresent(e -> {
            throw new UncheckedIOException(e);
        });
        return taken;
    }

    private boolean take(Path file) throws IOException {
        long size = Files.size(file);
        Optional<Long> before = Optional.ofNullable(sizes.put(file, size));
        if (before.isEmpty() || before.get() != size) return false;
        Outcome<ReceivingFiles.Received> outcome;
        try (InputStream content = Files.newInputStream(file)) {
            outcome = receiving.handle(SELF, new ReceivingFiles.Receive(name(file), content));
        }
        move(file, outcome instanceof Outcome.Done ? "received" : "refused");
        return true;
    }

    private void move(Path file, String below) throws IOException {
        Path target = Files.createDirectories(folder.resolve(below)).resolve(name(file));
        Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !name(file).startsWith(".")
                            && !name(file).endsWith(".part")
                            && !name(file).endsWith(".tmp"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
