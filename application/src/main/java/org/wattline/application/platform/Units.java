package org.wattline.application.platform;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.kernel.Outcome;

/**
 * Units of work over any store that has transactions: who is in which unit, what joins, what a refusal undoes. Adapters give the
 * {@link Transaction}s and share this class, so that all of them behave alike.
 *
 * @param <X> the store's own kind of transaction
 */
public final class Units<X extends Units.Transaction> implements UnitOfWork, Outbox {
    private final ThreadLocal<Optional<Unit<X>>> current = ThreadLocal.withInitial(Optional::empty);
    private final Supplier<X> begin;
    private final BusinessClock clock;
    private final Ids ids;

    public Units(Supplier<X> begin, BusinessClock clock, Ids ids) {
        this.begin = begin;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public <T> Outcome<T> perform(Act act, Supplier<Outcome<T>> work) {
        Optional<Unit<X>> outer = current.get();
        if (outer.isEmpty())
            return open(unit -> {
                Outcome<T> outcome = unit.command(command(act), work);
                return new Verdict<>(outcome, outcome instanceof Outcome.Done<T>);
            });
        Unit<X> unit = outer.get();
        return unit.inCommand() ? unit.join(work) : unit.part(command(act), work);
    }

    @Override
    public <T> Rehearsal<T> rehearse(Supplier<T> work) {
        Draft.Command rehearsal = command(Act.of(Caller.system("rehearsal"), "platform.rehearse"));
        Optional<Unit<X>> outer = current.get();
        if (outer.isPresent()) return outer.get().rehearse(rehearsal, work);
        return open(unit -> new Verdict<>(unit.rehearse(rehearsal, work), false));
    }

    @Override
    public void publish(List<Event> events) {
        Unit<X> unit = unit();
        for (Event event : events) unit.draft.publish(unit.author(), ids.next(), event);
    }

    /** Notes that the current command stored an aggregate. @throws IllegalStateException outside a unit of work */
    public void altered(String resource, String id, Optional<?> before, Optional<?> after) {
        Unit<X> unit = unit();
        unit.draft.alter(unit.author(), resource, id, before, after);
    }

    /** The command that is being carried out. @throws IllegalStateException outside a unit of work */
    public Draft.Command author() {
        return unit().author();
    }

    /** The transaction of the unit in which the calling thread is, if it is in one. */
    public Optional<X> transaction() {
        return current.get().map(unit -> unit.transaction);
    }

    /** The transaction of the unit in which the calling thread is. @throws IllegalStateException if it is in none */
    public X inside() {
        return unit().transaction;
    }

    /**
     * Opens a unit in which several commands can be given one after the other; a refused one undoes only its own part. The verdict decides
     * on the whole.
     *
     * @throws IllegalStateException inside a unit of work
     */
    public <T> T whole(Function<X, Verdict<T>> work) {
        return apart(unit -> work.apply(unit.transaction));
    }

    /** The same; what is stored or published outside of the commands is ascribed to an act of its own. */
    public <T> T whole(Act otherwise, Function<X, Verdict<T>> work) {
        return apart(unit -> {
            unit.ascribe(command(otherwise));
            return work.apply(unit.transaction);
        });
    }

    private <T> T apart(Function<Unit<X>, Verdict<T>> work) {
        if (current.get().isPresent()) throw new IllegalStateException("already inside a unit of work");
        return open(work);
    }

    private <T> T open(Function<Unit<X>, Verdict<T>> work) {
        X transaction = begin.get();
        Unit<X> unit = new Unit<>(transaction);
        current.set(Optional.of(unit));
        try (transaction) {
            Verdict<T> verdict = work.apply(unit);
            if (verdict.keep) transaction.commit(unit.draft);
            return verdict.value;
        } finally {
            current.remove();
        }
    }

    private Unit<X> unit() {
        return current.get().orElseThrow(() -> new IllegalStateException("outside a unit of work"));
    }

    private Draft.Command command(Act act) {
        return new Draft.Command(ids.next(), act, clock.now());
    }

    /** What a piece of work gave, and whether its unit is to be kept. */
    public record Verdict<T>(T value, boolean keep) {}

    /** A transaction of a store. It has one thread. */
    public interface Transaction extends AutoCloseable {
        /** Remembers the present state; marks nest. */
        void mark();

        /** Goes back to the last mark and forgets it. */
        void undo();

        /** Forgets the last mark. */
        void release();

        /** Carries out what was only noted so far, so that it is refused now if it is refused. */
        void settle();

        /** Goes back to the beginning. */
        void restart();

        /** Makes everything visible together with the draft. */
        void commit(Draft draft);

        /** Ends the transaction; undoes it if it was not committed. */
        @Override
        void close();
    }
}
