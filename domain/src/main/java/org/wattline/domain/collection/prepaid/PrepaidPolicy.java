package org.wattline.domain.collection.prepaid;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Money;

/**
 * The rules of prepaid control (费控策略). Dated data.
 *
 * @param lowDays level 1 begins when less is left than so many average days use
 * @param leastWarning level 1 begins no later than here
 * @param grace how long the balance may be negative before level 3
 * @param noticeDays on level 3 notice of a cut is given by itself, so many days ahead; where it is empty somebody gives it
 */
public record PrepaidPolicy(
        String id,
        Span inForce,
        String source,
        int lowDays,
        Money leastWarning,
        Duration grace,
        OptionalInt noticeDays) {
    /** Below which a customer is warned. */
    public Money warningBelow(Money average) {
        return average.times(lowDays).max(leastWarning);
    }

    PrepaidLevel level(Money balance, Money average, Optional<Instant> negativeSince, Instant now) {
        if (!balance.isNegative())
            return balance.compareTo(warningBelow(average)) < 0 ? PrepaidLevel.LOW : PrepaidLevel.FINE;
        boolean over =
                negativeSince.filter(since -> !since.plus(grace).isAfter(now)).isPresent();
        return over ? PrepaidLevel.CUT_WANTED : PrepaidLevel.NEGATIVE;
    }
}
