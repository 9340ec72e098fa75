package org.wattline.application.billing.bulk;

import java.util.List;
import java.util.Optional;
import org.wattline.application.billing.BillViews;
import org.wattline.application.billing.Bills;
import org.wattline.application.billing.IssuingBills;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Scope;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.BillRefusal;
import org.wattline.domain.kernel.Outcome;

/**
 * The job that issues reviewed bills, those named or all of a unit: each with its due date, its entries in the books and the event that tells the
 * customer, as if it were issued by hand. What does not pass the last look at chain and readings is a problem and stays reviewed.
 */
public final class IssuingReviewedBills implements Jobs.Work {
    public static final String KIND = "billing.issue-bills";

    private final IssuingBills issuing;
    private final Bills bills;
    private final BillViews views;

    public IssuingReviewedBills(IssuingBills issuing, Bills bills, BillViews views) {
        this.issuing = issuing;
        this.bills = bills;
        this.views = views;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Arguments: those of {@link ManyBills}. */
    @Override
    public Optional<String> run(Jobs.Progress progress) {
        ManyBills wanted = ManyBills.of(progress);
        List<BillNo> all = wanted.bills().isEmpty() ? reviewed(wanted) : wanted.bills();
        return ManyBills.each(progress, all, bill -> issue(progress, wanted.scope(), bill));
    }

    /** The oldest numbers first, so that what a bill hands on is issued before the bill that rests on it. */
    private List<BillNo> reviewed(ManyBills wanted) {
        BillViews.Filter filter = new BillViews.Filter(Optional.empty(), wanted.month(), Optional.of("REVIEWED"));
        return ManyBills.every(page -> views.list(wanted.scope(), filter, page).map(BillViews.Row::no))
                .reversed();
    }

    private Outcome<Bill> issue(Jobs.Progress progress, Scope scope, BillNo no) {
        Optional<Bill> found = bills.find(no)
                .filter(bill ->
                        scope.covers(Scope.Owner.of(bill.unit(), bill.customer().value())));
        return found.isEmpty()
                ? Outcome.refused(BillRefusal.UNKNOWN)
                : issuing.handle(
                        progress.who(), new IssuingBills.Issue(no, found.get().version()));
    }
}
