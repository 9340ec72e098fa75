package org.wattline.domain.metering.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What tells a file from all others: the SHA-256 of its content. The same content is the same file, whatever its name.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record FileDigest(String hex) implements Comparable<FileDigest> {
    public FileDigest {
        if (!hex.matches("[0-9a-f]{64}")) throw new IllegalArgumentException("not a SHA-256 digest");
    }

    /** Of a text: for what has no content of its own to be known by, such as a stream. */
    public static FileDigest of(String text) {
        try {
            return new FileDigest(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public int compareTo(FileDigest other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
