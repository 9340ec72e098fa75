package org.wattline.application.platform;

/**
 * The storage cannot be reached, gave up in the middle, or has no room. Whether a commit under way was kept is not known: the same thing is asked for
 * again under the same key, and is done once. It heals without anybody's doing here, when the storage is there again.
 */
public final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param why in words without personal values, for the log */
    public Unavailable(String why, Throwable cause) {
        super(why, cause);
    }
}
