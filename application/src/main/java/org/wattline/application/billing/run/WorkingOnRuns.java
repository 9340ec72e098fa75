package org.wattline.application.billing.run;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.Unavailable;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.platform.job.Hands;
import org.wattline.domain.billing.run.BillRun;
import org.wattline.domain.billing.run.BillRunId;
import org.wattline.domain.billing.run.BillRunRefusal;
import org.wattline.domain.billing.run.RunPart;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;

/**
 * Does parts of runs, several at once, each in a unit of its own in which it is claimed, billed and ticked off. Any number of servers may work on
 * the same run. A part that meets somebody at the same accounts is done again at once. One that breaks off for a fault of the program is tried again
 * later, in the end account by account, so that one that cannot be stored leaves no other without its bill. When the database is away or full, no part
 * is to blame: the run rests until {@link #help} finds it there again.
 */
public final class WorkingOnRuns {
    private static final System.Logger LOG = System.getLogger(WorkingOnRuns.class.getName());
    private static final int ATTEMPTS = 3;
    private static final int ENCOUNTERS = 8;
    private static final Duration PAUSE = Duration.ofSeconds(20);

    private final UnitOfWork work;
    private final BillRuns runs;
    private final BillingParts billing;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final Hands hands;
    private final Set<BillRunId> here = ConcurrentHashMap.newKeySet();

    public WorkingOnRuns(
            UnitOfWork work, BillRuns runs, BillingParts billing, Outbox outbox, BusinessClock clock, Hands hands) {
        this.work = work;
        this.runs = runs;
        this.billing = billing;
        this.outbox = outbox;
        this.clock = clock;
        this.hands = hands;
    }

    /** Helps with runs that have parts waiting, whoever began them. @return whether there was something to do */
    public boolean help() {
        boolean busy = false;
        for (BillRunId run : runs.waiting(clock.now()))
            busy |= work(Caller.system("bill-run"), run, () -> false, () -> {});
        return busy;
    }

    /**
     * Works on a run until none of its parts waits any more, or it rests.
     *
     * @param calledOff asked between parts
     * @param told called after each part
     * @return whether there was something to do; nothing where this server works on the run already
     */
    boolean work(Caller who, BillRunId run, BooleanSupplier calledOff, Runnable told) {
        if (!here.add(run)) return false;
        try {
            // What parts ask of the run never changes while it lasts; a run that names thousands of accounts is read
            // once.
            BillRun plan = runs.find(run).orElseThrow();
            AtomicBoolean exhausted = new AtomicBoolean();
            AtomicBoolean busy = new AtomicBoolean();
            hands.<BillRun, Boolean>work(
                    () -> exhausted.get() || calledOff.getAsBoolean() ? Optional.empty() : Optional.of(plan),
                    each -> part(who, each),
                    did -> {
                        if (did) {
                            busy.set(true);
                            told.run();
                        } else exhausted.set(true);
                    });
            end(who, run);
            return busy.get();
        } finally {
            here.remove(run);
        }
    }

    private boolean part(Caller who, BillRun run) {
        List<RunPart> claimed = new ArrayList<>();
        try {
            return unlessMet(who, run, claimed);
        } catch (Unavailable away) {
            throw away;
        } catch (RuntimeException broken) {
            if (claimed.isEmpty()) throw broken;
            RunPart part = claimed.getFirst();
            LOG.log(Level.WARNING, "part " + part.number() + " of bill run " + run.id() + " broke off", broken);
            later(who, part, broken);
            return true;
        }
    }

    /** Payments into accounts of the part, and other work on them, do not wait for it; on what they left it is done again. */
    private boolean unlessMet(Caller who, BillRun run, List<RunPart> claimed) {
        for (int tries = 1; ; tries++)
            try {
                return claimed(who, run, claimed);
            } catch (StaleState | AlreadyThere met) {
                if (tries == ENCOUNTERS) throw met;
            }
    }

    private boolean claimed(Caller who, BillRun run, List<RunPart> claimed) {
        return work.perform(Act.of(who, "billing.bill-part"), () -> {
                            Instant now = clock.now();
                            claimed.clear();
                            runs.claim(run.id(), now).ifPresent(claimed::add);
                            for (RunPart part : claimed) runs.finish(part, billing.bill(run, part.accounts()), now);
                            return Outcome.done(!claimed.isEmpty());
                        })
                        instanceof Outcome.Done<Boolean>(Boolean did)
                && did;
    }

    /** @throws Unavailable as long as the database is away; then the whole run is carried on later */
    private void later(Caller who, RunPart part, RuntimeException broken) {
        perform(who, "billing.postpone-part", () -> {
            Instant now = clock.now();
            if (part.attempts() + 1 < ATTEMPTS)
                runs.postpone(
                        part, broken.getClass().getSimpleName(), now.plus(PAUSE.multipliedBy(part.attempts() + 1L)));
            else if (part.accounts().size() > 1) runs.split(part);
            else runs.finish(part, BillRuns.Came.failed(part, BillRunRefusal.BROKE_OFF), now);
        });
    }

    private void end(Caller who, BillRunId id) {
        try {
            perform(who, "billing.end-run", () -> {
                BillRun run = runs.find(id).orElseThrow();
                if (runs.tally(id).partsWaiting() > 0) return;
                if (run.ended(clock.now()) instanceof Outcome.Done<Change<BillRun>>(var over)) {
                    runs.save(over.state());
                    outbox.publish(over.facts());
                }
            });
        } catch (StaleState endedElsewhere) {
            LOG.log(Level.DEBUG, "bill run {0} was ended or steered by somebody else", id);
        }
    }

    private void perform(Caller who, String name, Runnable part) {
        Outcome<Boolean> outcome = work.perform(Act.of(who, name), () -> {
            part.run();
            return Outcome.done(true);
        });
        if (outcome instanceof Outcome.Refused<Boolean>(Refusal why)) throw new IllegalStateException(why.code());
    }
}
