package org.wattline.application.metering.validation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.wattline.application.metering.Readings.PastDay;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.reading.ReadingQuality;

/** What is known of the days of one point and channel, in a few bytes a day: also of which days it is known that there is nothing. */
final class DaySeries {
    private static final int MOST = 800;
    private static final int KEPT = 500;
    private static final int NOTHING = -1;

    private int[] days = new int[16];
    private long[] units = new long[16];
    private int[] about = new int[16];
    private int size;

    /** Whether it was looked up if there is anything for the day. */
    boolean asked(long day) {
        return place(day) >= 0;
    }

    boolean has(long day) {
        int i = place(day);
        return i >= 0 && about[i] != NOTHING;
    }

    /** Notes that there is nothing, unless something is known. */
    void nothing(long day) {
        int i = place(day);
        if (i < 0) insert(-i - 1, day, 0, NOTHING);
    }

    void put(PastDay day) {
        int quality = day.quality().ordinal();
        int packed = quality | day.minutes() << 4 | day.missing() << 16;
        int i = place(day.day().toEpochDay());
        if (i < 0) insert(-i - 1, day.day().toEpochDay(), day.units(), packed);
        else {
            units[i] = day.units();
            about[i] = packed;
        }
    }

    Optional<PastDay> on(MeteringPointNo point, Channel channel, LocalDate day) {
        int i = place(day.toEpochDay());
        if (i < 0 || about[i] == NOTHING) return Optional.empty();
        int packed = about[i];
        return Optional.of(new PastDay(
                point,
                channel,
                day,
                0,
                packed >> 4 & 0xfff,
                units[i],
                packed >> 16,
                ReadingQuality.values()[packed & 15]));
    }

    private int place(long day) {
        return Arrays.binarySearch(days, 0, size, Math.toIntExact(day));
    }

    private void insert(int place, long day, long sum, int packed) {
        int at = place;
        if (size == MOST) {
            int gone = MOST - KEPT;
            move(gone, 0, KEPT);
            size = KEPT;
            at = Math.max(0, at - gone);
        }
        if (size == days.length) {
            days = Arrays.copyOf(days, 2 * size);
            units = Arrays.copyOf(units, 2 * size);
            about = Arrays.copyOf(about, 2 * size);
        }
        move(at, at + 1, size - at);
        days[at] = Math.toIntExact(day);
        units[at] = sum;
        about[at] = packed;
        size++;
    }

    private void move(int from, int to, int count) {
        System.arraycopy(days, from, days, to, count);
        System.arraycopy(units, from, units, to, count);
        System.arraycopy(about, from, about, to, count);
    }
}
