package org.wattline.adapter.postgres.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.billing.document.BillTemplates;
import org.wattline.application.platform.Page;
import org.wattline.domain.billing.document.PublishedTemplate;
import org.wattline.domain.billing.document.Template;

/** Templates of bills, on PostgreSQL. */
public final class PostgresBillTemplates implements BillTemplates {
    private final PostgresUnits units;
    private final PublishedTemplate shipped;

    public PostgresBillTemplates(PostgresUnits units, PublishedTemplate shipped) {
        this.units = units;
        this.shipped = shipped;
    }

    @Override
    public PublishedTemplate inForce(LocalDate day) {
        return units.read(h -> h.createQuery(
                                "select * from bill_template where from_day <= :day order by from_day desc, version desc limit 1")
                        .bind("day", day)
                        .mapTo(TemplateRow.class)
                        .map(TemplateRow::template)
                        .findOne())
                .orElse(shipped);
    }

    @Override
    public Optional<PublishedTemplate> find(int version) {
        if (version == 0) return Optional.of(shipped);
        return units.read(h -> h.createQuery("select * from bill_template where version = :version")
                .bind("version", version)
                .mapTo(TemplateRow.class)
                .map(TemplateRow::template)
                .findOne());
    }

    @Override
    public PublishedTemplate add(PublishedTemplate template) {
        int version = units.handle()
                .createQuery("""
                        insert into bill_template (version, from_day, html, published_by, published_at)
                        select coalesce(max(version), 0) + 1, :from, :html, :by, :at from bill_template returning version""")
                .bind("from", template.from())
                .bind("html", template.template().html())
                .bind("by", template.publishedBy())
                .bind("at", template.publishedAt())
                .mapTo(Integer.class)
                .one();
        return template.numbered(version);
    }

    @Override
    public Page<PublishedTemplate> list(Page.Request page) {
        List<PublishedTemplate> found = new ArrayList<>(units.read(h -> h.createQuery("""
                        select * from bill_template where cast(:after as int) is null or version < :after
                        order by version desc limit :limit""")
                .bind("after", page.after().map(Integer::parseInt))
                .bind("limit", page.limit() + 1)
                .mapTo(TemplateRow.class)
                .map(TemplateRow::template)
                .list()));
        if (found.size() <= page.limit() && !page.after().equals(Optional.of("0"))) found.add(shipped);
        return Page.of(found, page.limit(), each -> Integer.toString(each.version()));
    }

    /** A row of {@code bill_template}. */
    public record TemplateRow(int version, LocalDate fromDay, String html, String publishedBy, Instant publishedAt) {
        PublishedTemplate template() {
            return new PublishedTemplate(version, fromDay, publishedBy, publishedAt, new Template(html));
        }
    }
}
