package org.wattline.application.metering.validation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.wattline.application.metering.Readings.PastDay;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.reading.ReadingQuality;
import org.wattline.domain.metering.validation.DayHistory;
import org.wattline.domain.quantity.IntervalEnergy;

/** What is known of the days of one point and channel, in a few bytes a day: also of which days it is known that there is nothing. */
final class DaySeries {
    private static final int MOST = 480;
    private static final int KEPT = 420;
    private static final int NOTHING = -1;
    private static final int[] BACK = DayHistory.back().toArray();
    private static final ReadingQuality[] QUALITIES = ReadingQuality.values();

    private int[] days = {};
    private long[] units = {};
    private int[] about = {};
    private int size;

    /** Whether it was looked up if there is anything for the day. */
    boolean asked(long day) {
        return place(day) >= 0;
    }

    /** Whether that was done for a day and one so many before it. */
    boolean asked(long day, int before) {
        return asked(day) && asked(day - before);
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
        put(day.day().toEpochDay(), day.units(), packed(day.quality(), day.minutes(), day.missing()));
    }

    /** Notes a day that arrives, unless something is known of it. @return whether it is noted */
    boolean arrives(IntervalDay day) {
        long on = day.day().toEpochDay();
        if (has(on)) return false;
        IntervalEnergy energy = day.energy();
        put(on, energy.sum(), packed(day.quality(), energy.minutes(), energy.missing()));
        return true;
    }

    private static int packed(ReadingQuality quality, int minutes, int missing) {
        return quality.ordinal() | minutes << 4 | missing << 16;
    }

    private void put(long day, long sum, int packed) {
        int i = place(day);
        if (i < 0) insert(-i - 1, day, sum, packed);
        else {
            units[i] = sum;
            about[i] = packed;
        }
    }

    Optional<PastDay> on(MeteringPointNo point, Channel channel, LocalDate day) {
        int i = place(day.toEpochDay());
        if (i < 0 || about[i] == NOTHING) return Optional.empty();
        int packed = about[i];
        return Optional.of(
                new PastDay(point, channel, day, 0, minutes(packed), units[i], missing(packed), quality(packed)));
    }

    /** What a day is compared with. */
    DayHistory history(long day) {
        long[] sums = DayHistory.unknown();
        int estimated = 0;
        int minutes = 0;
        int end = size;
        for (int i = 0; i < sums.length; i++) {
            int place = Arrays.binarySearch(days, 0, end, Math.toIntExact(day) - BACK[i]);
            end = place < 0 ? -place - 1 : place;
            if (place < 0 || about[place] == NOTHING) continue;
            if (missing(about[place]) == 0) sums[i] = units[place];
            if (quality(about[place]) == ReadingQuality.ESTIMATED) estimated |= 1 << i;
            if (minutes == 0) minutes = minutes(about[place]);
        }
        return DayHistory.of(sums, estimated, minutes);
    }

    private static ReadingQuality quality(int packed) {
        return QUALITIES[packed & 15];
    }

    private static int minutes(int packed) {
        return packed >> 4 & 0xfff;
    }

    private static int missing(int packed) {
        return packed >> 16;
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
            int room = Math.max(24, size + size / 2);
            days = Arrays.copyOf(days, room);
            units = Arrays.copyOf(units, room);
            about = Arrays.copyOf(about, room);
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
