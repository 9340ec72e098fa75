package org.wattline.adapter.http.platform.route;

/**
 * What guards a change.
 *
 * @param ifMatch whether the caller must name the version it saw
 * @param key whether an {@code Idempotency-Key} is taken, and whether it must be there
 * @param dryRun whether it can be rehearsed
 */
public record Guards(boolean ifMatch, Key key, boolean dryRun) {
    public static final Guards NONE = new Guards(false, Key.NONE, false);

    /** What becomes of an {@code Idempotency-Key}. */
    public enum Key {
        NONE,
        ACCEPTED,
        REQUIRED
    }
}
