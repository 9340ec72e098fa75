package org.wattline.adapter.postgres.workflow.definition;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.wattline.adapter.postgres.platform.PlainQuery;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.platform.Page;
import org.wattline.application.workflow.definition.ProcessVersions;
import org.wattline.domain.workflow.definition.ProcessKey;
import org.wattline.domain.workflow.publication.ProcessVersion;

/** Versions of processes on PostgreSQL: the definition as its document, what is asked for as columns. */
public final class PostgresProcessVersions implements ProcessVersions {
    private static final String RESOURCE = "process-version";
    private static final String PLACE = "(code || '/' || to_char(number, 'FM000000000'))";

    private static final PlainQuery<Binding> BINDING = new PlainQuery<>(
            """
            select code, number, state = 'RETIRED' from process_version where state in ('PUBLISHED', 'RETIRED')
            order by code, number""", row -> new Binding(new ProcessKey(row.getString(1), row.getInt(2)), row.getBoolean(3)));
    private static final PlainQuery<Long> EDITION =
            new PlainQuery<>("select coalesce(max(edition), 0) from process_version", row -> row.getLong(1));

    private final PostgresUnits units;

    public PostgresProcessVersions(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<ProcessVersion> find(ProcessKey key) {
        return select(
                        "where code = :code and number = :number",
                        query -> query.bind("code", key.code()).bind("number", key.version()))
                .stream()
                .findFirst();
    }

    @Override
    public List<ProcessVersion> all(Collection<ProcessKey> keys) {
        return select(
                "where (code, number) in (select * from unnest(:codes, :numbers)) order by code, number",
                query -> query.bindArray(
                                "codes",
                                String.class,
                                keys.stream().map(ProcessKey::code).toList())
                        .bindArray(
                                "numbers",
                                Integer.class,
                                keys.stream().map(ProcessKey::version).toList()));
    }

    @Override
    public List<Binding> binding() {
        return units.ask(BINDING);
    }

    @Override
    public Page<ProcessVersion> list(Optional<String> state, Page.Request page) {
        List<ProcessVersion> rows = select(
                """
                where (cast(:state as text) is null or state = :state)
                  and (cast(:after as text) is null or %1$s collate "C" > :after)
                order by %1$s collate "C" limit :limit""".formatted(PLACE),
                query -> query.bind("state", state).bind("after", page.after()).bind("limit", page.limit() + 1));
        return Page.of(rows, page.limit(), each -> ProcessVersionRow.place(each.key()));
    }

    @Override
    public long edition() {
        return units.ask(EDITION).getFirst();
    }

    @Override
    public void add(ProcessVersion version) {
        bound(units.handle().createUpdate("""
                insert into process_version (code, number, state, valid_from, valid_to, document, authors, acted_by, acted_at,
                  publisher, reason, edition, version)
                values (:code, :number, :state, :from, :to, :document, :authors, :by, :at, :publisher, :reason, 0, 1)"""), version).execute();
        units.added(RESOURCE, version.key(), version);
    }

    @Override
    public ProcessVersion save(ProcessVersion version) {
        if (version.stage().binding()) oneAtATime();
        int rows = bound(units.handle().createUpdate("""
                update process_version set state = :state, valid_from = :from, valid_to = :to, document = :document,
                  authors = :authors, acted_by = :by, acted_at = :at, publisher = :publisher, reason = :reason,
                  edition = case when :binding then nextval('process_edition') else edition end, version = version + 1
                where code = :code and number = :number and version = :version"""), version)
                .bind("binding", version.stage().binding())
                .bind("version", version.version().number())
                .execute();
        return units.stored(RESOURCE, version.key(), version, rows);
    }

    /** Units that publish or retire commit one after the other, so that editions become visible in their order. */
    private void oneAtATime() {
        units.handle().execute("select pg_advisory_xact_lock(hashtext('process edition'))");
    }

    private static Update bound(Update update, ProcessVersion version) {
        ProcessVersionRow row = ProcessVersionRow.of(version);
        return update.bind("code", row.code())
                .bind("number", row.number())
                .bind("state", row.state())
                .bind("from", row.validFrom())
                .bind("to", row.validTo())
                .bind("document", row.document())
                .bindArray("authors", String.class, row.authors())
                .bind("by", row.actedBy())
                .bind("at", row.actedAt())
                .bind("publisher", row.publisher())
                .bind("reason", row.reason());
    }

    private List<ProcessVersion> select(String rest, UnaryOperator<Query> binding) {
        String sql = "select * from process_version " + rest;
        return units
                .read(h -> binding.apply(h.createQuery(sql))
                        .mapTo(ProcessVersionRow.class)
                        .map(ProcessVersionRow::processVersion)
                        .list())
                .stream()
                .map(version -> units.loaded(RESOURCE, version.key(), version))
                .toList();
    }
}
