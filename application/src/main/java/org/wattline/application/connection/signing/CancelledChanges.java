package org.wattline.application.connection.signing;

import java.util.Set;
import org.wattline.application.contract.document.ContractDocuments;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Subscriber;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.contract.document.ContractDocument;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;

/** What was to be signed for a change that is given up is revoked, and what was signed never begins. */
public final class CancelledChanges implements Subscriber {
    private static final Set<String> CANCELLED = Set.of("connection.change-cancelled");
    private static final Caller WHO = Caller.system("contracts");
    private static final String WHY = "the change was cancelled";

    private final UnitOfWork work;
    private final Outbox outbox;
    private final ContractDocuments documents;
    private final BusinessClock clock;

    public CancelledChanges(UnitOfWork work, Outbox outbox, ContractDocuments documents, BusinessClock clock) {
        this.work = work;
        this.outbox = outbox;
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "connection.cancelled-changes";
    }

    @Override
    public Set<String> types() {
        return CANCELLED;
    }

    @Override
    public void on(EventFeed.Recorded event) {
        Outcome<Boolean> ended = work.perform(
                Act.of(WHO, "connection.give-contract-up").because(WHY), () -> Outcome.done(giveUp(event.subject())));
        if (ended instanceof Outcome.Refused<Boolean>(var why)) throw new IllegalStateException(why.code());
    }

    /** Told twice, it is given up once. */
    private boolean giveUp(String application) {
        boolean any = false;
        for (ContractDocument each : documents.ofChange(application)) {
            Change<ContractDocument> change = each.givenUp(WHY, clock.now());
            if (change.facts().isEmpty()) continue;
            documents.save(change.state());
            outbox.publish(change.facts());
            any = true;
        }
        return any;
    }
}
