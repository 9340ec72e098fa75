package org.wattline.application.billing.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.billing.document.BillTemplate;
import org.wattline.domain.billing.document.Template;
import org.wattline.domain.billing.document.TemplateFault;
import org.wattline.domain.billing.document.TemplateRefusal;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;

/** Drafts templates of bills, and checks and publishes those that somebody else has drafted (账单模板拟定与发布). */
public final class PublishingTemplates {
    private final UnitOfWork work;
    private final BillTemplates templates;
    private final Outbox outbox;
    private final BusinessClock clock;

    public PublishingTemplates(UnitOfWork work, BillTemplates templates, Outbox outbox, BusinessClock clock) {
        this.work = work;
        this.templates = templates;
        this.outbox = outbox;
        this.clock = clock;
    }

    public Outcome<BillTemplate> handle(Caller who, Draft command) {
        Template template = new Template(command.html);
        List<TemplateFault> faults = template.faults();
        if (!faults.isEmpty()) return Outcome.refused(new TemplateFaulty(faults));
        return work.perform(
                Act.of(who, "billing.draft-template"),
                () -> Outcome.done(
                        templates.add(BillTemplate.drafted(command.from, template, who.login(), clock.now()))));
    }

    /** It is checked again: what a template may show can be another by now. */
    public Outcome<BillTemplate> handle(Caller who, Publish command) {
        return work.perform(Act.of(who, "billing.publish-template"), () -> {
            Optional<BillTemplate> held = templates.find(command.number);
            if (held.isEmpty()) return Outcome.refused(TemplateRefusal.UNKNOWN);
            List<TemplateFault> faults = held.get().template().faults();
            if (!faults.isEmpty()) return Outcome.refused(new TemplateFaulty(faults));
            return held.get().published(who.login(), clock.now()).map(change -> {
                if (!held.get().version().equals(command.seen))
                    throw new StaleState("bill-template", Integer.toString(command.number), command.seen);
                outbox.publish(change.facts());
                return templates.save(change.state());
            });
        });
    }

    /** @param from day of issue of the first bills that it is for */
    public record Draft(LocalDate from, String html) {}

    /** @param seen the version on which it was decided */
    public record Publish(int number, Version seen) {}
}
