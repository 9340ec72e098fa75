package org.wattline.application.tariff;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;

/** Files of prices as they were imported, every edition kept: bills say which one they rest on. */
public interface PriceFiles {
    /** The edition imported last; empty while only the shipped one is in use. */
    Optional<Stored> newest(String name);

    /** The edition that had been imported last before an instant; empty if the shipped one was in use. */
    Optional<Stored> newest(String name, Instant before);

    /** When files were imported, in order. */
    SortedSet<Instant> imports();

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
