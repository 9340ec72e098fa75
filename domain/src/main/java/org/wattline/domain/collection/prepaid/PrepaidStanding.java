package org.wattline.domain.collection.prepaid;

import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.wattline.domain.quantity.Money;

/**
 * How an account under prepaid control stands.
 *
 * @param reckonedTo first day whose use is not in it, once it was reckoned
 * @param unbilled what was used and is not on an issued bill yet, rated as the bill will be
 * @param average a day's use in money
 * @param balance what is paid ahead, less what is owed and what is unbilled
 * @param negativeSince since when it is less than nothing
 */
public record PrepaidStanding(
        Optional<LocalDate> reckonedTo,
        Money unbilled,
        Money average,
        Money balance,
        PrepaidLevel level,
        Optional<Instant> negativeSince) {
    /** Nothing known yet. */
    public static final PrepaidStanding NEW = new PrepaidStanding(
            Optional.empty(), Money.ZERO, Money.ZERO, Money.ZERO, PrepaidLevel.FINE, Optional.empty());

    /** For how many days the balance lasts at the average; nothing where no average is known. */
    public Optional<Integer> daysLeft() {
        if (!average.isPositive()) return Optional.empty();
        return Optional.of(balance.max(Money.ZERO)
                .yuan()
                .divide(average.yuan(), 0, RoundingMode.DOWN)
                .intValue());
    }

    /** What a day's reckoning gave. @param days over which the unbilled use is spread */
    public record Reckoned(LocalDate to, Money unbilled, int days) {
        /** The same with what was used on further days. */
        public Reckoned and(Money more, int onDays) {
            return new Reckoned(to, unbilled.plus(more), days + onDays);
        }

        /** A day's use; where no whole day was reckoned the one known before. */
        Money average(Money before) {
            return days == 0
                    ? before
                    : Money.rounded(
                            unbilled.yuan().divide(java.math.BigDecimal.valueOf(days), 4, RoundingMode.HALF_UP));
        }
    }
}
