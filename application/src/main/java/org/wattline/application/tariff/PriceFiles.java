package org.wattline.application.tariff;

import java.time.Instant;
import java.util.Optional;

/** Files of prices as they were imported, every edition kept: bills say which one they rest on. */
public interface PriceFiles {
    /** The edition imported last; empty while only the shipped one is in use. */
    Optional<Stored> newest(String name);

    /** Another number whenever a file was imported; cheap to ask. */
    long edition();

    void add(Stored file);

    /**
     * A file as it was imported.
     *
     * @param name {@code tariffs/residential.json}
     * @param digest SHA-256 of the text, in hex
     */
    record Stored(String name, String digest, String text, Instant importedAt, String importedBy) {}
}
