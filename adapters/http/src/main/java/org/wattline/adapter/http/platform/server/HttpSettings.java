package org.wattline.adapter.http.platform.server;

import java.time.Duration;
import java.util.Set;

/**
 * How the server listens.
 *
 * @param host address to listen on
 * @param port 0 for any free one
 * @param origins origins whose web pages may read answers
 * @param perSecond requests a second that a caller may send in the long run
 * @param burst requests that a caller may send at once
 * @param tokensBelieved how long a verified token is believed without asking again
 * @param forwarded whether the server stands behind a proxy whose {@code X-Forwarded-For} tells the client's address
 */
public record HttpSettings(
        String host,
        int port,
        Set<String> origins,
        double perSecond,
        int burst,
        Duration tokensBelieved,
        boolean forwarded) {
    public HttpSettings {
        origins = Set.copyOf(origins);
    }

    /** Generous limits, no other origins. */
    public static HttpSettings on(String host, int port) {
        return new HttpSettings(host, port, Set.of(), 20_000, 40_000, Duration.ofSeconds(10), false);
    }

    public HttpSettings origins(Set<String> allowed) {
        return new HttpSettings(host, port, allowed, perSecond, burst, tokensBelieved, forwarded);
    }

    public HttpSettings limits(double requestsPerSecond, int atOnce) {
        return new HttpSettings(host, port, origins, requestsPerSecond, atOnce, tokensBelieved, forwarded);
    }

    public HttpSettings forwarded(boolean behindProxy) {
        return new HttpSettings(host, port, origins, perSecond, burst, tokensBelieved, behindProxy);
    }
}
