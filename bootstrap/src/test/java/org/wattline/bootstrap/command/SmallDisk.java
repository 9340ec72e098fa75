package org.wattline.bootstrap.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A disk of few mebibytes that one process has to itself: a file system in memory, mounted where only that process and its children see it. Nobody need be
 * root for it where the kernel lets users have name spaces of their own.
 */
final class SmallDisk {
    private static final String MOUNTED =
            "mount -t tmpfs -o size=\"$1\"m wattline-test \"$2\" && shift 2 && exec \"$@\"";

    private static final byte[] BLOCK = new byte[1 << 16];

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** What is put before the command of the process. */
    static List<String> of(int mebibytes, Path folder) {
        return List.of(
                "unshare", "-Urm", "sh", "-c", MOUNTED, "small-disk", Integer.toString(mebibytes), folder.toString());
    }

    /** Whether there can be one here. */
    static boolean possible(Path folder) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(of(1, folder));
        words.add("true");
        try {
            return new ProcessBuilder(words).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    /** The disk of a process, as others reach it. */
    static SmallDisk seenFrom(long pid, Path folder) {
        return new SmallDisk(Path.of("/proc/" + pid + "/root" + folder.toAbsolutePath()));
    }

    /** The folder that is this disk. */
    Path folder() {
        return folder;
    }

    /** Puts so much on it that few mebibytes are left, so that the rest is full at once. */
    void leave(int mebibytes) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve("most"))) {
            while (Files.getFileStore(folder).getUsableSpace() > (long) mebibytes << 20) out.write(BLOCK);
        }
    }

    /** Until not a byte is left. */
    void fill() throws IOException {
        Path ballast = folder.resolve("ballast");
        try (OutputStream out = Files.newOutputStream(ballast)) {
            while (true) out.write(BLOCK);
        } catch (IOException full) {
            if (Files.size(ballast) == 0) throw full;
        }
    }

    void free() throws IOException {
        Files.deleteIfExists(folder.resolve("most"));
        Files.delete(folder.resolve("ballast"));
    }
}
