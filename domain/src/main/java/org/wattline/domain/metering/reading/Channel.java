package org.wattline.domain.metering.reading;

/** What a curve carries per interval (曲线通道): energy in kWh, reactive energy in kvarh, after the multiplier. */
public enum Channel {
    ACTIVE_IMPORT,
    ACTIVE_EXPORT,
    REACTIVE_FORWARD,
    REACTIVE_REVERSE
}
