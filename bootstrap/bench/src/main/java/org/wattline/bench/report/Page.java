package org.wattline.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code docs/performance.md}, in which a run replaces what stands between the markers of what it measured, and nothing else. */
public record Page(Path file) {
    /** @throws IllegalArgumentException if the page has no such markers */
    public void write(String section, String text) throws IOException {
        Files.writeString(file, replaced(Files.readString(file), section, text));
    }

    static String replaced(String page, String section, String text) {
        String begin = "<!-- measured: " + section + " -->";
        String end = "<!-- end: " + section + " -->";
        int from = page.indexOf(begin);
        int to = page.indexOf(end);
        if (from < 0 || to < from) throw new IllegalArgumentException("the page has no place for " + section);
        return page.substring(0, from + begin.length()) + "\n" + text.strip() + "\n" + page.substring(to);
    }
}
