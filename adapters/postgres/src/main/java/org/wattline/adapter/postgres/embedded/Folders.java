package org.wattline.adapter.postgres.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** What is done with whole folders. */
final class Folders {

    private Folders() {}

    /** Removes a folder with all that is in it; does nothing if it is not there. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    static void makeParent(Path file) throws IOException {
        var parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
    }

    /** @return where this user's unpacked programs belong, or a place in the data folder if he has no home to write to */
    static Path cache(Path fallback) {
        var home = Path.of(System.getProperty("user.home"));
        var mac = home.resolve("Library/Caches");
        var given = System.getenv("XDG_CACHE_HOME");
        var cache = given != null && !given.isBlank()
                ? Path.of(given)
                : Files.isDirectory(mac) ? mac : home.resolve(".cache");
        try {
            return Files.createDirectories(cache.resolve("wattline"));
        } catch (IOException e) {
            return fallback;
        }
    }
}
