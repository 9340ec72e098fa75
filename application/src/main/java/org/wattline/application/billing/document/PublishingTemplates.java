package org.wattline.application.billing.document;

import java.time.LocalDate;
import java.util.List;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.billing.document.PublishedTemplate;
import org.wattline.domain.billing.document.Template;
import org.wattline.domain.billing.document.TemplateFault;
import org.wattline.domain.kernel.Outcome;

/** Checks and publishes templates of bills (账单模板发布). */
public final class PublishingTemplates {
    private final UnitOfWork work;
    private final BillTemplates templates;
    private final BusinessClock clock;

    public PublishingTemplates(UnitOfWork work, BillTemplates templates, BusinessClock clock) {
        this.work = work;
        this.templates = templates;
        this.clock = clock;
    }

    public Outcome<PublishedTemplate> handle(Caller who, Publish command) {
        Template template = new Template(command.html);
        List<TemplateFault> faults = template.faults();
        if (!faults.isEmpty()) return Outcome.refused(new TemplateFaulty(faults));
        return work.perform(
                Act.of(who, "billing.publish-template"),
                () -> Outcome.done(
                        templates.add(new PublishedTemplate(1, command.from, who.login(), clock.now(), template))));
    }

    /** @param from day of issue of the first bills that it is for */
    public record Publish(LocalDate from, String html) {}
}
