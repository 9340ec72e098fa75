package org.wattline.application.connection;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.wattline.application.platform.Outbox;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.workflow.ProcessInstance;

/** The applications that cases of one kind are about: a case bears the number of its application. */
public final class AppliedFor<T> {
    private final Function<ApplicationNo, Optional<T>> find;
    private final UnaryOperator<T> save;
    private final Outbox outbox;

    /** @param find and save: of the applications' repository */
    public AppliedFor(Function<ApplicationNo, Optional<T>> find, UnaryOperator<T> save, Outbox outbox) {
        this.find = find;
        this.save = save;
        this.outbox = outbox;
    }

    /** The application of a case. */
    public T of(ProcessInstance instance) {
        return find.apply(new ApplicationNo(instance.no().value()))
                .orElseThrow(() -> new IllegalStateException("case " + instance.no() + " has no application"));
    }

    /** Stores what a decision made of it, and tells what happened. */
    public T store(Change<T> change) {
        T stored = save.apply(change.state());
        outbox.publish(change.facts());
        return stored;
    }
}
