package org.wattline.domain.metering.validation;

/** How grave a strike of a rule is (严重程度). */
public enum Severity {
    INFO,
    WARN,
    ERROR
}
