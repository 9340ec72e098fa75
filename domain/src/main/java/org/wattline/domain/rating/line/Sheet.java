package org.wattline.domain.rating.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.RoundingRule;
import org.wattline.domain.rating.line.RatedLine.MonthShare;
import org.wattline.domain.tariff.Conventions;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.Provision;
import org.wattline.domain.tariff.charge.Basis;
import org.wattline.domain.tariff.charge.Component;

/** A bill while its charges are added line by line: what was there before them, and what is whose. */
public final class Sheet {
    private final List<RatedLine> before;
    private final Conventions conventions;
    private final List<RatedLine> added = new ArrayList<>();
    private final List<ComponentShare> shares = new ArrayList<>();

    /** @param conventions of the main tariff, by which the lines that are added are rounded */
    public Sheet(List<RatedLine> before, Conventions conventions) {
        this.before = before;
        this.conventions = conventions;
    }

    /** The lines added, in their order. */
    public List<RatedLine> added() {
        return added;
    }

    /** Whose money the added lines are, line by line. */
    public List<ComponentShare> shares() {
        return shares;
    }

    public Money total() {
        return sum(code -> true);
    }

    public Money sum(Predicate<LineCode> codes) {
        return sum(before, codes).plus(sum(added, codes));
    }

    /** What a discount or a tax is a share of, as the bill stands. */
    public Money sum(Basis basis) {
        return switch (basis) {
            case ENERGY -> sum(code -> code.isEnergy() || code == LineCode.LOW_INCOME_CREDIT);
            case DEMAND -> sum(code -> code.isBasic() || code == LineCode.DEMAND);
            case BEFORE_DISCOUNTS -> sum(code -> !code.isAfterCharges());
            case EVERYTHING -> total();
        };
    }

    public void add(
            Component owner,
            LineCode code,
            Span span,
            Figure quantity,
            Figure price,
            Provision provision,
            Step... why) {
        add(owner, code, Optional.empty(), 0, span, quantity, price, provision, List.of(), List.of(why));
    }

    public void add(
            Component owner,
            LineCode code,
            Optional<Period> period,
            int tier,
            Span span,
            Figure quantity,
            Figure price,
            Provision provision,
            List<ReadingRef> readings,
            List<Step> why) {
        RoundingRule rounding = conventions.of(code.field());
        RatedLine line = RatedLine.of(
                code, period, tier, span, quantity, price, MonthShare.WHOLE, provision, readings, why, rounding);
        added.add(line);
        shares.add(new ComponentShare(owner, line.amount()));
    }

    private static Money sum(List<RatedLine> lines, Predicate<LineCode> codes) {
        Money sum = Money.ZERO;
        for (RatedLine line : lines) if (codes.test(line.code())) sum = sum.plus(line.amount());
        return sum;
    }
}
