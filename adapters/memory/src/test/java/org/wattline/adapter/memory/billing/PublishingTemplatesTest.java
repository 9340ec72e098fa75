package org.wattline.adapter.memory.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wattline.application.payment.SamplePayments.done;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.billing.SampleBills;
import org.wattline.application.billing.document.PublishingTemplates;
import org.wattline.application.billing.document.TemplateFaulty;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.billing.document.BillTemplate;
import org.wattline.domain.billing.document.Template;
import org.wattline.domain.billing.document.TemplateRefusal;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Version;

class PublishingTemplatesTest {
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final Caller CLERK = Caller.system("clerk");
    private static final Caller CHIEF = Caller.system("chief");
    private static final String HTML =
            "<html><body><p>{{billNo}} {{accountNo}} {{name}} {{from}} {{lastDay}} {{dueOn}} {{total}}</p>"
                    + "<table>{{#lines}}<tr><td>{{title}}</td><td>{{amount}}</td></tr>{{/lines}}</table></body></html>";

    private final MemoryStore store = new MemoryStore(() -> SampleBills.NOW, UUID::randomUUID);
    private final MemoryBillTemplates templates =
            new MemoryBillTemplates(store, BillTemplate.shipped(new Template(HTML)));
    private final PublishingTemplates publishing =
            new PublishingTemplates(store, templates, store, () -> SampleBills.NOW);

    @Test
    void a_template_is_checked_drafted_and_published_by_another_person() {
        BillTemplate draft = done(publishing.handle(CLERK, new PublishingTemplates.Draft(JULY, HTML)));
        assertThat(templates.inForce(JULY).number()).isZero();
        PublishingTemplates.Publish publish = new PublishingTemplates.Publish(draft.number(), draft.version());
        assertThat(publishing.handle(CLERK, publish)).isEqualTo(Outcome.refused(TemplateRefusal.OWN));
        BillTemplate published = done(publishing.handle(CHIEF, publish));
        assertThat(templates.inForce(JULY)).isEqualTo(published);
        assertThat(store.feed().after(EventFeed.BEGINNING, 10))
                .extracting(EventFeed.Recorded::type)
                .containsExactly("billing.template-published");
        assertThat(publishing.handle(CHIEF, publish)).isEqualTo(Outcome.refused(TemplateRefusal.PUBLISHED));
    }

    @Test
    void nothing_faulty_unknown_or_stale_is_published() {
        Outcome<BillTemplate> faulty =
                publishing.handle(CLERK, new PublishingTemplates.Draft(JULY, "<p>{{price}}</p>"));
        assertThat(faulty instanceof Outcome.Refused<BillTemplate>(Refusal why) && why instanceof TemplateFaulty)
                .isTrue();
        assertThat(publishing.handle(CHIEF, new PublishingTemplates.Publish(7, Version.NEW)))
                .isEqualTo(Outcome.refused(TemplateRefusal.UNKNOWN));
        BillTemplate draft = done(publishing.handle(CLERK, new PublishingTemplates.Draft(JULY, HTML)));
        PublishingTemplates.Publish stale = new PublishingTemplates.Publish(draft.number(), new Version(9));
        assertThatThrownBy(() -> publishing.handle(CHIEF, stale)).isInstanceOf(StaleState.class);
    }
}
