package org.wattline.adapter.http.platform.security;

import java.util.Optional;
import org.wattline.application.platform.Caller;

/** Tells whose access token (令牌) it is. */
@FunctionalInterface
public interface TokenCheck {
    /** The caller, or empty if the token is forged, expired, revoked, or its account is closed. */
    Optional<Caller> check(String token, Caller.Origin origin);
}
