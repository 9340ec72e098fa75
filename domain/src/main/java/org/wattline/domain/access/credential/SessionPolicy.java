package org.wattline.domain.access.credential;

import java.time.Duration;

/**
 * How long one stays signed in.
 *
 * @param access how long an access token is good
 * @param idle a session ends when it was not renewed for so long
 * @param longest a session ends after this time in any case
 */
public record SessionPolicy(Duration access, Duration idle, Duration longest) {
    /** One hour, twelve hours, thirty days. */
    public static final SessionPolicy DEFAULT =
            new SessionPolicy(Duration.ofHours(1), Duration.ofHours(12), Duration.ofDays(30));

    public SessionPolicy {
        if (access.compareTo(Duration.ofMinutes(1)) < 0 || idle.compareTo(access) < 0 || longest.compareTo(idle) < 0)
            throw new IllegalArgumentException(
                    "a minute at least for access, then idle, then longest, each no shorter");
    }
}
