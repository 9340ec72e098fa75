package org.wattline.adapter.http.platform.security;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.wattline.adapter.http.platform.problem.PlatformProblem;
import org.wattline.adapter.http.platform.problem.Rejected;
import org.wattline.application.platform.Caller;

/** Finds the caller of a request by its bearer token. A verified token is believed for a short time without asking again. */
public final class Callers {
    private static final int MOST = 20_000;

    private final TokenCheck tokens;
    private final long believedNanos;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    public Callers(TokenCheck tokens, Duration believed) {
        this.tokens = tokens;
        this.believedNanos = believed.toNanos();
    }

    /** @throws Rejected with 401 if there is no valid token */
    public Caller of(Optional<String> authorization, Caller.Origin origin) {
        String header = authorization.orElse("");
        if (header.length() < 8 || header.length() > 8_000 || !header.regionMatches(true, 0, "Bearer ", 0, 7))
            throw unauthenticated("Bearer realm=\"wattline\"");
        String token = header.substring(7).strip();
        Known before = known.get(token);
        if (before != null && System.nanoTime() - before.until() < 0) return before.from(origin);
        Caller caller = tokens.check(token, origin)
                .orElseThrow(() -> unauthenticated("Bearer realm=\"wattline\", error=\"invalid_token\""));
        if (known.size() >= MOST) known.clear();
        known.put(token, new Known(caller, System.nanoTime() + believedNanos));
        return caller;
    }

    /** From now on every token is checked anew. */
    public void forget() {
        known.clear();
    }

    private static Rejected unauthenticated(String challenge) {
        return new Rejected(PlatformProblem.UNAUTHENTICATED.problem().with("WWW-Authenticate", challenge));
    }

    private record Known(Caller caller, long until) {
        Caller from(Caller.Origin origin) {
            return new Caller(
                    caller.login(), caller.kind(), caller.unit(), caller.customers(), caller.permissions(), origin);
        }
    }
}
