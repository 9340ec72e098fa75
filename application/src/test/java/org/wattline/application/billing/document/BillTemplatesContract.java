package org.wattline.application.billing.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wattline.application.payment.SamplePayments.done;
import static org.wattline.application.payment.SamplePayments.in;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.billing.document.BillTemplate;
import org.wattline.domain.billing.document.Template;
import org.wattline.domain.billing.document.TemplateRefusal;
import org.wattline.domain.kernel.Outcome;

/** What {@link BillTemplates} promise. */
public abstract class BillTemplatesContract {
    /** The product's own, over which the templates are made. */
    protected static final BillTemplate SHIPPED = BillTemplate.shipped(new Template("<p>0</p>"));

    private static final Instant NOW = Instant.parse("2026-06-20T01:00:00Z");
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    protected abstract BillTemplates templates();

    protected abstract UnitOfWork work();

    private BillTemplate drafted(LocalDate from, String html) {
        return in(work(), () -> templates().add(BillTemplate.drafted(from, new Template(html), "clerk", NOW)));
    }

    private BillTemplate published(LocalDate from, String html) {
        return published(drafted(from, html).number(), "biller");
    }

    private BillTemplate published(int number, String by) {
        return in(
                work(),
                () -> templates()
                        .save(done(templates().find(number).orElseThrow().published(by, NOW))
                                .state()));
    }

    @Test
    void a_draft_is_in_force_on_no_day_until_somebody_else_publishes_it_once() {
        BillTemplate draft = drafted(JULY, "<p>1</p>");
        assertThat(templates().find(draft.number())).contains(draft);
        assertThat(templates().inForce(JULY)).isEqualTo(SHIPPED);
        assertThat(draft.published("clerk", NOW)).isEqualTo(Outcome.refused(TemplateRefusal.OWN));
        BillTemplate published = published(draft.number(), "biller");
        assertThat(templates().inForce(JULY)).isEqualTo(published);
        assertThat(published.published("chief", NOW)).isEqualTo(Outcome.refused(TemplateRefusal.PUBLISHED));
        assertThatThrownBy(() -> in(work(), () -> {
                    assertThat(templates().find(draft.number())).contains(published);
                    return templates().save(done(draft.published("other", NOW)).state());
                }))
                .isInstanceOf(StaleState.class);
    }

    @Test
    void a_bill_is_laid_out_by_the_latest_version_of_its_day_and_by_the_products_own_before_any() {
        assertThat(templates().inForce(JULY)).isEqualTo(SHIPPED);
        BillTemplate first = published(JULY, "<p>1</p>");
        BillTemplate autumn = published(JULY.plusMonths(3), "<p>2</p>");
        BillTemplate mended = published(JULY, "<p>3</p>");
        assertThat(mended.number()).isEqualTo(first.number() + 2);
        assertThat(templates().inForce(JULY.minusDays(1))).isEqualTo(SHIPPED);
        assertThat(templates().inForce(JULY)).isEqualTo(mended);
        assertThat(templates().inForce(JULY.plusMonths(4))).isEqualTo(autumn);
        assertThat(templates().find(first.number())).contains(first);
        assertThat(templates().find(0)).contains(SHIPPED);
        assertThat(templates().find(99)).isEmpty();
    }

    @Test
    void they_are_listed_newest_first_with_the_products_own_last() {
        BillTemplate first = published(JULY, "<p>1</p>");
        BillTemplate second = published(JULY, "<p>2</p>");
        Page<BillTemplate> page = templates().list(Page.Request.first(2));
        assertThat(page.items()).containsExactly(second, first);
        assertThat(templates().list(new Page.Request(2, page.next())).items()).containsExactly(SHIPPED);
        assertThat(templates().list(new Page.Request(2, Optional.of("0"))).items())
                .isEmpty();
    }
}
