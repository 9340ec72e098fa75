package org.wattline.domain.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The one zone in which obligations are dated: China Standard Time, without daylight saving. */
public final class Zone {
    public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private Zone() {}

    /** The business day on which an instant falls. */
    public static LocalDate day(Instant instant) {
        return instant.atZone(CHINA).toLocalDate();
    }

    /** The instant at which a business day begins (00:00). */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(CHINA).toInstant();
    }
}
