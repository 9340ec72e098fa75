package org.wattline.domain.billing.run;

/** How far a run takes its bills. */
public enum Through {
    /** Calculated and checked, and nothing of it kept but what it would have come to (试算). */
    REHEARSED,
    /** Calculated; people review them. */
    CALCULATED,
    /** Reviewed where no check stops them; people issue them. */
    REVIEWED,
    /** Issued where no check stops them. */
    ISSUED;

    public boolean reviews() {
        return this == REVIEWED || this == ISSUED;
    }

    public boolean issues() {
        return this == ISSUED;
    }
}
