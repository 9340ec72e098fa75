package org.wattline.adapter.meterdata.line;

/** What goes wrong with one answer of a simulated meter. */
public enum Trouble {
    /** No answer at all. */
    SILENT,
    /** One bit of the checksum flips. */
    WRONG_SUM,
    /** The answer ends in the middle. */
    CUT_OFF,
    /** Noise, and the beginning of a frame that is none, come before the answer. */
    NOISE_BEFORE,
    /** Another meter's answer comes first. */
    OTHER_FIRST
}
