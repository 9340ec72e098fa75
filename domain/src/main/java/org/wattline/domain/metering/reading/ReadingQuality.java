package org.wattline.domain.metering.reading;

/** How far a reading can be relied on (数据质量). */
public enum ReadingQuality {
    /** What the meter showed, complete. */
    MEASURED,
    /** Measured, with gaps. */
    INCOMPLETE,
    /** Filled in by a rule. */
    ESTIMATED,
    /** Corrected by a person. */
    EDITED
}
