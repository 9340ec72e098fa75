package org.wattline.domain.billing.check;

import java.util.EnumMap;
import java.util.Map;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.tariff.UseCategory;

/**
 * How strictly the bills of a class of customers are checked (核算检查组).
 *
 * @param levels of each check; those that are not named are off
 * @param deviation when a change against the last bill is unusual
 * @param lowestFactor in hundredths; a power factor below it is unusual
 * @param highestFactor in hundredths; a power factor above it is unusual
 * @param amountOver bills above it strike {@link ReviewCheck#AMOUNT}
 * @param secondPersonOver bills above it are released by two persons
 * @param estimatedOverPercent bills of whose days more are estimated strike {@link ReviewCheck#ESTIMATE_SHARE}
 */
public record ReviewGroup(
        Map<ReviewCheck, CheckLevel> levels,
        Deviation deviation,
        int lowestFactor,
        int highestFactor,
        Money amountOver,
        Money secondPersonOver,
        int estimatedOverPercent) {
    public ReviewGroup {
        levels = Map.copyOf(levels);
        if (lowestFactor > highestFactor) throw new IllegalArgumentException("no power factor is usual");
    }

    /** More than so much of the last bill in percent, and more than so much money. */
    public record Deviation(int percent, Money over) {
        public boolean strikes(Money total, Money last) {
            Money change = total.minus(last).abs();
            return change.compareTo(over) > 0
                    && change.times(100).compareTo(last.abs().times(percent)) > 0;
        }
    }

    /** Where no policy is in force: everything warns and nothing holds (04, section 2). */
    public static ReviewGroup ordinary(UseCategory category) {
        Map<ReviewCheck, CheckLevel> levels = new EnumMap<>(ReviewCheck.class);
        for (ReviewCheck check : ReviewCheck.values()) levels.put(check, CheckLevel.OFF);
        for (ReviewCheck check : new ReviewCheck[] {
            ReviewCheck.ESTIMATED,
            ReviewCheck.POWER_FACTOR,
            ReviewCheck.DEVIATION,
            ReviewCheck.FIRST_BILL,
            ReviewCheck.NO_PRICE_RULES
        }) levels.put(check, CheckLevel.WARN);
        Money over = category == UseCategory.RESIDENTIAL ? Money.yuan(500) : Money.yuan(5_000);
        Money never = Money.yuan(1_000_000_000);
        return new ReviewGroup(levels, new Deviation(50, over), 60, 99, never, never, 100);
    }

    public CheckLevel level(ReviewCheck check) {
        return levels.getOrDefault(check, CheckLevel.OFF);
    }
}
