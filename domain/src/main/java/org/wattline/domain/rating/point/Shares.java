package org.wattline.domain.rating.point;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Rounding;

/** Whole kWh shared by weights, so that the parts always sum to the whole and none is negative. */
final class Shares {
    private Shares() {}

    /** By running sums, each rounded half up. @param whole in whole kWh; weights are not negative; all to the first if all weights are nothing */
    static List<Energy> of(Energy whole, List<BigDecimal> weights) {
        BigDecimal all = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Energy> parts = new ArrayList<>();
        Energy given = Energy.ZERO;
        BigDecimal upTo = BigDecimal.ZERO;
        for (int i = 0; i < weights.size(); i++) {
            upTo = upTo.add(weights.get(i));
            boolean rest = all.signum() == 0 || upTo.compareTo(all) == 0;
            Energy running = rest
                    ? whole
                    : new Energy(Rounding.wholeKwh(whole.kwh().multiply(upTo).divide(all, MathContext.DECIMAL128)));
            parts.add(running.minus(given));
            given = running;
        }
        return parts;
    }
}
