package org.wattline.application.billing.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.application.billing.review.HandlingReviews;
import org.wattline.application.billing.review.ReviewCases;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Scope;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.review.ReviewCase;
import org.wattline.domain.billing.review.ReviewCaseRefusal;
import org.wattline.domain.kernel.Outcome;

/**
 * The job that releases stopped bills, those named or all that wait in the queue of a unit. Whoever asked for it decides, so that nobody releases an own
 * calculation and two persons are two, as if each bill were released by hand.
 */
public final class ReleasingBills implements Jobs.Work {
    public static final String KIND = "billing.release-bills";

    private final HandlingReviews handling;
    private final ReviewCases cases;

    public ReleasingBills(HandlingReviews handling, ReviewCases cases) {
        this.handling = handling;
        this.cases = cases;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Arguments: those of {@link ManyBills}. */
    @Override
    public Optional<String> run(Jobs.Progress progress) {
        ManyBills wanted = ManyBills.of(progress);
        List<BillNo> bills = wanted.bills().isEmpty() ? waiting(wanted) : wanted.bills();
        return ManyBills.each(progress, bills, bill -> release(progress, wanted.scope(), bill));
    }

    /** Those that wait for a second person first: one that is released for the first time is not tried again. */
    private List<BillNo> waiting(ManyBills wanted) {
        List<BillNo> all = new ArrayList<>();
        for (String stage : List.of("SECONDED", "OPEN")) {
            ReviewCases.Filter filter = new ReviewCases.Filter(Optional.of(stage), wanted.rule(), Optional.empty());
            all.addAll(ManyBills.every(
                    page -> cases.list(wanted.scope(), filter, page).map(ReviewCase::bill)));
        }
        return all;
    }

    private Outcome<ReviewCase> release(Jobs.Progress progress, Scope scope, BillNo bill) {
        boolean there = cases.find(bill)
                .filter(found -> scope.covers(
                        Scope.Owner.of(found.unit(), found.customer().value())))
                .isPresent();
        return there
                ? handling.handle(progress.who(), new HandlingReviews.Release(bill))
                : Outcome.refused(ReviewCaseRefusal.UNKNOWN);
    }
}
