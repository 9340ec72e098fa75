package org.wattline.application.billing.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Histories;
import org.wattline.application.platform.Page;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.check.ReviewGroup;
import org.wattline.domain.billing.review.ReviewCase;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Zone;

/** Puts bills that a check stopped into the queue. */
public final class StoppedBills {
    private static final int LOOKED_AT = 200;

    private final ReviewCases cases;
    private final ReviewPolicies policies;
    private final Histories histories;
    private final BusinessClock clock;

    public StoppedBills(ReviewCases cases, ReviewPolicies policies, Histories histories, BusinessClock clock) {
        this.cases = cases;
        this.policies = policies;
        this.histories = histories;
        this.clock = clock;
    }

    /** How strictly a bill is checked today. */
    public Optional<ReviewGroup> group(Bill bill) {
        return policies.group(bill.category(), Zone.day(clock.now()));
    }

    /** A bill that somebody had calculated on its own. */
    public void put(Bill bill, Refusal why) {
        putAll(List.of(new Stopped(bill, why)), calculatedBy(bill));
    }

    /** Bills that a run made. @param calculatedBy login of who started it */
    public void putAll(List<Stopped> stopped, String calculatedBy) {
        Instant now = clock.now();
        cases.putAll(stopped.stream()
                .map(each -> ReviewCase.stopped(each.bill, each.why, calculatedBy, wantsTwo(each.bill), now))
                .toList());
    }

    private boolean wantsTwo(Bill bill) {
        return group(bill)
                .map(group -> bill.total().compareTo(group.secondPersonOver()) > 0)
                .orElse(false);
    }

    /** By the trail: who calculated it last. */
    private String calculatedBy(Bill bill) {
        return histories.of("bill", bill.no().value(), Page.Request.first(LOOKED_AT)).items().stream()
                .filter(entry -> entry.command().equals("billing.calculate-bill")
                        || entry.command().equals("billing.bill-part"))
                .map(Histories.Entry::login)
                .reduce((first, last) -> last)
                .orElse("");
    }

    /** A bill with what stopped it. */
    public record Stopped(Bill bill, Refusal why) {}
}
