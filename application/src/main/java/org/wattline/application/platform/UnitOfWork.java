package org.wattline.application.platform;

import java.util.List;
import java.util.function.Supplier;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.kernel.Outcome;

/**
 * All or nothing: what a command stores, publishes and leaves in the trail becomes visible together, or not at all.
 *
 * <p>The work runs on the calling thread. Repositories and the {@link Outbox} take part by themselves; each change of an aggregate that a
 * repository stores goes into the trail under the act, with the state before and after. A unit within a unit joins the outer one: it keeps
 * the outer act, and its refusal undoes the whole.
 */
public interface UnitOfWork {
    /**
     * Commits when the work is done, undoes everything when it is refused or throws.
     *
     * @throws StaleState when another unit stored one of the aggregates in between
     */
    <T> Outcome<T> perform(Act act, Supplier<Outcome<T>> work);

    /**
     * The same for one unit of a row of units that are to be committed one after the other. Where units can go on side by side, the unit begins
     * before its turn; otherwise it waits for its turn first.
     *
     * @param turn returns when the units before it are committed; what it throws undoes the unit
     * @param early what need not wait for the turn
     * @param work what has to
     */
    default <T> Outcome<T> performInTurn(Act act, Runnable turn, Runnable early, Supplier<Outcome<T>> work) {
        turn.run();
        return perform(act, () -> {
            early.run();
            return work.get();
        });
    }

    /** Runs the work and undoes it in any case; tells what it would have done. Commands given inside join it. */
    <T> Rehearsal<T> rehearse(Supplier<T> work);

    /**
     * What a rehearsed piece of work would have done.
     *
     * @param result what it answered
     * @param events what it would have published, in order
     * @param alterations what it would have stored, in order
     */
    record Rehearsal<T>(T result, List<Event> events, List<Alteration> alterations) {
        public Rehearsal {
            events = List.copyOf(events);
            alterations = List.copyOf(alterations);
        }
    }
}
