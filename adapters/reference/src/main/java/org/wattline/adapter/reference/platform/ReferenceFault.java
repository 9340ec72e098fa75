package org.wattline.adapter.reference.platform;

import java.util.Comparator;

/**
 * Something wrong in a reference file.
 *
 * @param line counting from 1; 0 when it concerns the whole file
 * @param grave whether the file must not be used; otherwise it is a warning
 */
public record ReferenceFault(String file, int line, boolean grave, String what) implements Comparable<ReferenceFault> {
    private static final Comparator<ReferenceFault> ORDER = Comparator.comparing(ReferenceFault::file)
            .thenComparing(ReferenceFault::line)
            .thenComparing(ReferenceFault::what);

    @Override
    public int compareTo(ReferenceFault other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + (grave ? "" : "warning: ") + what;
    }
}
