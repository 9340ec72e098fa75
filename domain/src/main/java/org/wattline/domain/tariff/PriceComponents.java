package org.wattline.domain.tariff;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wattline.domain.quantity.UnitPrice;

/**
 * What an agent-purchase price (代理购电价格) is made of, in yuan/kWh. Published absolute prices win; the components serve the base of the
 * power-factor adjustment (government funds) and a recomputation that only warns.
 *
 * @param agentPurchase 代理购电价格
 * @param lineLoss 上网环节线损费用
 * @param transmissionDistribution 输配电价
 * @param systemOperation 系统运行费
 * @param governmentFunds 政府性基金及附加
 * @param factors of purchase + loss, by period (浮动比例); empty if unknown
 */
public record PriceComponents(
        UnitPrice agentPurchase,
        UnitPrice lineLoss,
        UnitPrice transmissionDistribution,
        UnitPrice systemOperation,
        UnitPrice governmentFunds,
        SortedMap<Period, BigDecimal> factors) {
    public PriceComponents {
        factors = Collections.unmodifiableSortedMap(new TreeMap<>(factors));
    }

    /** The sum of all components: the price without time of use, as it should be. */
    public UnitPrice sum() {
        return computed(BigDecimal.ONE);
    }

    /** (purchase + loss) × factor + transmission and distribution + system operation + funds. */
    public UnitPrice computed(BigDecimal factor) {
        return derived(
                agentPurchase.plus(lineLoss),
                factor,
                transmissionDistribution.plus(systemOperation).plus(governmentFunds));
    }

    /** A period's price by formula: what floats × factor + what does not (worked example E3-11). */
    public static UnitPrice derived(UnitPrice floating, BigDecimal factor, UnitPrice fixed) {
        return floating.times(factor).plus(fixed);
    }

    /** Where published prices and their components disagree by more than rounding to six decimals explains. */
    public List<Difference> differencesFrom(EnergyPrices published) {
        List<Difference> differences = new ArrayList<>();
        published.flat().ifPresent(price -> compare("FLAT_NO_TOU", price, sum(), differences));
        factors.forEach((period, factor) ->
                published.of(period).ifPresent(price -> compare(period.code(), price, computed(factor), differences)));
        return List.copyOf(differences);
    }

    static void compare(String what, UnitPrice published, UnitPrice computed, List<Difference> into) {
        BigDecimal gap = published.minus(computed).yuanPerKwh().abs();
        if (gap.compareTo(new BigDecimal("0.000001")) > 0) into.add(new Difference(what, published, computed));
    }

    /** A published price that its components do not give; the published one is billed. */
    public record Difference(String price, UnitPrice published, UnitPrice computed) {}
}
