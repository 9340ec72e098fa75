package org.wattline.adapter.http.platform.route;

import java.util.Optional;
import java.util.zip.CRC32C;
import org.wattline.domain.kernel.Version;

/**
 * Strong entity tags {@code "3-5f1c…"}: the aggregate's version, and a digest of the bytes, so that masked and clear, Chinese and English
 * representations of one version differ.
 */
public final class ETags {
    private ETags() {}

    public static String of(Object record, byte[] bytes) {
        long version = record instanceof Tagged tagged ? tagged.version().number() : 0;
        CRC32C first = new CRC32C();
        first.update(bytes);
        return "\"" + version + "-" + Long.toHexString(first.getValue() << 20 ^ bytes.length) + "\"";
    }

    /** The version in a tag that {@code If-Match} brings back, or empty if it is no tag of ours. */
    public static Optional<Version> version(String tag) {
        int dash = tag.indexOf('-');
        if (dash < 2 || dash > 19 || tag.charAt(0) != '"' || tag.charAt(tag.length() - 1) != '"')
            return Optional.empty();
        long number = 0;
        for (int i = 1; i < dash; i++) {
            int digit = tag.charAt(i) - '0';
            if (digit < 0 || digit > 9) return Optional.empty();
            number = number * 10 + digit;
        }
        return Optional.of(new Version(number));
    }

    /** Whether an {@code If-None-Match} names the tag; weak comparison. */
    public static boolean named(String ifNoneMatch, String tag) {
        return ifNoneMatch.strip().equals("*") || ifNoneMatch.contains(tag);
    }
}
