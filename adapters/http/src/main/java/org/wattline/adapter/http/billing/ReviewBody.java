package org.wattline.adapter.http.billing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wattline.application.billing.review.HandlingReviews;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.review.ReviewCase;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.quantity.Money;

/**
 * A bill that a check stopped.
 *
 * @param code of the refusal that stopped it
 * @param rules of all checks that struck
 * @param releasable whether people may release it; otherwise what is wrong has to be put right
 * @param state {@code OPEN}, {@code SECONDED} once one of two persons released it, {@code RELEASED}, {@code SENT_BACK}
 */
public record ReviewBody(
        BillNo billNo,
        AccountNo accountNo,
        Money total,
        String code,
        List<String> rules,
        String calculatedBy,
        boolean twoPersons,
        boolean releasable,
        Instant since,
        Optional<String> owner,
        String state,
        List<String> decidedBy) {
    static final ReviewBody EXAMPLE = new ReviewBody(
            BillNo.of(1),
            AccountNo.of(1),
            Money.yuan("23456.78"),
            "billing.review-held",
            List.of("BIL-72"),
            "biller",
            false,
            true,
            Instant.parse("2026-02-01T02:00:00Z"),
            Optional.of("reviewer"),
            "OPEN",
            List.of());

    static ReviewBody of(ReviewCase one) {
        return new ReviewBody(
                one.bill(),
                one.account(),
                one.total(),
                one.code(),
                one.rules(),
                one.calculatedBy(),
                one.twoPersons(),
                one.isReleasable(),
                one.since(),
                one.owner(),
                one.stage().label(),
                one.stage().deciders());
    }

    /** What became of many. @param left those on which it could not be decided, and why */
    public record ReviewDecided(List<BillNo> decided, List<Undecided> left) {
        static final ReviewDecided EXAMPLE = new ReviewDecided(
                List.of(BillNo.of(1)), List.of(new Undecided(BillNo.of(2), "billing.own-work", "BIL-76")));

        static ReviewDecided of(HandlingReviews.Decided many) {
            return new ReviewDecided(
                    many.decided(),
                    many.left().stream()
                            .map(each -> new Undecided(
                                    each.bill(), each.why().code(), each.why().rule()))
                            .toList());
        }
    }

    /** A bill that stays as it is. */
    public record Undecided(BillNo billNo, String code, String rule) {}
}
