package org.wattline.domain.tariff;

import org.wattline.domain.kernel.Span;

/**
 * One dated edition of something published: what it is called, which version, when it applies and where it comes from. Every bill line
 * names the provision it rests on.
 *
 * @param id lasting name, the same for all versions: {@code ZJ-RES-ANNUAL}
 * @param version name of this edition: {@code 2026-01}
 * @param validity days on which it applies
 */
public record Provision(String id, String version, Span validity, Source source) {
    public Provision {
        if (id.isBlank() || version.isBlank())
            throw new IllegalArgumentException(
                    "a provision has an id and a version: \"" + id + "\" \"" + version + "\"");
    }

    /** Whether this edition applies on every day of a span. */
    public boolean covers(Span span) {
        if (!validity.contains(span.from())) return false;
        if (span.to().isEmpty()) return validity.to().isEmpty();
        return validity.contains(span.end().minusDays(1));
    }

    /** {@code ZJ-RES-ANNUAL@2026-01}. */
    @Override
    public String toString() {
        return id + "@" + version;
    }
}
