package org.wattline.domain.audit;

/** How grave a finding is (严重程度); it decides how soon it is dealt with. */
public enum Severity {
    /** Within one day. */
    CRITICAL,
    /** Within three working days. */
    HIGH,
    /** Within five working days. */
    MEDIUM,
    /** Within ten working days. */
    LOW
}
