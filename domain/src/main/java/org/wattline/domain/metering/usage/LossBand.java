package org.wattline.domain.metering.usage;

/** Where the loss of a transformer area lies (线损分级): LL-01, LL-02, LL-05 of the audit catalogue. */
public enum LossBand {
    NORMAL,
    HIGH,
    CRITICAL,
    NEGATIVE,
    /** The supply is not known in full, or too many points lack data (线损不可算). */
    NOT_COMPUTABLE
}
