package org.wattline.domain.calendar;

/** How a task stands against its deadline: in time, due by the next working day, late, or waiting for the customer. */
public enum Light {
    GREEN,
    YELLOW,
    RED,
    PAUSED
}
