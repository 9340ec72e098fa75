package org.wattline.domain.workflow.history;

/**
 * An entry in its place in the chain (哈希链).
 *
 * @param previous the hash before it; {@link #BEGINNING} for the first
 * @param hash SHA-256 of the previous hash, a line break, and the entry's canonical line
 */
public record Link(Entry entry, String previous, String hash) {
    /** What the first entry follows upon. */
    public static final String BEGINNING = "0".repeat(64);

    /** The entry after a hash. */
    public static Link after(String previous, Entry entry) {
        return new Link(entry, previous, entry.hashAfter(previous));
    }
}
