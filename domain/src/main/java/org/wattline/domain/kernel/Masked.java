package org.wattline.domain.kernel;

/** How personal values are hidden: some characters at both ends stay, the rest become asterisks. */
public final class Masked {
    private Masked() {}

    /** Keeps {@code head} characters at the start and {@code tail} at the end; hides everything when too little would stay hidden. */
    public static String keep(String clear, int head, int tail) {
        int length = clear.codePointCount(0, clear.length());
        if (length <= head + tail) return "*".repeat(Math.max(1, length));
        int from = clear.offsetByCodePoints(0, head);
        int to = clear.offsetByCodePoints(clear.length(), -tail);
        return clear.substring(0, from) + "*".repeat(length - head - tail) + clear.substring(to);
    }
}
