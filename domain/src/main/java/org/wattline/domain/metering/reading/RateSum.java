package org.wattline.domain.metering.reading;

import java.math.BigDecimal;
import java.util.List;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Ratio;

/** VEE-07 (总分不平): the rates of a meter add up to its total, give or take the larger of 0.5 kWh × multiplier and 0.2 % of the total. */
public final class RateSum {
    private static final BigDecimal HALF_KWH = new BigDecimal("0.5");
    private static final BigDecimal TWO_PER_MILLE = new BigDecimal("0.002");

    private RateSum() {}

    public static boolean holds(Energy total, List<Energy> rates, Ratio multiplier) {
        BigDecimal difference = total.minus(Energy.sum(rates)).kwh().abs();
        BigDecimal byRatio = HALF_KWH.multiply(multiplier.factor());
        BigDecimal byShare = TWO_PER_MILLE.multiply(total.kwh().abs());
        return difference.compareTo(byRatio.max(byShare)) <= 0;
    }
}
