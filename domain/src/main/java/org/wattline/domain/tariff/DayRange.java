package org.wattline.domain.tariff;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of the day as price notices write it: {@code 22:00-24:00}, half-open, to the minute, not across midnight.
 *
 * @param fromMinute first minute of the day, 0 … 1439
 * @param toMinute first minute after it, up to 1440
 */
public record DayRange(int fromMinute, int toMinute) {
    /** Minutes of a day. */
    public static final int MINUTES = 1440;

    private static final Pattern SHAPE = Pattern.compile("([0-2][0-9]):([0-5][0-9])-([0-2][0-9]):([0-5][0-9])");

    public DayRange {
        if (fromMinute < 0 || toMinute > MINUTES || fromMinute >= toMinute)
            throw new IllegalArgumentException(
                    "a range of the day runs forward within 00:00-24:00: " + clock(fromMinute) + "-" + clock(toMinute));
    }

    /** @throws IllegalArgumentException unless the text is like {@code 18:00-20:30} */
    public static DayRange parse(String range) {
        Matcher m = SHAPE.matcher(range);
        if (!m.matches())
            throw new IllegalArgumentException("a range of the day is like 18:00-20:30, not \"" + range + "\"");
        return new DayRange(minute(m.group(1), m.group(2)), minute(m.group(3), m.group(4)));
    }

    static String clock(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }

    private static int minute(String hours, String minutes) {
        return Integer.parseInt(hours) * 60 + Integer.parseInt(minutes);
    }

    @Override
    public String toString() {
        return clock(fromMinute) + "-" + clock(toMinute);
    }
}
