package org.wattline.domain.billing.check;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.PowerFactor;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.tariff.UseCategory;

/**
 * How strictly the bills of a class of customers are checked (核算检查组).
 *
 * @param levels of each check; those that are not named are off
 * @param deviation when a change against the last bill is unusual
 * @param useDeviation when a change of consumption against the last bill is
 * @param usualFactor power factors that are usual
 * @param price what a kilowatt-hour may cost on average, by the charges for energy
 * @param amountOver bills above it strike {@link ReviewCheck#AMOUNT}
 * @param secondPersonOver bills above it are released by two persons
 * @param estimatedOverPercent bills of whose days more are estimated strike {@link ReviewCheck#ESTIMATE_SHARE}
 */
public record ReviewGroup(
        Map<ReviewCheck, CheckLevel> levels,
        Deviation deviation,
        UseDeviation useDeviation,
        FactorRange usualFactor,
        PriceBand price,
        Money amountOver,
        Money secondPersonOver,
        int estimatedOverPercent) {
    public ReviewGroup {
        levels = Map.copyOf(levels);
    }

    /** Cosines from one to the other, with as many decimals as a policy gives: up to 0.999 leaves 1.00 out. */
    public record FactorRange(BigDecimal lowest, BigDecimal highest) {
        public FactorRange {
            if (lowest.compareTo(highest) > 0) throw new IllegalArgumentException("no power factor is usual");
        }

        public boolean leavesOut(PowerFactor factor) {
            BigDecimal cosine = BigDecimal.valueOf(factor.hundredths(), 2);
            return cosine.compareTo(lowest) < 0 || cosine.compareTo(highest) > 0;
        }
    }

    /** Prices from one to the other. */
    public record PriceBand(UnitPrice lowest, UnitPrice highest) {
        /** Any price. */
        public static final PriceBand WIDE = new PriceBand(UnitPrice.ZERO, UnitPrice.parse("1000000"));

        public PriceBand {
            if (lowest.compareTo(highest) > 0) throw new IllegalArgumentException("no price is within the band");
        }

        /** Whether energy costs less or more than the band has it, beyond the fen to which lines are rounded. */
        public boolean leavesOut(Money charges, Energy energy) {
            return charges.plus(ROUNDING).compareTo(lowest.times(energy)) < 0
                    || charges.minus(ROUNDING).compareTo(highest.times(energy)) > 0;
        }

        private static final Money ROUNDING = Money.fen(10);
    }

    /** More than so much of the last bill in percent, and more than so much money. */
    public record Deviation(int percent, Money over) {
        public boolean strikes(Money total, Money last) {
            Money change = total.minus(last).abs();
            return change.compareTo(over) > 0
                    && change.times(100).compareTo(last.abs().times(percent)) > 0;
        }
    }

    /** More than so much of what the last bill counted in percent, and more than so much energy. */
    public record UseDeviation(int percent, Energy over) {
        public boolean strikes(Energy energy, Energy last) {
            BigDecimal change = energy.minus(last).kwh().abs();
            BigDecimal share = last.kwh().abs().multiply(BigDecimal.valueOf(percent));
            return change.compareTo(over.kwh()) > 0 && change.movePointRight(2).compareTo(share) > 0;
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
        return new ReviewGroup(
                levels,
                new Deviation(50, over),
                new UseDeviation(50, Energy.kwh(10_000)),
                new FactorRange(new BigDecimal("0.60"), new BigDecimal("0.999")),
                PriceBand.WIDE,
                never,
                never,
                100);
    }

    public CheckLevel level(ReviewCheck check) {
        return levels.getOrDefault(check, CheckLevel.OFF);
    }
}
