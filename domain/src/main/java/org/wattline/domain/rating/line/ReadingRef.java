package org.wattline.domain.rating.line;

/**
 * Names the reading behind a quantity, version included, in whatever spelling the metering side uses (示数引用).
 */
public record ReadingRef(String id) {
    public ReadingRef {
        if (id.isBlank()) throw new IllegalArgumentException("a reading reference names a reading");
    }

    @Override
    public String toString() {
        return id;
    }
}
