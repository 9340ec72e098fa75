package org.wattline.application.contract.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.contract.document.Clause;
import org.wattline.domain.contract.document.ContractDocumentRefusal;
import org.wattline.domain.contract.document.ContractForm;
import org.wattline.domain.contract.document.ContractTemplate;
import org.wattline.domain.contract.document.ContractTemplateKey;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;

/** Drafts templates of contracts, and publishes what somebody else has drafted (合同模板拟稿、发布). */
public final class DraftingContractTemplates {
    private final UnitOfWork work;
    private final Outbox outbox;
    private final ContractTemplates templates;
    private final BusinessClock clock;

    public DraftingContractTemplates(UnitOfWork work, Outbox outbox, ContractTemplates templates, BusinessClock clock) {
        this.work = work;
        this.outbox = outbox;
        this.templates = templates;
        this.clock = clock;
    }

    public Outcome<ContractTemplate> handle(Caller who, Draft command) {
        return work.perform(
                Act.of(who, "contract.draft-template"),
                () -> Outcome.done(templates.add(new ContractTemplate(
                        new ContractTemplateKey(command.form, 1),
                        command.title,
                        command.from,
                        command.clauses,
                        who.login(),
                        clock.now(),
                        new ContractTemplate.Stage.Draft(),
                        Version.NEW))));
    }

    public Outcome<ContractTemplate> handle(Caller who, Publish command) {
        return work.perform(Act.of(who, "contract.publish-template"), () -> {
            Optional<ContractTemplate> found = templates.find(command.template);
            if (found.isEmpty()) return Outcome.refused(ContractDocumentRefusal.TEMPLATE_UNKNOWN);
            if (!found.get().version().equals(command.held))
                throw new StaleState("contract-template", command.template.toString(), command.held);
            return found.get().published(who.login(), clock.now()).map(change -> {
                outbox.publish(change.facts());
                return templates.save(change.state());
            });
        });
    }

    /** @param from first day of the documents that it is for */
    public record Draft(ContractForm form, String title, LocalDate from, List<Clause> clauses) {
        public Draft {
            clauses = List.copyOf(clauses);
        }
    }

    /** @param held the version that was read before publishing */
    public record Publish(ContractTemplateKey template, Version held) {}
}
