package org.wattline.domain.payment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Share;

/**
 * How late fees are reckoned for one class of debtors. Days count from the day after the due date up to and including the day of payment
 * (供电营业规则; band of 1 … 3 ‰ after 电力供应与使用条例).
 *
 * @param perDay rate for each day in the year in which the debt fell due
 * @param perDayCarriedOver rate for each day from 1 January of the year after
 * @param minimum least fee for a bill that is late at all, where the policy has one
 */
public record LateFeeTerms(Share perDay, Share perDayCarriedOver, Optional<Money> minimum) {
    /**
     * The fee for the days after those already charged.
     *
     * @param arrears what is unpaid of the bill itself
     * @param charged the day up to which fees were charged before; the due date when none were
     * @param day day of payment
     */
    public LateFee on(Money arrears, LocalDate dueOn, LocalDate charged, LocalDate day) {
        return on(arrears, dueOn, charged, day, List.of());
    }

    /** The same without some days for which there is no fee. */
    LateFee on(Money arrears, LocalDate dueOn, LocalDate charged, LocalDate day, List<Span> free) {
        LocalDate first = (charged.isAfter(dueOn) ? charged : dueOn).plusDays(1);
        if (!arrears.isPositive() || day.isBefore(first)) return LateFee.NONE;
        LocalDate newYear = LocalDate.of(dueOn.getYear() + 1, 1, 1);
        Span carriedOver = Span.startingOn(newYear);
        List<LateFee.Part> parts = new ArrayList<>();
        for (Span late : without(Span.of(first, day.plusDays(1)), free)) {
            if (late.from().isBefore(newYear))
                parts.add(part(late.end().isAfter(newYear) ? late.endingBefore(newYear) : late, arrears, perDay));
            late.common(carriedOver).ifPresent(rest -> parts.add(part(rest, arrears, perDayCarriedOver)));
        }
        return parts.isEmpty() ? LateFee.NONE : new LateFee(parts, raise(parts, charged.isAfter(dueOn)));
    }

    /** What is left of some days. @param free by their first days */
    private static List<Span> without(Span days, List<Span> free) {
        List<Span> left = new ArrayList<>();
        LocalDate from = days.from();
        for (Span each : free) {
            Optional<Span> common = each.common(days);
            if (common.isEmpty()) continue;
            if (from.isBefore(common.get().from()))
                left.add(Span.of(from, common.get().from()));
            if (from.isBefore(common.get().end())) from = common.get().end();
        }
        if (from.isBefore(days.end())) left.add(Span.of(from, days.end()));
        return left;
    }

    private static LateFee.Part part(Span days, Money arrears, Share rate) {
        BigDecimal fee = arrears.yuan().multiply(rate.fraction()).multiply(BigDecimal.valueOf(days.days()));
        return new LateFee.Part(days, arrears, rate, Money.rounded(fee));
    }

    /** The minimum is per bill: it only ever raises the first fee. */
    private Money raise(List<LateFee.Part> parts, boolean chargedBefore) {
        Money sum = Money.sum(parts, LateFee.Part::amount);
        if (chargedBefore) return Money.ZERO;
        return minimum.map(least -> least.minus(sum).max(Money.ZERO)).orElse(Money.ZERO);
    }
}
