package org.wattline.adapter.postgres.metering.ruleset;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Update;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.metering.ruleset.RuleSetDocuments;
import org.wattline.application.metering.ruleset.RuleSetVersions;
import org.wattline.application.platform.Page;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.ruleset.RuleSetName;
import org.wattline.domain.metering.ruleset.RuleSetVersion;
import org.wattline.domain.metering.ruleset.RuleSetVersion.Label;
import org.wattline.domain.metering.ruleset.RuleSetVersion.Stage;

/** Versions of the rules of validation on PostgreSQL: the rules as their document, what is asked for as columns. */
public final class PostgresRuleSetVersions implements RuleSetVersions {
    private static final String RESOURCE = "rule-set";

    private final PostgresUnits units;
    private final RuleSetDocuments documents;

    public PostgresRuleSetVersions(PostgresUnits units, RuleSetDocuments documents) {
        this.units = units;
        this.documents = documents;
    }

    @Override
    public Optional<RuleSetVersion> find(RuleSetName name) {
        return units.read(h -> h.createQuery("select * from vee_rule_set where name = :name")
                        .bind("name", name.value())
                        .mapTo(Row.class)
                        .findOne())
                .map(row -> units.loaded(RESOURCE, name, row.version(documents)));
    }

    @Override
    public List<RuleSetVersion> published() {
        return units
                .read(h -> h.createQuery("select * from vee_rule_set where state = 'PUBLISHED' order by from_day")
                        .mapTo(Row.class)
                        .list())
                .stream()
                .map(row -> row.version(documents))
                .toList();
    }

    @Override
    public Page<RuleSetVersion> list(Optional<Label> stage, Page.Request page) {
        List<RuleSetVersion> rows = units
                .read(h -> h.createQuery("""
                        select * from vee_rule_set
                        where (cast(:state as text) is null or state = :state)
                          and (cast(:after as text) is null or name collate "C" > :after)
                        order by name collate "C" limit :limit""")
                        .bind("state", stage.map(Label::name))
                        .bind("after", page.after())
                        .bind("limit", page.limit() + 1)
                        .mapTo(Row.class)
                        .list())
                .stream()
                .map(row -> row.version(documents))
                .toList();
        return Page.of(rows, page.limit(), each -> each.name().value());
    }

    @Override
    public void add(RuleSetVersion version) {
        bound(units.handle().createUpdate("""
                                insert into vee_rule_set (name, from_day, document, authors, state, acted_by, acted_at, reason, version)
                                values (:name, :from, :document, :authors, :state, :by, :at, :reason, 1)"""), version).execute();
        units.added(RESOURCE, version.name(), version);
    }

    @Override
    public RuleSetVersion save(RuleSetVersion version) {
        int rows = bound(units.handle().createUpdate("""
                                update vee_rule_set set from_day = :from, document = :document, authors = :authors, state = :state,
                                  acted_by = :by, acted_at = :at, reason = :reason, version = version + 1
                                where name = :name and version = :version"""), version)
                .bind("version", version.version().number())
                .execute();
        return units.stored(RESOURCE, version.name(), version, rows);
    }

    private static Update bound(Update update, RuleSetVersion version) {
        Optional<String> by = Optional.empty();
        Optional<Instant> at = Optional.empty();
        Optional<String> reason = Optional.empty();
        switch (version.stage()) {
            case Stage.Draft draft -> {}
            case Stage.Proposed(var who, var when) -> {
                by = Optional.of(who);
                at = Optional.of(when);
            }
            case Stage.Published(var who, var when) -> {
                by = Optional.of(who);
                at = Optional.of(when);
            }
            case Stage.Withdrawn(var who, var when, var why) -> {
                by = Optional.of(who);
                at = Optional.of(when);
                reason = Optional.of(why);
            }
        }
        return update.bind("name", version.name().value())
                .bind("from", version.content().from())
                .bind("document", version.document())
                .bindArray("authors", String.class, version.authors())
                .bind("state", version.stage().label().name())
                .bind("by", by)
                .bind("at", at)
                .bind("reason", reason);
    }

    /** A row of the table. */
    public record Row(
            String name,
            String document,
            List<String> authors,
            String state,
            Optional<String> actedBy,
            Optional<Instant> actedAt,
            Optional<String> reason,
            long version) {
        RuleSetVersion version(RuleSetDocuments documents) {
            return new RuleSetVersion(
                    new RuleSetName(name), documents.read(document), document, authors, stage(), new Version(version));
        }

        private Stage stage() {
            return switch (Label.valueOf(state)) {
                case DRAFT -> new Stage.Draft();
                case PROPOSED -> new Stage.Proposed(actedBy.orElseThrow(), actedAt.orElseThrow());
                case PUBLISHED -> new Stage.Published(actedBy.orElseThrow(), actedAt.orElseThrow());
                case WITHDRAWN ->
                    new Stage.Withdrawn(actedBy.orElseThrow(), actedAt.orElseThrow(), reason.orElseThrow());
            };
        }
    }
}
