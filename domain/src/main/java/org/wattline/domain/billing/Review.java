package org.wattline.domain.billing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wattline.domain.billing.check.ReviewCheck;
import org.wattline.domain.billing.check.ReviewGroup;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.reading.ReadingQuality;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.tariff.Provision;

/**
 * The checks of a bill before it is issued (核算): those that always block, and those that a policy lets warn or hold.
 *
 * @param blocking why the bill does not pass: the first check that blocks, or all that hold it
 * @param warnings rules that warn: {@code BIL-15}
 */
public record Review(Optional<Refusal> blocking, List<String> warnings) {
    static Review of(Bill bill, Facts facts) {
        ReviewGroup group = facts.group().orElseGet(() -> ReviewGroup.ordinary(bill.category()));
        List<String> warnings = new ArrayList<>();
        List<String> holding = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (ReviewCheck check : struck(bill, facts, group))
            switch (group.level(check)) {
                case OFF -> {}
                case WARN -> warnings.add(check.rule());
                case HOLD -> (facts.released() ? warnings : holding).add(check.rule());
                case BLOCK -> wrong.add(check.rule());
            }
        Optional<Refusal> blocked = wrong.isEmpty() ? Optional.empty() : Optional.of(new ReviewBlocked(wrong));
        Optional<Refusal> held = holding.isEmpty() ? Optional.empty() : Optional.of(new ReviewHeld(holding));
        return new Review(blocking(bill, facts).or(() -> blocked).or(() -> held), warnings);
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

    private static Set<ReviewCheck> struck(Bill bill, Facts facts, ReviewGroup group) {
        Set<ReviewCheck> struck = EnumSet.noneOf(ReviewCheck.class);
        if (bill.calculation().quality() == ReadingQuality.ESTIMATED) struck.add(ReviewCheck.ESTIMATED);
        bill.calculation()
                .rated()
                .powerFactor()
                .filter(group.usualFactor()::leavesOut)
                .ifPresent(unusual -> struck.add(ReviewCheck.POWER_FACTOR));
        facts.last()
                .filter(last -> group.deviation().strikes(bill.total(), last.total()))
                .ifPresent(unusual -> struck.add(ReviewCheck.DEVIATION));
        Energy used = bill.calculation().rated().energy();
        facts.last()
                .filter(last -> group.useDeviation().strikes(used, last.energy()))
                .ifPresent(unusual -> struck.add(ReviewCheck.USE_DEVIATION));
        if (facts.last().isEmpty()) struck.add(ReviewCheck.FIRST_BILL);
        if (facts.entitlement().isEmpty()) struck.add(ReviewCheck.NO_PRICE_RULES);
        if (isPartOfMonth(bill.period()) || bill.calculation().terms().size() > 1)
            struck.add(ReviewCheck.PART_OF_MONTH);
        if (bill.total().compareTo(group.amountOver()) > 0) struck.add(ReviewCheck.AMOUNT);
        if (used.isZero()) struck.add(ReviewCheck.NO_USE);
        Doubts doubts = facts.doubts();
        if (doubts.wrongRatio()) struck.add(ReviewCheck.WRONG_RATIO);
        struck.addAll(doubts.capacity());
        if (doubts.openNote()) struck.add(ReviewCheck.OPEN_NOTE);
        if (doubts.estimatedPercent() > group.estimatedOverPercent()) struck.add(ReviewCheck.ESTIMATE_SHARE);
        if (doubts.opened()) struck.add(ReviewCheck.NEW_ACCOUNT);
        if (doubts.closed()) struck.add(ReviewCheck.CLOSED_ACCOUNT);
        if (doubts.highVoltage() && (doubts.opened() || doubts.closed() || struck.contains(ReviewCheck.PART_OF_MONTH)))
            struck.add(ReviewCheck.HIGH_VOLTAGE);
        if (isOutOfBand(bill, group.price())) struck.add(ReviewCheck.AVERAGE_PRICE);
        return struck;
    }

    /** Whole months are from a day of a month to the same day of another, as cycles have it that are read in mid-month. */
    private static boolean isPartOfMonth(Span period) {
        return period.from().getDayOfMonth() != period.end().getDayOfMonth();
    }

    /** By the charges for energy alone: basic charges and what is a share of them are not a matter of kilowatt-hours. */
    private static boolean isOutOfBand(Bill bill, ReviewGroup.PriceBand band) {
        Energy energy = bill.calculation().rated().energy();
        List<RatedLine> charges = bill.calculation().lines().stream()
                .filter(line -> line.code().isEnergy())
                .toList();
        return energy.kwh().signum() > 0
                && !charges.isEmpty()
                && band.leavesOut(Money.sum(charges, RatedLine::amount), energy);
    }

    /**
     * What the checks need to know beside the bill.
     *
     * @param billedElsewhere whether another living bill of the account has a day of the period
     * @param last what the account's bill before this one came to
     * @param chain the account's bills before and after it
     * @param entitlement what the price rules say against the terms of the bill; empty where none are in force
     * @param held what of its readings waits for a decision
     * @param group how strictly it is checked; empty where no policy is in force
     * @param released whether somebody has released what holds it
     * @param doubts what else speaks against it
     */
    public record Facts(
            boolean billedElsewhere,
            Optional<LastBill> last,
            Chain chain,
            Optional<List<Refusal>> entitlement,
            Optional<ReadingsHeld> held,
            Optional<ReviewGroup> group,
            boolean released,
            Doubts doubts) {
        public Facts(
                boolean billedElsewhere,
                Optional<LastBill> last,
                Chain chain,
                Optional<List<Refusal>> entitlement,
                Optional<ReadingsHeld> held) {
            this(billedElsewhere, last, chain, entitlement, held, Optional.empty(), false, Doubts.NONE);
        }

        /** With terms against which the price rules say nothing, and readings that nobody doubts. */
        public Facts(boolean billedElsewhere, Optional<LastBill> last, Chain chain) {
            this(billedElsewhere, last, chain, Optional.of(List.of()), Optional.empty());
        }

        /** Checked as strictly as a policy says. */
        public Facts by(Optional<ReviewGroup> other) {
            return new Facts(billedElsewhere, last, chain, entitlement, held, other, released, doubts);
        }

        /** Released by people. */
        public Facts releasedByPeople() {
            return new Facts(billedElsewhere, last, chain, entitlement, held, group, true, doubts);
        }

        /** With what else speaks against it. */
        public Facts doubting(Doubts found) {
            return new Facts(billedElsewhere, last, chain, entitlement, held, group, released, found);
        }
    }
}
