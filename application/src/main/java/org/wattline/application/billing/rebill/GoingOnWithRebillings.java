package org.wattline.application.billing.rebill;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wattline.application.billing.Bills;
import org.wattline.application.billing.IssuingBills;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.Subscriber;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.ReviewHeld;
import org.wattline.domain.billing.rebill.Rebilled;
import org.wattline.domain.billing.rebill.Rebilling;
import org.wattline.domain.billing.rebill.RebillingId;
import org.wattline.domain.billing.review.BillReleased;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;

/**
 * Goes on with rebillings whose new bills were held: as soon as one is released it is issued, in the name of who asked for the rebilling, and the last one
 * ends it. One that cannot be issued then keeps waiting with the reason; whoever issues it by hand has the rebilling carried out once more, which notes it.
 */
public final class GoingOnWithRebillings implements Subscriber {
    private final Rebillings rebillings;
    private final Bills bills;
    private final IssuingBills issuing;

    public GoingOnWithRebillings(Rebillings rebillings, Bills bills, IssuingBills issuing) {
        this.rebillings = rebillings;
        this.bills = bills;
        this.issuing = issuing;
    }

    @Override
    public String name() {
        return "billing.going-on-with-rebillings";
    }

    @Override
    public Set<String> types() {
        return Set.of(BillReleased.TYPE);
    }

    @Override
    public void on(EventFeed.Recorded event) {
        rebillings.held(new BillNo(event.fact("bill"))).ifPresent(held -> {
            settle(of(held.rebilling()), held.rebilling(), held.bill());
            if (held.rebilling().stage() == Rebilling.Stage.AWAITING_RELEASE)
                end(held.rebilling().id());
        });
    }

    private static Caller of(Rebilling rebilling) {
        return new Caller(
                rebilling.requestedBy(),
                Caller.Kind.SYSTEM,
                UnitPath.COMPANY,
                Set.of(),
                Set.of(),
                Caller.Origin.INTERNAL);
    }

    /** Issues a bill that was released meanwhile, and notes what became of it. */
    void settle(Caller who, Rebilling rebilling, Rebilled held) {
        Bill bill = bills.find(held.again().orElseThrow()).orElseThrow();
        Rebilled became = bill.stage() instanceof Bill.Stage.Reviewed ? issued(who, held, bill) : now(held, bill);
        rebillings.keep(rebilling.id(), List.of(became));
    }

    private Rebilled issued(Caller who, Rebilled held, Bill bill) {
        return switch (issuing.handle(who, new IssuingBills.Issue(bill.no(), bill.version()))) {
            case Outcome.Done<Bill>(Bill owed) -> now(held, owed);
            case Outcome.Refused<Bill>(Refusal why) -> held.held(bill.no(), figures(bill), why.code());
        };
    }

    /** What a bill has become by the one in its place. */
    static Rebilled now(Rebilled each, Bill bill) {
        return bill.isIssued()
                ? each.rebilled(bill.no(), figures(bill))
                : each.held(bill.no(), figures(bill), new ReviewHeld(List.of()).code());
    }

    private static Rebilled.Figures figures(Bill bill) {
        return new Rebilled.Figures(bill.calculation().rated().energy(), bill.total());
    }

    /** Ends a rebilling that was carried out, unless one of its bills still waits. */
    void end(RebillingId id) {
        Rebilling rebilling = rebillings.find(id).orElseThrow();
        boolean waiting = !rebillings.next(id, Rebilled.State.HELD, 1).isEmpty();
        Optional<Rebilling> over = switch (rebilling.stage()) {
            case CARRYING_OUT -> Optional.of(rebilling.done(waiting));
            case AWAITING_RELEASE -> waiting ? Optional.empty() : Optional.of(rebilling.done(false));
            case PREVIEWING, PREVIEWED, DONE -> Optional.empty();
        };
        over.ifPresent(rebillings::save);
    }
}
