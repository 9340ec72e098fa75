package org.wattline.adapter.http.platform.security;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How often each caller may call: a bucket of {@code burst} tokens that fills with {@code perSecond}. */
public final class RateLimits {
    private static final int MOST = 50_000;

    private final double perSecond;
    private final int burst;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    public RateLimits(double perSecond, int burst) {
        if (perSecond <= 0 || burst < 1) throw new IllegalArgumentException("limits are positive");
        this.perSecond = perSecond;
        this.burst = burst;
    }

    /** Takes a token from the caller's bucket, if there is one. @param caller login, or address where there is none */
    public Room take(String caller) {
        Bucket bucket = buckets.get(caller);
        if (bucket == null) {
            if (buckets.size() >= MOST) buckets.clear();
            bucket = buckets.computeIfAbsent(caller, c -> new Bucket(burst, System.nanoTime()));
        }
        return bucket.take(perSecond, burst, System.nanoTime());
    }

    /**
     * What is left.
     *
     * @param given whether the request may go on
     * @param left requests that may follow at once
     * @param seconds until the next token, or until the bucket is full again
     */
    public record Room(boolean given, int limit, int left, long seconds) {
        /** As the {@code RateLimit} header says it. */
        public String header() {
            return "limit=" + limit + ", remaining=" + left + ", reset=" + seconds;
        }
    }

    private static final class Bucket {
        private double tokens;
        private long at;

        Bucket(double tokens, long at) {
            this.tokens = tokens;
            this.at = at;
        }

        synchronized Room take(double perSecond, int burst, long now) {
            tokens = Math.min(burst, tokens + (now - at) / 1e9 * perSecond);
            at = now;
            boolean given = tokens >= 1;
            if (given) tokens -= 1;
            double missing = given ? burst - tokens : 1 - tokens;
            return new Room(given, burst, (int) tokens, (long) Math.ceil(missing / perSecond));
        }
    }
}
