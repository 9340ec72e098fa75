package org.wattline.application.metering.field;

/** How a meter says that its relay stands (继电器状态). */
public enum RelayState {
    /** Current flows. */
    CLOSED,
    /** The customer is cut off. */
    OPEN,
    /** Cut off, but the customer may close it by hand (合闸允许). */
    READY
}
