package org.wattline.domain.rating.energy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.RoundingRule;
import org.wattline.domain.rating.energy.TierThresholds.Slice;
import org.wattline.domain.tariff.Period;

/**
 * How the energies of periods fall into common tiers where the adder depends on the period (RAT-35, RAT-36). Whatever the rule, each period's
 * energies sum to what the period is billed for.
 */
final class TierShares {
    private TierShares() {}

    /**
     * Each tier holds the periods in their shares of the whole, in steps of the rounding rule; what rounding leaves over goes to the periods
     * in their order, so that every tier and every period sums to what it has.
     */
    static SortedMap<Period, List<Slice>> proRata(
            SortedMap<Period, Energy> energies, List<Slice> slices, RoundingRule rounding) {
        BigDecimal step = rounding.step();
        List<Period> periods = List.copyOf(energies.keySet());
        BigInteger[] left =
                energies.values().stream().map(energy -> steps(energy, step)).toArray(BigInteger[]::new);
        List<List<Slice>> shares = new ArrayList<>();
        for (int p = 0; p < left.length; p++) shares.add(new ArrayList<>());
        for (Slice slice : slices) {
            BigInteger[] cells = cells(left, steps(slice.energy(), step));
            for (int p = 0; p < cells.length; p++) {
                left[p] = left[p].subtract(cells[p]);
                Energy cell = new Energy(new BigDecimal(cells[p]).multiply(step));
                shares.get(p).add(slice.holding(cell));
            }
        }
        SortedMap<Period, List<Slice>> byPeriod = new TreeMap<>();
        for (int p = 0; p < left.length; p++) byPeriod.put(periods.get(p), shares.get(p));
        return byPeriod;
    }

    /** One tier's steps shared out over what is left of the periods; never more than a period has left. */
    private static BigInteger[] cells(BigInteger[] left, BigInteger tier) {
        BigInteger whole = BigInteger.ZERO;
        for (BigInteger each : left) whole = whole.add(each);
        BigInteger[] cells = new BigInteger[left.length];
        BigInteger rest = tier;
        for (int p = 0; p < left.length; p++) {
            cells[p] = whole.signum() == 0
                    ? BigInteger.ZERO
                    : tier.multiply(left[p]).divide(whole);
            rest = rest.subtract(cells[p]);
        }
        for (int p = 0; rest.signum() > 0; p = (p + 1) % left.length)
            if (cells[p].compareTo(left[p]) < 0) {
                cells[p] = cells[p].add(BigInteger.ONE);
                rest = rest.subtract(BigInteger.ONE);
            }
        return cells;
    }

    private static BigInteger steps(Energy energy, BigDecimal step) {
        return energy.kwh().divideToIntegralValue(step).toBigIntegerExact();
    }

    /** Exact energies by period and tier, rounded so that each period sums to its rounded whole. */
    static SortedMap<Period, List<Slice>> rounded(
            Map<Period, List<Energy>> filled, TierThresholds.Ladder ladder, RoundingRule rounding) {
        SortedMap<Period, List<Slice>> shares = new TreeMap<>();
        filled.forEach((period, tiers) -> {
            List<Slice> slices = new ArrayList<>();
            BigDecimal exact = BigDecimal.ZERO;
            BigDecimal given = BigDecimal.ZERO;
            for (int t = 0; t < tiers.size(); t++) {
                exact = exact.add(tiers.get(t).kwh());
                BigDecimal upToHere = rounding.apply(exact);
                Energy cell = new Energy(upToHere.subtract(given));
                given = upToHere;
                slices.add(new Slice(t + 1, cell, ladder.tiers().get(t)));
            }
            shares.put(period, slices);
        });
        return shares;
    }
}
