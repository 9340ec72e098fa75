package org.wattline.application.connection.signing;

import java.util.Optional;
import java.util.Set;
import org.wattline.application.contract.document.ContractDocuments;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Subscriber;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.signing.PreparedContract;
import org.wattline.domain.contract.document.ContractDocument;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;

/** The contract of an application that is given up never begins; a document that waits for signatures is revoked. */
public final class CancelledContracts implements Subscriber {
    private static final Set<String> CANCELLED = Set.of("connection.application-cancelled");
    private static final Caller WHO = Caller.system("contracts");
    private static final String WHY = "the application was cancelled";

    private final UnitOfWork work;
    private final Outbox outbox;
    private final PreparedContracts prepared;
    private final ContractDocuments documents;
    private final BusinessClock clock;

    public CancelledContracts(
            UnitOfWork work,
            Outbox outbox,
            PreparedContracts prepared,
            ContractDocuments documents,
            BusinessClock clock) {
        this.work = work;
        this.outbox = outbox;
        this.prepared = prepared;
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "connection.cancelled-contracts";
    }

    @Override
    public Set<String> types() {
        return CANCELLED;
    }

    @Override
    public void on(EventFeed.Recorded event) {
        Outcome<Boolean> ended = work.perform(
                Act.of(WHO, "connection.give-contract-up").because(WHY),
                () -> Outcome.done(giveUp(new ApplicationNo(event.subject()))));
        if (ended instanceof Outcome.Refused<Boolean>(var why)) throw new IllegalStateException(why.code());
    }

    /** Told twice, it is given up once. */
    private boolean giveUp(ApplicationNo application) {
        Optional<PreparedContract> waiting = prepared.find(application)
                .filter(contract -> contract.stage() instanceof PreparedContract.Stage.Waiting);
        if (waiting.isEmpty()) return false;
        Change<PreparedContract> change = waiting.get().givenUp(clock.today());
        prepared.save(change.state());
        outbox.publish(change.facts());
        for (ContractDocument each : documents.of(waiting.get().numbers().contract()))
            if (each.revoked(WHY, clock.now())
                    instanceof Outcome.Done<Change<ContractDocument>>(Change<ContractDocument> revoked)) {
                documents.save(revoked.state());
                outbox.publish(revoked.facts());
            }
        return true;
    }
}
