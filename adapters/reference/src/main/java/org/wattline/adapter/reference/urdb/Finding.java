package org.wattline.adapter.reference.urdb;

/**
 * Something to know about an imported record.
 *
 * @param pointer where in the record: {@code /energyratestructure/0/1/max}
 */
public record Finding(String pointer, Kind kind, String what) {
    /** How much it matters. */
    public enum Kind {
        /** Malformed or contradictory: no tariff is made of the record. */
        FAULT,
        /** Money or energy that the tariff does not carry: its bills would differ from the utility's. */
        NOT_REPRESENTABLE,
        /** An assumption, or something that no bill depends on. */
        NOTE
    }

    @Override
    public String toString() {
        return kind + " " + pointer + ": " + what;
    }
}
