package org.wattline.application.platform;

import java.util.Optional;
import java.util.function.Supplier;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;

/** One unit of work while it runs: its transaction, its draft and the command that is being carried out. */
final class Unit<X extends Units.Transaction> {
    final X transaction;
    final Draft draft = new Draft();
    private Optional<Draft.Command> running = Optional.empty();
    private Optional<Draft.Command> otherwise = Optional.empty();
    private Optional<Refusal> refused = Optional.empty();
    private Optional<Throwable> failed = Optional.empty();
    private boolean untouched = true;

    Unit(X transaction) {
        this.transaction = transaction;
    }

    boolean inCommand() {
        return running.isPresent();
    }

    /** Names the act for what happens outside of commands. As anything may happen there, no command counts as the first from now on. */
    void ascribe(Draft.Command act) {
        otherwise = Optional.of(act);
        untouched = false;
    }

    /** The command to which a change is ascribed. */
    Draft.Command author() {
        return running.or(() -> otherwise)
                .orElseThrow(() -> new IllegalStateException("outside a unit of work: no command was given"));
    }

    /** Carries out a command; a refusal or failure of something that joined it counts as its own. */
    <T> Outcome<T> command(Draft.Command command, Supplier<Outcome<T>> work) {
        running = Optional.of(command);
        untouched = false;
        try {
            Outcome<T> outcome = work.get();
            if (outcome instanceof Outcome.Refused<T>) return outcome;
            if (failed.isPresent())
                throw new IllegalStateException("something inside the unit of work failed", failed.get());
            return refused.map(Outcome::<T>refused).orElse(outcome);
        } finally {
            running = Optional.empty();
            refused = Optional.empty();
            failed = Optional.empty();
        }
    }

    /** Carries out a unit within the running command. */
    <T> Outcome<T> join(Supplier<Outcome<T>> work) {
        try {
            Outcome<T> outcome = work.get();
            if (outcome instanceof Outcome.Refused<T>(Refusal why) && refused.isEmpty()) refused = Optional.of(why);
            return outcome;
        } catch (RuntimeException | Error e) {
            failed = Optional.of(e);
            throw e;
        }
    }

    /** Carries out one of several commands; only its own part is undone when it is refused or fails. */
    <T> Outcome<T> part(Draft.Command command, Supplier<Outcome<T>> work) {
        boolean first = untouched;
        Draft.Mark mark = draft.mark();
        if (!first) transaction.mark();
        boolean keep = false;
        try {
            Outcome<T> outcome = command(command, work);
            boolean done = outcome instanceof Outcome.Done<T>;
            // The first may settle with the commit; a later one must not fail when it is the next one's turn.
            if (done && !first) transaction.settle();
            keep = done;
            return outcome;
        } finally {
            if (keep) {
                if (!first) transaction.release();
            } else {
                draft.backTo(mark);
                if (first) transaction.restart();
                else transaction.undo();
                untouched = first;
            }
        }
    }

    <T> UnitOfWork.Rehearsal<T> rehearse(Draft.Command rehearsal, Supplier<T> work) {
        Optional<Draft.Command> outerRunning = running;
        Optional<Draft.Command> outerOtherwise = otherwise;
        Optional<Refusal> outerRefused = refused;
        Optional<Throwable> outerFailed = failed;
        Draft.Mark mark = draft.mark();
        transaction.mark();
        untouched = false;
        running = Optional.empty();
        otherwise = Optional.of(rehearsal);
        try {
            T result = work.get();
            transaction.settle();
            return new UnitOfWork.Rehearsal<>(
                    result,
                    draft.events().stream()
                            .skip(mark.events())
                            .<Event>map(Draft.Published::event)
                            .toList(),
                    draft.since(mark).stream().map(Draft.Altered::what).toList());
        } finally {
            running = outerRunning;
            otherwise = outerOtherwise;
            refused = outerRefused;
            failed = outerFailed;
            draft.backTo(mark);
            transaction.undo();
        }
    }
}
