package org.wattline.adapter.postgres.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Properties;

/** Which layout a data folder has and which version of Wattline wrote to it last, so that an older program never touches newer data. */
record Format(Path file) {

    /** The layout described at {@link DataFolder}; grows by one when a program that knows only the former one must keep away. */
    private static final int LAYOUT = 1;

    /** Refuses data made by a newer version. */
    void check(String version) throws IOException {
        var written = read();
        var layout = Integer.parseInt(written.getProperty("layout", "1"));
        var writer = written.getProperty("written-by", version);
        if (layout > LAYOUT || compare(writer, version) > 0) {
            throw new DataFolderRefused(
                    "the data folder %s was made by Wattline %s, this is the older %s: start that version or a newer one, or choose another folder with --data"
                            .formatted(file.getParent(), writer, version));
        }
    }

    /** Writes down that this version uses the data now. */
    void stamp(String version) throws IOException {
        var written = read();
        if (!written.containsKey("layout")
                || !written.getProperty("written-by", "").equals(version)) {
            var next = file.resolveSibling("format.new");
            Files.writeString(
                    next,
                    "# Data folder of Wattline; read by the program, do not edit.\nlayout=%d\nwritten-by=%s\n"
                            .formatted(LAYOUT, version));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Properties read() throws IOException {
        var written = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                written.load(reader);
            }
        }
        return written;
    }

    /** Compares the numbers of two versions, 0.10.1 with 0.9; what follows a hyphen does not count. */
    static int compare(String one, String other) {
        return Arrays.compare(numbers(one), numbers(other));
    }

    private static int[] numbers(String version) {
        var numbers = version.replaceAll("[^0-9.].*", "");
        return Arrays.stream(numbers.split("\\."))
                .filter(part -> !part.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
