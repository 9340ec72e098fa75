package org.wattline.domain.metering.validation;

/** What becomes of values that a rule strikes (处置). */
public enum Action {
    /** They are taken as they are; the strike is only counted. */
    ACCEPT,
    /** They are taken, and somebody looks at them. */
    FLAG,
    /** They are stored, but no bill rests on them until somebody decided. */
    HOLD,
    /** They are stored, and what is missing is estimated as their next version. */
    ESTIMATE,
    /** They are turned away; what was stored before stays current. */
    REJECT;

    /** Whether the strike waits in the queue until it is dealt with. */
    public boolean raises() {
        return this != ACCEPT;
    }
}
