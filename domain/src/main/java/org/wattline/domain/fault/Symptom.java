package org.wattline.domain.fault;

/** What the reporter noticed (故障现象). */
public enum Symptom {
    /** No power in one household. */
    NO_POWER,
    /** No power in the neighbourhood either. */
    AREA_WITHOUT_POWER,
    /** Part of the supply is missing. */
    PART_WITHOUT_POWER,
    /** Lights flicker, voltage too high or too low. */
    VOLTAGE,
    /** Sparks, smoke, a wire on the ground: danger. */
    DANGER,
    METER,
    OTHER
}
