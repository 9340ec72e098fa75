package org.wattline.domain.metering.intake;

/**
 * What tells a file from all others: the SHA-256 of its content. The same content is the same file, whatever its name.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record FileDigest(String hex) implements Comparable<FileDigest> {
    public FileDigest {
        if (!hex.matches("[0-9a-f]{64}")) throw new IllegalArgumentException("not a SHA-256 digest");
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
