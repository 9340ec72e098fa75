package org.wattline.application.billing.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.application.payment.SamplePayments.in;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.billing.document.PublishedTemplate;
import org.wattline.domain.billing.document.Template;

/** What {@link BillTemplates} promise. */
public abstract class BillTemplatesContract {
    /** The product's own, over which the templates are made. */
    protected static final PublishedTemplate SHIPPED =
            new PublishedTemplate(0, LocalDate.of(2000, 1, 1), "wattline", Instant.EPOCH, new Template("<p>0</p>"));

    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    protected abstract BillTemplates templates();

    protected abstract UnitOfWork work();

    private PublishedTemplate published(LocalDate from, String html) {
        return in(
                work(),
                () -> templates()
                        .add(new PublishedTemplate(
                                1, from, "biller", Instant.parse("2026-06-20T01:00:00Z"), new Template(html))));
    }

    @Test
    void a_bill_is_laid_out_by_the_latest_version_of_its_day_and_by_the_products_own_before_any() {
        assertThat(templates().inForce(JULY)).isEqualTo(SHIPPED);
        PublishedTemplate first = published(JULY, "<p>1</p>");
        PublishedTemplate autumn = published(JULY.plusMonths(3), "<p>2</p>");
        PublishedTemplate mended = published(JULY, "<p>3</p>");
        assertThat(mended.version()).isEqualTo(first.version() + 2);
        assertThat(templates().inForce(JULY.minusDays(1))).isEqualTo(SHIPPED);
        assertThat(templates().inForce(JULY)).isEqualTo(mended);
        assertThat(templates().inForce(JULY.plusMonths(4))).isEqualTo(autumn);
        assertThat(templates().find(first.version())).contains(first);
        assertThat(templates().find(0)).contains(SHIPPED);
        assertThat(templates().find(99)).isEmpty();
    }

    @Test
    void they_are_listed_newest_first_with_the_products_own_last() {
        PublishedTemplate first = published(JULY, "<p>1</p>");
        PublishedTemplate second = published(JULY, "<p>2</p>");
        Page<PublishedTemplate> page = templates().list(Page.Request.first(2));
        assertThat(page.items()).containsExactly(second, first);
        assertThat(templates().list(new Page.Request(2, page.next())).items()).containsExactly(SHIPPED);
        assertThat(templates().list(new Page.Request(2, Optional.of("0"))).items())
                .isEmpty();
    }
}
