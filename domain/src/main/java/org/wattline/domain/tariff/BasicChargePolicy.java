package org.wattline.domain.tariff;

import org.wattline.domain.quantity.Share;

/**
 * The rules of the basic charge (基本电费) beside its price: national policy with provincial readings, hence data.
 *
 * @param floor least contract demand, as a share of the connected capacity: 40 %
 * @param tolerance how far the measured demand may exceed the contract: 105 %
 * @param excessMultiple multiple of the price above the tolerance: 2
 * @param excess which of the two published readings applies
 * @param discountFromKwhPerKva monthly energy per kVA from which demand is cheaper: 260
 * @param discountedPrice share of the demand price that is then paid: 90 %
 * @param daysOfMonth by how many days a month is divided for parts of months: 30
 * @param counting which equipment counts
 * @param suspension when a suspension saves charge
 * @param changes when another mode or contract demand begins
 */
public record BasicChargePolicy(
        Provision provision,
        Share floor,
        Share tolerance,
        int excessMultiple,
        Excess excess,
        int discountFromKwhPerKva,
        Share discountedPrice,
        int daysOfMonth,
        CountingRules counting,
        SuspensionRules suspension,
        ChangeRules changes) {

    /** The national rules: 发改办价格〔2016〕1583号 (floor, 105 %, suspension) and 发改价格〔2023〕526号 (260 kWh/kVA). */
    public static BasicChargePolicy national(Provision provision, Excess excess) {
        return new BasicChargePolicy(
                provision,
                Share.percent("40"),
                Share.percent("105"),
                2,
                excess,
                260,
                Share.percent("90"),
                30,
                CountingRules.NATIONAL,
                SuspensionRules.NATIONAL,
                ChangeRules.NATIONAL);
    }

    /** The same rules under one of the two readings of the 105 % rule. */
    public BasicChargePolicy reading(Excess other) {
        return new BasicChargePolicy(
                provision,
                floor,
                tolerance,
                excessMultiple,
                other,
                discountFromKwhPerKva,
                discountedPrice,
                daysOfMonth,
                counting,
                suspension,
                changes);
    }

    public BasicChargePolicy withCounting(CountingRules rules) {
        return with(rules, suspension);
    }

    public BasicChargePolicy withSuspension(SuspensionRules rules) {
        return with(counting, rules);
    }

    private BasicChargePolicy with(CountingRules counts, SuspensionRules suspends) {
        return new BasicChargePolicy(
                provision,
                floor,
                tolerance,
                excessMultiple,
                excess,
                discountFromKwhPerKva,
                discountedPrice,
                daysOfMonth,
                counts,
                suspends,
                changes);
    }

    /** What is paid when the measured demand M exceeds the contract demand C: two readings of the rule are in public use. */
    public enum Excess {
        /** Reading a: C to the contract, double above 105 % of it; M between C and 105 % costs nothing more. */
        OVER_CONTRACT,
        /** Reading b, the default: M up to 105 % of C, double above. */
        OVER_TOLERANCE
    }
}
