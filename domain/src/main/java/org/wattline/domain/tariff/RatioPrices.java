package org.wattline.domain.tariff;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wattline.domain.quantity.RoundingRule;
import org.wattline.domain.quantity.UnitPrice;

/**
 * Prices by period as a notice derives them (浮动比例): a base that floats × the period's ratio, plus what does not float. Where absolute prices
 * are published, those are billed, and this only checks them.
 *
 * @param base what floats
 * @param rounding of the floating part; empty where the notice rounds nothing
 */
public record RatioPrices(Floating base, SortedMap<Period, BigDecimal> ratios, Optional<RoundingRule> rounding) {
    public RatioPrices {
        if (ratios.isEmpty()) throw new IllegalArgumentException("prices by ratio have a ratio");
        ratios.forEach((period, ratio) -> {
            if (ratio.signum() < 0) throw new IllegalArgumentException("the ratio of " + period + " is below zero");
        });
        ratios = Collections.unmodifiableSortedMap(new TreeMap<>(ratios));
    }

    /** The price of each period, from what a price is made of. */
    public SortedMap<Period, UnitPrice> of(PriceComponents components) {
        UnitPrice floating = base.floating(components);
        UnitPrice fixed = components.sum().minus(floating);
        SortedMap<Period, UnitPrice> prices = new TreeMap<>();
        ratios.forEach((period, ratio) -> {
            BigDecimal exact = floating.yuanPerKwh().multiply(ratio);
            BigDecimal part = rounding.map(rule -> rule.apply(exact)).orElse(exact);
            prices.put(period, UnitPrice.rounded(part).plus(fixed));
        });
        return Collections.unmodifiableSortedMap(prices);
    }

    /** Where published prices disagree with those that follow by more than rounding to six decimals explains. */
    List<PriceComponents.Difference> differencesFrom(EnergyPrices published, PriceComponents components) {
        List<PriceComponents.Difference> differences = new ArrayList<>();
        of(components)
                .forEach((period, computed) -> published
                        .of(period)
                        .ifPresent(price -> PriceComponents.compare(period.code(), price, computed, differences)));
        return List.copyOf(differences);
    }

    /** What of a price floats with the period (浮动基数): provinces differ. */
    public enum Floating {
        /** The purchase price (Jiangsu). */
        PURCHASE,
        /** The purchase price and losses (Hubei). */
        PURCHASE_AND_LOSS,
        /** Everything but government funds (Guangdong). */
        ALL_BUT_FUNDS;

        UnitPrice floating(PriceComponents components) {
            return switch (this) {
                case PURCHASE -> components.agentPurchase();
                case PURCHASE_AND_LOSS -> components.agentPurchase().plus(components.lineLoss());
                case ALL_BUT_FUNDS -> components.sum().minus(components.governmentFunds());
            };
        }
    }
}
