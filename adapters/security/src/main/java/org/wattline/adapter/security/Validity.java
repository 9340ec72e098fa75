package org.wattline.adapter.security;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/** Whether a token is good at an instant; clocks of two machines may differ by a minute. */
final class Validity {
    private static final Duration SKEW = Duration.ofMinutes(1);

    private Validity() {}

    /** A token without an end is not good. */
    static boolean good(JWTClaimsSet claims, Instant now) {
        Date end = claims.getExpirationTime();
        Date begin = claims.getNotBeforeTime();
        return end != null
                && now.minus(SKEW).isBefore(end.toInstant())
                && (begin == null || !now.plus(SKEW).isBefore(begin.toInstant()));
    }
}
