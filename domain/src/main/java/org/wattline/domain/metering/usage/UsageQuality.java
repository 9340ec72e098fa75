package org.wattline.domain.metering.usage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.wattline.domain.metering.reading.ReadingQuality;
import org.wattline.domain.quantity.Share;

/**
 * How far a figure can be relied on: how much of its time was measured, estimated, edited, and how much is unknown (数据质量占比). The minutes of
 * several points are added. Estimated minutes are those of the intervals that a rule filled in; a day that was edited counts so as a whole.
 *
 * @param measured minutes of which the meter told
 * @param estimated minutes filled in by a rule
 * @param edited minutes corrected by a person
 * @param missing minutes of which nothing is known
 */
public record UsageQuality(long measured, long estimated, long edited, long missing) {
    public static final UsageQuality NONE = new UsageQuality(0, 0, 0, 0);

    /** So many minutes of one quality. */
    public static UsageQuality of(ReadingQuality quality, long minutes) {
        return switch (quality) {
            case MEASURED, INCOMPLETE -> new UsageQuality(minutes, 0, 0, 0);
            case ESTIMATED -> new UsageQuality(0, minutes, 0, 0);
            case EDITED -> new UsageQuality(0, 0, minutes, 0);
        };
    }

    /**
     * The known minutes of a day or of a part of it.
     *
     * @param filled how many of them a rule filled in, where that is told; else what is estimated counts so as a whole
     */
    public static UsageQuality of(ReadingQuality quality, long known, Optional<Long> filled) {
        if (quality != ReadingQuality.ESTIMATED || filled.isEmpty()) return of(quality, known);
        long estimated = Math.min(known, filled.get());
        return new UsageQuality(known - estimated, estimated, 0, 0);
    }

    public static UsageQuality unknown(long minutes) {
        return new UsageQuality(0, 0, 0, minutes);
    }

    public UsageQuality plus(UsageQuality other) {
        return new UsageQuality(
                measured + other.measured, estimated + other.estimated, edited + other.edited, missing + other.missing);
    }

    /** The same, with what lacks to so many minutes as missing. */
    public UsageQuality outOf(long minutes) {
        return plus(unknown(Math.max(0, minutes - total())));
    }

    public long total() {
        return measured + estimated + edited + missing;
    }

    public boolean isComplete() {
        return missing == 0;
    }

    public Share measuredShare() {
        return share(measured);
    }

    public Share estimatedShare() {
        return share(estimated);
    }

    public Share editedShare() {
        return share(edited);
    }

    public Share missingShare() {
        return share(missing);
    }

    /** Percent of the time, to four decimals, half up. */
    private Share share(long part) {
        if (total() == 0) return Share.NONE;
        return new Share(BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(total()), 4, RoundingMode.HALF_UP));
    }
}
