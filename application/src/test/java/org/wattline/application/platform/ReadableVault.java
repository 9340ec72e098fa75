package org.wattline.application.platform;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A vault for tests: not secret at all, but as strict as a real one about keys and contexts. */
public final class ReadableVault implements Vault {
    private final List<String> keys;

    /** @param keys newest first */
    public ReadableVault(String... keys) {
        this.keys = List.of(keys);
    }

    @Override
    public byte[] seal(String clear, String context) {
        return bytes(keys.getFirst() + "|" + context + "|" + clear);
    }

    @Override
    public String open(byte[] sealed, String context) {
        String[] parts = new String(sealed, StandardCharsets.UTF_8).split("\\|", 3);
        if (parts.length < 3 || !keys.contains(parts[0]) || !parts[1].equals(context))
            throw new IllegalArgumentException("not sealed for " + context + " under a key of this vault");
        return parts[2];
    }

    @Override
    public byte[] fingerprint(String clear, String context) {
        return bytes(keys.getFirst() + "#" + context + "#" + clear);
    }

    @Override
    public List<byte[]> fingerprints(String clear, String context) {
        return keys.stream()
                .map(key -> bytes(key + "#" + context + "#" + clear))
                .toList();
    }

    @Override
    public boolean outdated(byte[] sealed) {
        return !new String(sealed, StandardCharsets.UTF_8).startsWith(keys.getFirst() + "|");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
