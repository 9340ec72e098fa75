package org.wattline.domain.billing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.metering.reading.ReadingQuality;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.PowerFactor;
import org.wattline.domain.rating.RatedLine;
import org.wattline.domain.tariff.Provision;
import org.wattline.domain.tariff.UseCategory;

/**
 * The checks of a bill before it is issued (核算): those that block, and those that only warn.
 *
 * @param blocking the first check that blocks
 * @param warnings rules that warn: {@code BIL-15}
 */
public record Review(Optional<Refusal> blocking, List<String> warnings) {
    /** A change of more than half is unusual when it is also more than so much: for households, and for others. */
    private static final Money UNUSUAL_HOUSEHOLD = Money.yuan(500);

    private static final Money UNUSUAL = Money.yuan(5_000);

    static Review of(Bill bill, Facts facts) {
        return new Review(blocking(bill, facts), warnings(bill, facts));
    }

    private static Optional<Refusal> blocking(Bill bill, Facts facts) {
        Money sum = Money.sum(bill.calculation().lines(), RatedLine::amount);
        if (!sum.equals(bill.total())) return Optional.of(BillRefusal.LINES_DO_NOT_ADD_UP);
        if (bill.calculation().quality() == ReadingQuality.INCOMPLETE)
            return Optional.of(BillRefusal.READINGS_IN_DOUBT);
        if (facts.held().isPresent()) return Optional.of(facts.held().get());
        for (RatedLine line : bill.calculation().lines())
            if (!inForce(line)) return Optional.of(BillRefusal.TARIFF_NOT_IN_FORCE);
        Optional<Refusal> notEntitled =
                facts.entitlement().flatMap(faults -> faults.stream().findFirst());
        if (notEntitled.isPresent()) return notEntitled;
        if (facts.billedElsewhere()) return Optional.of(BillRefusal.PERIOD_BILLED_TWICE);
        return facts.chain().brokenBy(bill);
    }

    /** Energy by the versions of its days; what is by the month by the version of its last day, as a price that changes within it says (RAT-14). */
    private static boolean inForce(RatedLine line) {
        Provision provision = line.provision();
        return provision.covers(line.span())
                || !line.code().isEnergy()
                        && provision.validity().contains(line.span().end().minusDays(1));
    }

    private static List<String> warnings(Bill bill, Facts facts) {
        List<String> warnings = new ArrayList<>();
        if (bill.calculation().quality() == ReadingQuality.ESTIMATED) warnings.add("BIL-13");
        bill.calculation()
                .rated()
                .powerFactor()
                .filter(factor -> factor.compareTo(new PowerFactor(60)) < 0 || factor.hundredths() > 99)
                .ifPresent(unusual -> warnings.add("BIL-14"));
        facts.lastTotal().filter(last -> unusual(bill, last)).ifPresent(unusual -> warnings.add("BIL-15"));
        if (facts.lastTotal().isEmpty()) warnings.add("BIL-16");
        if (facts.entitlement().isEmpty()) warnings.add("BIL-31");
        return warnings;
    }

    private static boolean unusual(Bill bill, Money last) {
        Money change = bill.total().minus(last).abs();
        Money limit = bill.category() == UseCategory.RESIDENTIAL ? UNUSUAL_HOUSEHOLD : UNUSUAL;
        return change.compareTo(limit) > 0 && change.times(2).compareTo(last.abs()) > 0;
    }

    /**
     * What the checks need to know beside the bill.
     *
     * @param billedElsewhere whether another living bill of the account has a day of the period
     * @param lastTotal total of the account's bill before this one
     * @param chain the account's bills before and after it
     * @param entitlement what the price rules say against the terms of the bill; empty where none are in force
     * @param held what of its readings waits for a decision
     */
    public record Facts(
            boolean billedElsewhere,
            Optional<Money> lastTotal,
            Chain chain,
            Optional<List<Refusal>> entitlement,
            Optional<ReadingsHeld> held) {
        /** With terms against which the price rules say nothing, and readings that nobody doubts. */
        public Facts(boolean billedElsewhere, Optional<Money> lastTotal, Chain chain) {
            this(billedElsewhere, lastTotal, chain, Optional.of(List.of()), Optional.empty());
        }
    }
}
