package org.wattline.adapter.http.platform.server;

import java.util.concurrent.ThreadLocalRandom;

/** Names of requests: the client's where it gives a decent one, else new. */
final class RequestIds {
    private RequestIds() {}

    static String of(String given) {
        return decent(given)
                ? given
                : Long.toHexString(ThreadLocalRandom.current().nextLong() | Long.MIN_VALUE);
    }

    private static boolean decent(String id) {
        if (id.isEmpty() || id.length() > 64) return false;
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean fine = c >= 'a' && c <= 'z'
                    || c >= 'A' && c <= 'Z'
                    || c >= '0' && c <= '9'
                    || c == '-'
                    || c == '_'
                    || c == '.';
            if (!fine) return false;
        }
        return true;
    }

    /** Whether it is a {@code traceparent} of W3C Trace Context. */
    static boolean isTrace(String header) {
        if (header.length() != 55) return false;
        for (int i = 0; i < 55; i++) {
            char c = header.charAt(i);
            boolean dash = i == 2 || i == 35 || i == 52;
            if (dash ? c != '-' : !(c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) return false;
        }
        return true;
    }
}
