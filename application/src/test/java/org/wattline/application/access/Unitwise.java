package org.wattline.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Outcome;

/** What the contracts of this capability share: each step in a unit of work of its own. */
abstract class Unitwise {
    /** What callers see who are customers: nothing of the organisation. */
    static final Scope OF_CUSTOMERS = new Scope(Optional.empty(), Optional.of(Set.of()));

    protected abstract UnitOfWork work();

    final <T> T inUnit(Supplier<T> step) {
        return done(work().perform(Act.of(Caller.system("contract"), "access.try"), () -> Outcome.done(step.get())));
    }

    /** Reads and saves in one unit, as use cases do. */
    final <T> T saved(Supplier<Optional<T>> find, UnaryOperator<T> save, T next) {
        return inUnit(() -> {
            assertThat(find.get()).isPresent();
            return save.apply(next);
        });
    }

    final void inUnit(Runnable step) {
        boolean ignored = inUnit(() -> {
            step.run();
            return true;
        });
    }

    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError(why.code());
        };
    }
}
