package org.wattline.domain.billing.run;

/** How far a run takes its bills. */
public enum Through {
    /** Calculated; people review them. */
    CALCULATED,
    /** Reviewed where no check stops them; people issue them. */
    REVIEWED,
    /** Issued where no check stops them. */
    ISSUED;

    public boolean reviews() {
        return this != CALCULATED;
    }

    public boolean issues() {
        return this == ISSUED;
    }
}
