package org.wattline.application.rulebook;

import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.rulebook.RuleEdition;
import org.wattline.domain.rulebook.RuleFileName;
import org.wattline.domain.rulebook.RuleRefusal;

/** Drafts editions of rules, and checks and publishes those that somebody else has drafted (规则拟定与发布). */
public final class PublishingRules {
    private final UnitOfWork work;
    private final RuleEditions editions;
    private final RuleDocuments documents;
    private final Outbox outbox;
    private final BusinessClock clock;

    public PublishingRules(
            UnitOfWork work, RuleEditions editions, RuleDocuments documents, Outbox outbox, BusinessClock clock) {
        this.work = work;
        this.editions = editions;
        this.documents = documents;
        this.outbox = outbox;
        this.clock = clock;
    }

    public Outcome<RuleEdition> handle(Caller who, Draft command) {
        Optional<RuleDocuments.RuleFile> file = documents.find(command.file);
        if (file.isEmpty()) return Outcome.refused(RuleRefusal.UNKNOWN_FILE);
        return work.perform(Act.of(who, "rulebook.draft"), () -> {
            Optional<RuleEdition> inUse = editions.inUse(command.file);
            String now = text(inUse, file.get());
            List<RuleFault> grave = grave(command.file, command.text, now);
            if (!grave.isEmpty()) return Outcome.refused(new RulesFaulty(grave));
            if (now.equals(command.text)) return Outcome.refused(RuleRefusal.SAME);
            return Outcome.done(editions.add(RuleEdition.drafted(
                    command.file,
                    command.text,
                    command.reason,
                    inUse.map(RuleEdition::number).orElse(0),
                    who.login(),
                    clock.now())));
        });
    }

    /** It is checked again: the product can be another by now. */
    public Outcome<RuleEdition> handle(Caller who, Publish command) {
        return work.perform(Act.of(who, "rulebook.publish"), () -> {
            Optional<RuleEdition> held = editions.find(command.number);
            if (held.isEmpty()) return Outcome.refused(RuleRefusal.UNKNOWN);
            RuleEdition draft = held.get();
            Optional<RuleDocuments.RuleFile> file = documents.find(draft.file());
            if (file.isEmpty()) return Outcome.refused(RuleRefusal.UNKNOWN_FILE);
            Optional<RuleEdition> inUse = editions.inUse(draft.file());
            List<RuleFault> grave = grave(draft.file(), draft.text(), text(inUse, file.get()));
            if (!grave.isEmpty()) return Outcome.refused(new RulesFaulty(grave));
            int number = inUse.map(RuleEdition::number).orElse(0);
            return draft.published(who.login(), number, clock.now()).map(change -> {
                if (!draft.version().equals(command.seen))
                    throw new StaleState("rule-edition", Integer.toString(command.number), command.seen);
                outbox.publish(change.facts());
                return editions.save(change.state());
            });
        });
    }

    private static String text(Optional<RuleEdition> inUse, RuleDocuments.RuleFile file) {
        return inUse.map(RuleEdition::text).orElse(file.shipped());
    }

    private List<RuleFault> grave(RuleFileName file, String text, String inUse) {
        return documents.faults(file, text, inUse).stream()
                .filter(RuleFault::grave)
                .toList();
    }

    /** @param reason why, such as the document that orders it */
    public record Draft(RuleFileName file, String text, String reason) {}

    /** @param seen the version on which it was decided */
    public record Publish(int number, Version seen) {}
}
