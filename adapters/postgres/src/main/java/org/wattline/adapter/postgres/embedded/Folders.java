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

    /** @return where unpacked programs belong: for root a place that every account can enter, or one in the data folder if there is no other to write to */
    static Path cache(Path fallback) {
        try {
            return Files.createDirectories(parent().resolve("wattline"));
        } catch (IOException e) {
            return fallback;
        }
    }

    private static Path parent() {
        if (Account.isRoot()) {
            return Path.of("/var/cache");
        }
        var given = System.getenv("XDG_CACHE_HOME");
        if (given != null && !given.isBlank()) {
            return Path.of(given);
        }
        var home = Path.of(System.getProperty("user.home"));
        var mac = home.resolve("Library/Caches");
        return Files.isDirectory(mac) ? mac : home.resolve(".cache");
    }
}
