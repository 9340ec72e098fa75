package org.wattline.adapter.postgres.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.billing.document.BillTemplates;
import org.wattline.application.platform.Page;
import org.wattline.domain.billing.document.BillTemplate;
import org.wattline.domain.billing.document.Template;
import org.wattline.domain.kernel.Version;

/** Templates of bills, on PostgreSQL. */
public final class PostgresBillTemplates implements BillTemplates {
    private static final String RESOURCE = "bill-template";

    private final PostgresUnits units;
    private final BillTemplate shipped;

    public PostgresBillTemplates(PostgresUnits units, BillTemplate shipped) {
        this.units = units;
        this.shipped = shipped;
    }

    @Override
    public BillTemplate inForce(LocalDate day) {
        return units.read(h -> h.createQuery(
                                "select * from bill_template where from_day <= :day and published_at is not null order by from_day desc, number desc limit 1")
                        .bind("day", day)
                        .mapTo(TemplateRow.class)
                        .map(TemplateRow::template)
                        .findOne())
                .orElse(shipped);
    }

    @Override
    public Optional<BillTemplate> find(int number) {
        if (number == 0) return Optional.of(shipped);
        return units.read(h -> h.createQuery("select * from bill_template where number = :number")
                        .bind("number", number)
                        .mapTo(TemplateRow.class)
                        .map(TemplateRow::template)
                        .findOne())
                .map(found -> units.loaded(RESOURCE, number, found));
    }

    @Override
    public BillTemplate add(BillTemplate template) {
        int number = units.handle()
                .createQuery("""
                        insert into bill_template (number, from_day, html, author, drafted_at, version)
                        select coalesce(max(number), 0) + 1, :from, :html, :author, :at, 1 from bill_template returning number""")
                .bind("from", template.from())
                .bind("html", template.template().html())
                .bind("author", template.author())
                .bind("at", template.draftedAt())
                .mapTo(Integer.class)
                .one();
        return units.added(RESOURCE, number, template.numbered(number));
    }

    @Override
    public BillTemplate save(BillTemplate template) {
        int rows = units.handle()
                .createUpdate("""
                        update bill_template set published_by = :by, published_at = :at, version = version + 1
                         where number = :number and version = :version""")
                .bind("by", template.publication().map(BillTemplate.Publication::by))
                .bind("at", template.publication().map(BillTemplate.Publication::at))
                .bind("number", template.number())
                .bind("version", template.version().number())
                .execute();
        return units.stored(RESOURCE, template.number(), template, rows);
    }

    @Override
    public Page<BillTemplate> list(Page.Request page) {
        List<BillTemplate> found = new ArrayList<>(units.read(h -> h.createQuery("""
                        select * from bill_template where cast(:after as int) is null or number < :after
                        order by number desc limit :limit""")
                .bind("after", page.after().map(Integer::parseInt))
                .bind("limit", page.limit() + 1)
                .mapTo(TemplateRow.class)
                .map(TemplateRow::template)
                .list()));
        if (found.size() <= page.limit() && !page.after().equals(Optional.of("0"))) found.add(shipped);
        return Page.of(found, page.limit(), each -> Integer.toString(each.number()));
    }

    /** A row of {@code bill_template}. */
    public record TemplateRow(
            int number,
            LocalDate fromDay,
            String html,
            String author,
            Instant draftedAt,
            Optional<String> publishedBy,
            Optional<Instant> publishedAt,
            long version) {
        BillTemplate template() {
            return new BillTemplate(
                    number,
                    fromDay,
                    new Template(html),
                    author,
                    draftedAt,
                    publishedBy.map(by -> new BillTemplate.Publication(by, publishedAt.orElseThrow())),
                    new Version(version));
        }
    }
}
