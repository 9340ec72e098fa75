package org.wattline.application.metering.validation;

import static org.wattline.domain.quantity.IntervalEnergy.MISSING;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.application.metering.Readings.PastDay;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.reading.ReadingQuality;
import org.wattline.domain.metering.validation.DayFacts;
import org.wattline.domain.metering.validation.DayHistory;

/** The days with which days are compared: what is stored, and what arrives together with them. */
interface Past {
    Optional<PastDay> on(MeteringPointNo point, Channel channel, LocalDate day);

    /** What was stored for the same day before. */
    Optional<PastDay> before(IntervalDay day);

    default DayHistory history(IntervalDay day) {
        long[] sums = DayHistory.unknown();
        int estimated = 0;
        int minutes = 0;
        List<LocalDate> before = DayHistory.daysBefore(day.day());
        for (int i = 0; i < sums.length; i++) {
            Optional<PastDay> past = on(day.point(), day.channel(), before.get(i));
            if (past.isEmpty()) continue;
            if (past.get().missing() == 0) sums[i] = past.get().units();
            if (past.get().quality() == ReadingQuality.ESTIMATED) estimated |= 1 << i;
            if (minutes == 0) minutes = past.get().minutes();
        }
        return DayHistory.of(sums, estimated, minutes);
    }

    default DayFacts.Known known(IntervalDay day) {
        return before(day)
                .map(past -> new DayFacts.Known(
                        past.units(),
                        past.units() == day.energy().sum()
                                && past.missing() == day.energy().missing()
                                && past.quality() == day.quality(),
                        rank(past.quality())))
                .orElse(DayFacts.Known.NOTHING);
    }

    /** Whether a curve of a channel came on one of the seven days before, and none on this one. */
    default boolean lacks(IntervalDay day, Channel channel) {
        if (on(day.point(), channel, day.day()).isPresent()) return false;
        for (LocalDate before : DayHistory.daysBefore(day.day()).subList(0, 7))
            if (on(day.point(), channel, before).isPresent()) return true;
        return false;
    }

    /** The sum of what was drawn on the day of a curve of what was fed in. */
    default long imported(IntervalDay day) {
        if (day.channel() != Channel.ACTIVE_EXPORT) return MISSING;
        return on(day.point(), Channel.ACTIVE_IMPORT, day.day())
                .map(PastDay::units)
                .orElse(MISSING);
    }

    static int rank(ReadingQuality quality) {
        return switch (quality) {
            case ESTIMATED -> DayFacts.Known.ESTIMATED;
            case INCOMPLETE -> DayFacts.Known.INCOMPLETE;
            case MEASURED -> DayFacts.Known.MEASURED;
            case EDITED -> DayFacts.Known.EDITED;
        };
    }
}
