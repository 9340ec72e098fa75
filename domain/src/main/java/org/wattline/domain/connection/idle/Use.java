package org.wattline.domain.connection.idle;

/** What the readings of an account say of some months. */
public enum Use {
    /** Proved: nothing flowed at any of its points, in neither direction. */
    NOTHING,
    SOMETHING,
    /** A reading is missing, or something is not measured. */
    UNPROVED
}
