package org.wattline.application.platform;

import java.util.List;

/**
 * Keeps personal values unreadable where they are stored: sealed with authenticated encryption under a key from the settings, and findable
 * by a keyed fingerprint. Keys are rotated by adding a new one; values sealed under old ones stay readable.
 */
public interface Vault {
    /**
     * Seals a value.
     *
     * @param context table and column it is for; a sealed value opens only in its own context
     */
    byte[] seal(String clear, String context);

    /** @throws IllegalArgumentException if the bytes were altered, belong to another context, or their key is unknown */
    String open(byte[] sealed, String context);

    /** The same bytes for the same value and context, and of no use without the key. */
    byte[] fingerprint(String clear, String context);

    /**
     * The fingerprints under all keys, newest first: what to search for, because rows that wait to be sealed again still carry one under an
     * old key.
     */
    List<byte[]> fingerprints(String clear, String context);

    /** Whether a value was sealed under another key than the newest, so that it wants sealing again. */
    boolean outdated(byte[] sealed);
}
