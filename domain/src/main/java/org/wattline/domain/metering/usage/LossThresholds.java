package org.wattline.domain.metering.usage;

import java.time.LocalDate;
import org.wattline.domain.quantity.Share;

/**
 * From where on a loss is remarkable, from a day on.
 *
 * @param high loss rate from which it is high
 * @param critical from which it is critical
 * @param negative up to which it is negative
 * @param completeness share of points that must be known
 */
public record LossThresholds(LocalDate from, Share high, Share critical, Share negative, Share completeness) {
    public LossThresholds {
        if (high.compareTo(critical) > 0 || negative.compareTo(high) >= 0)
            throw new IllegalArgumentException("thresholds ascend: negative, high, critical");
    }

    LossBand band(Share lossRate) {
        if (lossRate.compareTo(negative) <= 0) return LossBand.NEGATIVE;
        if (lossRate.compareTo(critical) >= 0) return LossBand.CRITICAL;
        return lossRate.compareTo(high) >= 0 ? LossBand.HIGH : LossBand.NORMAL;
    }
}
