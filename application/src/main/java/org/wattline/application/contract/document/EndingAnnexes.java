package org.wattline.application.contract.document;

import java.time.LocalDate;
import java.util.Optional;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.contract.document.ContractDocument;
import org.wattline.domain.contract.document.ContractDocumentId;
import org.wattline.domain.contract.document.ContractDocumentRefusal;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;

/** Ends annexes on interruptible load ahead of their last day (可中断负荷协议提前终止); why stays in the trail. */
public final class EndingAnnexes {
    private final UnitOfWork work;
    private final Outbox outbox;
    private final ContractDocuments documents;
    private final BusinessClock clock;

    public EndingAnnexes(UnitOfWork work, Outbox outbox, ContractDocuments documents, BusinessClock clock) {
        this.work = work;
        this.outbox = outbox;
        this.documents = documents;
        this.clock = clock;
    }

    public Outcome<ContractDocument> handle(Caller who, End command) {
        return work.perform(Act.of(who, "contract.end-annex").because(command.reason), () -> {
            Optional<ContractDocument> found = documents.find(command.document);
            if (found.isEmpty()) return Outcome.refused(ContractDocumentRefusal.UNKNOWN);
            if (!found.get().version().equals(command.held))
                throw new StaleState("contract-document", command.document.toString(), command.held);
            return found.get().ending(command.on, clock.today()).map(change -> {
                outbox.publish(change.facts());
                return documents.save(change.state());
            });
        });
    }

    /**
     * It ends.
     *
     * @param on first day on which it no longer holds
     * @param held the version that the caller decided upon
     */
    public record End(ContractDocumentId document, LocalDate on, String reason, Version held) {}
}
