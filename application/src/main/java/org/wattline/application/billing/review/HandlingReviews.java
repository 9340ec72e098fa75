package org.wattline.application.billing.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.wattline.application.billing.Bills;
import org.wattline.application.billing.ReviewingBills;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.BillRefusal;
import org.wattline.domain.billing.review.BillReleased;
import org.wattline.domain.billing.review.ReviewCase;
import org.wattline.domain.billing.review.ReviewCaseRefusal;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;

/** Decides on bills that a check stopped: takes them on, releases them, sends them back, one or many. */
public final class HandlingReviews {
    private static final int PORTION = 200;

    private final UnitOfWork work;
    private final ReviewCases cases;
    private final Bills bills;
    private final ReviewingBills reviewing;
    private final Outbox outbox;

    public HandlingReviews(UnitOfWork work, ReviewCases cases, Bills bills, ReviewingBills reviewing, Outbox outbox) {
        this.outbox = outbox;
        this.work = work;
        this.cases = cases;
        this.bills = bills;
        this.reviewing = reviewing;
    }

    public Outcome<ReviewCase> handle(Caller who, Claim command) {
        return decide(
                who,
                "billing.claim-review",
                command.bill,
                found -> found.claimed(who.login()).map(cases::save));
    }

    public Outcome<ReviewCase> handle(Caller who, Release command) {
        return decide(who, "billing.release-bill", command.bill, found -> release(who, found));
    }

    public Outcome<ReviewCase> handle(Caller who, SendBack command) {
        return decide(
                who,
                "billing.send-bill-back",
                command.bill,
                found -> found.sentBack(who.login(), command.why).map(cases::save));
    }

    /** Decides on many, each in a unit of its own; one that cannot be decided on stops no other. */
    public Decided handle(Caller who, DecideMany command) {
        List<BillNo> decided = new ArrayList<>();
        List<ReviewCases.Left> left = new ArrayList<>();
        for (BillNo bill : wanted(who, command))
            switch (decide(who, command, bill)) {
                case Outcome.Done<ReviewCase> unused -> decided.add(bill);
                case Outcome.Refused<ReviewCase>(Refusal why) -> left.add(new ReviewCases.Left(bill, why));
            }
        return new Decided(decided, left);
    }

    private Outcome<ReviewCase> decide(Caller who, DecideMany command, BillNo bill) {
        return switch (command.decision) {
            case CLAIM -> handle(who, new Claim(bill));
            case RELEASE -> handle(who, new Release(bill));
            case SEND_BACK -> handle(who, new SendBack(bill, command.why));
        };
    }

    /** The bills named, as far as they are the caller's to see, or all that one rule holds. */
    private List<BillNo> wanted(Caller who, DecideMany command) {
        if (command.rule.isEmpty())
            return command.bills.stream()
                    .filter(bill -> cases.find(bill)
                            .map(found -> who.scope()
                                    .covers(Scope.Owner.of(
                                            found.unit(), found.customer().value())))
                            .orElse(true))
                    .toList();
        ReviewCases.Filter filter = new ReviewCases.Filter(Optional.of("OPEN"), command.rule, Optional.empty());
        List<BillNo> all = new ArrayList<>();
        Page.Request request = Page.Request.first(PORTION);
        for (boolean more = true; more; ) {
            Page<ReviewCase> page = cases.list(who.scope(), filter, request);
            page.items().forEach(each -> all.add(each.bill()));
            more = page.next().isPresent();
            request = new Page.Request(PORTION, page.next());
        }
        return all;
    }

    private Outcome<ReviewCase> release(Caller who, ReviewCase found) {
        Optional<Bill> bill = bills.find(found.bill());
        if (bill.isEmpty()) return Outcome.refused(BillRefusal.UNKNOWN);
        return found.released(who.login(), bill.get().total()).then(decided -> {
            if (!(decided.stage() instanceof ReviewCase.Stage.Released)) return Outcome.done(cases.save(decided));
            return bill.get()
                    .review(reviewing.facts(bill.get()).releasedByPeople())
                    .map(bills::save)
                    .map(passed -> {
                        outbox.publish(List.of(new BillReleased(passed)));
                        return cases.save(decided);
                    });
        });
    }

    private Outcome<ReviewCase> decide(
            Caller who, String name, BillNo bill, Function<ReviewCase, Outcome<ReviewCase>> decision) {
        return work.perform(Act.of(who, name), () -> {
            Optional<ReviewCase> found = cases.find(bill);
            return found.isEmpty() ? Outcome.refused(ReviewCaseRefusal.UNKNOWN) : decision.apply(found.get());
        });
    }

    public record Claim(BillNo bill) {}

    public record Release(BillNo bill) {}

    public record SendBack(BillNo bill, String why) {}

    /** What is decided. */
    public enum Decision {
        CLAIM,
        RELEASE,
        SEND_BACK
    }

    /** @param bills these, unless a rule is named @param rule all open ones that it holds @param why of sending back */
    public record DecideMany(Decision decision, List<BillNo> bills, Optional<String> rule, String why) {}

    /** What became of many. */
    public record Decided(List<BillNo> decided, List<ReviewCases.Left> left) {}
}
