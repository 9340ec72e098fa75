package org.wattline.domain.metering.route;

import java.time.LocalDate;

/** In which months a route is read (抄表周期). */
public enum ReadingCycle {
    MONTHLY(1),
    /** January, March, May … */
    ODD_MONTHS(2),
    /** February, April, June … */
    EVEN_MONTHS(2);

    private final int months;

    ReadingCycle(int months) {
        this.months = months;
    }

    /** Its length. */
    public int months() {
        return months;
    }

    boolean reads(LocalDate day) {
        return switch (this) {
            case MONTHLY -> true;
            case ODD_MONTHS -> day.getMonthValue() % 2 == 1;
            case EVEN_MONTHS -> day.getMonthValue() % 2 == 0;
        };
    }
}
