package org.wattline.bootstrap;

import java.util.Set;
import java.util.TreeSet;
import org.wattline.adapter.http.platform.server.HttpSettings;

/**
 * How the server meets its callers.
 *
 * @param origins web origins whose pages may read answers
 * @param perSecond requests a second that one caller may send in the long run; twice as many at once
 * @param proxied whether a proxy in front tells the client's address in {@code X-Forwarded-For}
 */
public record Front(Set<String> origins, int perSecond, boolean proxied) {
    /** No other origins, generous limits, no proxy. */
    public static final Front STANDARD = new Front(Set.of(), 20_000, false);

    public Front {
        origins = Set.copyOf(origins);
    }

    HttpSettings listening(String host, int port) {
        return HttpSettings.on(host, port)
                .origins(origins)
                .limits(perSecond, 2 * perSecond)
                .forwarded(proxied);
    }

    /** @throws IllegalArgumentException unless each is a scheme and a host, perhaps with a port */
    static Set<String> origins(String list) {
        Set<String> origins = new TreeSet<>();
        for (String origin : list.split(",", -1)) {
            if (origin.isBlank()) continue;
            if (!origin.strip().matches("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?"))
                throw new IllegalArgumentException("must be origins with commas, e.g. https://desk.example.com");
            origins.add(origin.strip());
        }
        return origins;
    }

    /** @throws IllegalArgumentException unless it is a number of requests a second */
    static int rate(String text) {
        if (!text.matches("[1-9][0-9]{0,6}"))
            throw new IllegalArgumentException("must be a number from 1 to 9999999, e.g. 100");
        return Integer.parseInt(text);
    }
}
