package org.wattline.domain.billing;

import java.time.LocalDate;
import java.util.List;
import org.wattline.domain.contract.TermsInForce;
import org.wattline.domain.customer.Account;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.arrangement.QuantityRule;
import org.wattline.domain.rating.request.Carried;
import org.wattline.domain.rating.request.TierCounter;

/**
 * All that a bill of one account is made from.
 *
 * @param period the days to be billed
 * @param terms what the contract says on them, in the order of days
 * @param points the account's metering points, the main one first
 * @param counter annual use before the period
 * @param carried what earlier bills hand on beside it
 * @param site transformers and motors, and how the points stand to one another
 */
public record Supply(
        Account account,
        Span period,
        List<TermsInForce> terms,
        List<Measured> points,
        TierCounter counter,
        Carried carried,
        OnSite site) {
    public Supply {
        terms = List.copyOf(terms);
        points = List.copyOf(points);
    }

    /** Of an account whose earlier bills hand on nothing but the counter, without equipment of its own, its points side by side. */
    public Supply(Account account, Span period, List<TermsInForce> terms, List<Measured> points, TierCounter counter) {
        this(account, period, terms, points, counter, Carried.NOTHING, OnSite.NOTHING);
    }

    /** The first point that is below none on the last day and does not count what a plant gives. @throws java.util.NoSuchElementException if there is no point */
    Measured main() {
        return mains().stream().findFirst().orElseGet(points::getFirst);
    }

    /** Every such point: there is one for each source of supply (RAT-68). */
    List<Measured> mains() {
        LocalDate last = period.end().minusDays(1);
        return points.stream()
                .filter(measured -> site.of(measured.point())
                        .on(last, measured.point())
                        .filter(as -> as.above().isEmpty() && !(as.quantity() instanceof QuantityRule.OfPlant))
                        .isPresent())
                .toList();
    }

    /** The same readings under other terms. */
    public Supply under(List<TermsInForce> others) {
        return new Supply(account, period, others, points, counter, carried, site);
    }

    /** The same with what stands on site. */
    public Supply on(OnSite other) {
        return new Supply(account, period, terms, points, counter, carried, other);
    }
}
