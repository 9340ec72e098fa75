package org.wattline.adapter.postgres.rulebook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.platform.Page;
import org.wattline.application.rulebook.RuleEditions;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.rulebook.RuleEdition;
import org.wattline.domain.rulebook.RuleFileName;

/** Editions of rules, on PostgreSQL. */
public final class PostgresRuleEditions implements RuleEditions {
    private static final String RESOURCE = "rule-edition";

    private final PostgresUnits units;

    public PostgresRuleEditions(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<RuleEdition> inUse(RuleFileName file) {
        return units.read(h -> h.createQuery(
                        "select * from rule_edition where file = :file and publishing is not null order by publishing desc limit 1")
                .bind("file", file.value())
                .mapTo(EditionRow.class)
                .map(EditionRow::edition)
                .findOne());
    }

    @Override
    public Optional<RuleEdition> find(int number) {
        return units.read(h -> h.createQuery("select * from rule_edition where number = :number")
                        .bind("number", number)
                        .mapTo(EditionRow.class)
                        .map(EditionRow::edition)
                        .findOne())
                .map(found -> units.loaded(RESOURCE, number, found));
    }

    @Override
    public RuleEdition add(RuleEdition edition) {
        oneAfterTheOther();
        int number = units.handle()
                .createQuery("""
                        insert into rule_edition (number, file, text, reason, basis, author, drafted_at, version)
                        select coalesce(max(number), 0) + 1, :file, :text, :reason, :basis, :author, :at, 1
                          from rule_edition returning number""")
                .bind("file", edition.file().value())
                .bind("text", edition.text())
                .bind("reason", edition.reason())
                .bind("basis", edition.basis())
                .bind("author", edition.author())
                .bind("at", edition.draftedAt())
                .mapTo(Integer.class)
                .one();
        return units.added(RESOURCE, number, edition.numbered(number));
    }

    @Override
    public RuleEdition save(RuleEdition edition) {
        oneAfterTheOther();
        int rows = units.handle()
                .createUpdate("""
                        update rule_edition set published_by = :by, published_at = :at, version = version + 1,
                               publishing = (select coalesce(max(publishing), 0) + 1 from rule_edition)
                         where number = :number and version = :version
                           and basis = coalesce((select number from rule_edition where file = :file and publishing is not null
                                                  order by publishing desc limit 1), 0)""")
                .bind("by", edition.publication().map(RuleEdition.Publication::by))
                .bind("at", edition.publication().map(RuleEdition.Publication::at))
                .bind("number", edition.number())
                .bind("file", edition.file().value())
                .bind("version", edition.version().number())
                .execute();
        return units.stored(RESOURCE, edition.number(), edition, rows);
    }

    @Override
    public Page<RuleEdition> list(Optional<RuleFileName> file, Page.Request page) {
        List<RuleEdition> found = units.read(h -> h.createQuery("""
                        select * from rule_edition
                         where (cast(:file as text) is null or file = :file)
                           and (cast(:after as int) is null or number < :after)
                         order by number desc limit :limit""")
                .bind("file", file.map(RuleFileName::value))
                .bind("after", page.after().map(Integer::parseInt))
                .bind("limit", page.limit() + 1)
                .mapTo(EditionRow.class)
                .map(EditionRow::edition)
                .list());
        return Page.of(found, page.limit(), each -> Integer.toString(each.number()));
    }

    @Override
    public long changes() {
        return units.read(h -> h.createQuery("select coalesce(max(publishing), 0) from rule_edition")
                .mapTo(Long.class)
                .one());
    }

    /** Numbers and publications become visible in their order. */
    private void oneAfterTheOther() {
        units.handle().execute("select pg_advisory_xact_lock(hashtext('rule edition'))");
    }

    /** A row of {@code rule_edition}. */
    public record EditionRow(
            int number,
            String file,
            String text,
            String reason,
            int basis,
            String author,
            Instant draftedAt,
            Optional<String> publishedBy,
            Optional<Instant> publishedAt,
            long version) {
        RuleEdition edition() {
            return new RuleEdition(
                    number,
                    new RuleFileName(file),
                    text,
                    reason,
                    basis,
                    author,
                    draftedAt,
                    publishedBy.map(by -> new RuleEdition.Publication(by, publishedAt.orElseThrow())),
                    new Version(version));
        }
    }
}
