package org.wattline.application.billing.rebill;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wattline.application.billing.Bills;
import org.wattline.application.billing.CalculatingBills;
import org.wattline.application.billing.IssuingBills;
import org.wattline.application.billing.ReversingBills;
import org.wattline.application.billing.ReviewingBills;
import org.wattline.application.billing.review.StoppedBills;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.Unavailable;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.BillRefusal;
import org.wattline.domain.billing.ReviewHeld;
import org.wattline.domain.billing.rebill.Rebilled;
import org.wattline.domain.billing.rebill.Rebilling;
import org.wattline.domain.billing.rebill.RebillingId;
import org.wattline.domain.billing.run.BillRunRefusal;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;

/**
 * The job that carries a rebilling out. Each bill is reversed, calculated, reviewed and issued in one unit of work of its own, which notes what became of it
 * as well: a refused one stays as it was, and begun anew the job goes on with those that wait. A new bill that a check holds is in the queue of review in the
 * place of the old one, and issued as soon as somebody else releases it ({@link GoingOnWithRebillings}).
 */
public final class CarryingOutRebillings implements Jobs.Work {
    public static final String KIND = "billing.carry-out-rebilling";

    private static final System.Logger LOG = System.getLogger(CarryingOutRebillings.class.getName());

    private static final int PORTION = 50;

    private final UnitOfWork work;
    private final Rebillings rebillings;
    private final Bills bills;
    private final ReversingBills reversing;
    private final CalculatingBills calculating;
    private final ReviewingBills reviewing;
    private final IssuingBills issuing;
    private final StoppedBills stopped;
    private final GoingOnWithRebillings going;

    public CarryingOutRebillings(
            UnitOfWork work,
            Rebillings rebillings,
            Bills bills,
            ReversingBills reversing,
            CalculatingBills calculating,
            ReviewingBills reviewing,
            IssuingBills issuing,
            StoppedBills stopped) {
        this.stopped = stopped;
        this.going = new GoingOnWithRebillings(rebillings, bills, issuing);
        this.work = work;
        this.rebillings = rebillings;
        this.bills = bills;
        this.reversing = reversing;
        this.calculating = calculating;
        this.reviewing = reviewing;
        this.issuing = issuing;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Argument: {@code rebilling}. */
    @Override
    public Optional<String> run(Jobs.Progress progress) {
        RebillingId id = new RebillingId(UUID.fromString(progress.arguments().getOrDefault("rebilling", "")));
        Rebilling rebilling = rebillings.find(id).orElseThrow();
        progress.total(rebilling.bills());
        long done = 0;
        for (boolean more = true; more && !progress.cancelled(); ) {
            List<Rebilled> waiting = rebillings.next(id, Rebilled.State.PREVIEWED, PORTION);
            more = !waiting.isEmpty();
            for (Rebilled each : waiting) {
                if (progress.cancelled()) return Optional.empty();
                rebill(progress, rebilling, each);
                progress.done(++done);
            }
        }
        if (progress.cancelled()) return Optional.empty();
        for (Rebilled held : rebillings.next(id, Rebilled.State.HELD, rebilling.bills()))
            note(progress.who(), () -> going.settle(progress.who(), rebilling, held));
        note(progress.who(), () -> going.end(id));
        return Optional.of("/v1/rebillings/" + id + "/bills");
    }

    private void rebill(Jobs.Progress progress, Rebilling rebilling, Rebilled each) {
        String refused = outcome(progress.who(), rebilling, each);
        if (refused.isEmpty()) return;
        progress.problem(each.bill().value(), refused);
        note(progress.who(), () -> rebillings.keep(rebilling.id(), List.of(each.refused(refused))));
    }

    /** Code of the refusal; empty if it was billed again. What is broken in one bill's data, or in the program for it (BIL-66), stops no other; a database that is away stops all. */
    private String outcome(Caller who, Rebilling rebilling, Rebilled each) {
        try {
            return work.perform(
                                    Act.of(who, "billing.rebill").because(rebilling.reason()),
                                    () -> again(who, rebilling, each).map(bill -> {
                                        rebillings.keep(rebilling.id(), List.of(GoingOnWithRebillings.now(each, bill)));
                                        return bill;
                                    }))
                            instanceof Outcome.Refused<Bill>(Refusal why)
                    ? why.code()
                    : "";
        } catch (StaleState meanwhile) {
            return "platform.stale-state";
        } catch (AlreadyThere meanwhile) {
            return BillRefusal.PERIOD_BILLED_TWICE.code();
        } catch (Unavailable away) {
            throw away;
        } catch (RuntimeException fault) {
            LOG.log(Level.ERROR, "billing " + each.bill() + " again broke off", fault);
            return BillRunRefusal.BROKE_OFF.code();
        }
    }

    private Outcome<Bill> again(Caller who, Rebilling rebilling, Rebilled each) {
        Optional<Bill> found = bills.find(each.bill());
        if (found.isEmpty()) return Outcome.refused(BillRefusal.UNKNOWN);
        Bill wrong = found.get();
        return reversing
                .handle(who, new ReversingBills.Reverse(wrong.no(), wrong.version(), rebilling.reason()))
                .then(reversal ->
                        calculating.handle(who, new CalculatingBills.Calculate(wrong.account(), wrong.period())))
                .then(bill -> reviewed(who, bill));
    }

    /** What a check holds waits for release, in the name of who had it calculated; what a check blocks must be put right first. */
    private Outcome<Bill> reviewed(Caller who, Bill bill) {
        return switch (bill.review(reviewing.facts(bill))) {
            case Outcome.Done<Bill>(Bill passed) -> {
                Bill stored = bills.save(passed);
                yield issuing.handle(who, new IssuingBills.Issue(stored.no(), stored.version()));
            }
            case Outcome.Refused<Bill>(Refusal why) -> {
                if (!(why instanceof ReviewHeld)) yield Outcome.refused(why);
                stopped.putAll(List.of(new StoppedBills.Stopped(bill, why)), who.login());
                yield Outcome.done(bill);
            }
        };
    }

    private void note(Caller who, Runnable part) {
        if (work.perform(Act.of(who, KIND), () -> {
                    part.run();
                    return Outcome.done(true);
                })
                instanceof Outcome.Refused<Boolean>(Refusal why)) throw new IllegalStateException(why.code());
    }
}
