package org.wattline.domain.metering.usage;

/** What a figure rests on. */
public enum UsageBasis {
    /** What registers showed at both ends. */
    REGISTERS,
    /** Curves added up. */
    CURVES,
    /** Registers of some points and curves of others. */
    MIXED,
    /** Nothing is known. */
    NOTHING;

    /** Of two figures that are added. */
    public UsageBasis and(UsageBasis other) {
        if (this == other || other == NOTHING) return this;
        return this == NOTHING ? other : MIXED;
    }
}
