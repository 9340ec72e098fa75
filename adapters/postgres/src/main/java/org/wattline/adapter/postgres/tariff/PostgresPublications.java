package org.wattline.adapter.postgres.tariff;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.platform.Page;
import org.wattline.application.tariff.Publications;
import org.wattline.domain.tariff.publication.Publishable;

/** What comes into force step by step, on PostgreSQL: the content as its document, what is asked for as columns. */
abstract sealed class PostgresPublications<K, V extends Publishable<V>> implements Publications<K, V>
        permits PostgresTariffVersions, PostgresCalendarVersions {
    private final PostgresUnits units;
    private final Kept kept;
    private final Function<V, K> key;

    /**
     * Where they are kept.
     *
     * @param resource in the trail
     * @param id the column that names of what it is a version
     * @param insert stores a new one, by the parameters that {@link #bound} and {@link #own} set
     * @param update stores the next state of one, up to the condition
     */
    record Kept(String resource, String table, String id, String insert, String update) {}

    PostgresPublications(PostgresUnits units, Kept kept, Function<V, K> key) {
        this.units = units;
        this.kept = kept;
        this.key = key;
    }

    /** The rows of a query. */
    abstract List<V> rows(Query query);

    /** Binds the columns that only this kind has. */
    abstract Update own(Update update, V version);

    /** All of one name, by the names of versions. */
    final List<V> named(String id) {
        return select("where %s = :id order by version_name collate \"C\"", query -> query.bind("id", id));
    }

    final Optional<V> find(String id, String version) {
        return select(
                        "where %s = :id and version_name = :name",
                        query -> query.bind("id", id).bind("name", version))
                .stream()
                .findFirst();
    }

    @Override
    public final List<V> binding() {
        return select(
                "where state in ('PUBLISHED', 'SUPERSEDED') order by valid_from, %s, version_name", query -> query);
    }

    @Override
    public final Page<V> list(Optional<String> state, Page.Request page) {
        List<V> rows = select(
                """
                where (cast(:state as text) is null or state = :state)
                  and (cast(:after as text) is null or (%1$s || '@' || version_name) collate "C" > :after)
                order by (%1$s || '@' || version_name) collate "C" limit :limit""",
                query -> query.bind("state", state).bind("after", page.after()).bind("limit", page.limit() + 1));
        return Page.of(rows, page.limit(), each -> key.apply(each).toString());
    }

    @Override
    public final long edition() {
        return units.read(h -> h.createQuery("select coalesce(max(edition), 0) from " + kept.table)
                .mapTo(Long.class)
                .one());
    }

    @Override
    public final void add(V version) {
        TariffEditions.oneAtATime(units);
        bound(units.handle().createUpdate(kept.insert), version).execute();
        units.added(kept.resource, key.apply(version), version);
    }

    @Override
    public final V save(V version) {
        TariffEditions.oneAtATime(units);
        String one = " where " + kept.id + " = :id and version_name = :name and version = :version";
        int rows = bound(units.handle().createUpdate(kept.update + one), version)
                .bind("version", version.version().number())
                .execute();
        return units.stored(kept.resource, key.apply(version), version, rows);
    }

    private Update bound(Update update, V version) {
        StageColumns stage = StageColumns.of(version.stage());
        return own(update, version)
                .bind("id", version.provision().id())
                .bind("name", version.provision().version())
                .bind("state", version.stage().label())
                .bind("from", version.inForce().from())
                .bind("to", version.inForce().to())
                .bindArray("authors", String.class, version.authors())
                .bind("by", stage.by())
                .bind("at", stage.at())
                .bind("successor", stage.successor())
                .bind("reason", stage.reason());
    }

    /** @param rest of the query, with the column of the name as its first format argument */
    private List<V> select(String rest, UnaryOperator<Query> binding) {
        String sql = "select * from " + kept.table + " " + rest.formatted(kept.id);
        return units.read(h -> rows(binding.apply(h.createQuery(sql)))).stream()
                .map(version -> units.loaded(kept.resource, key.apply(version), version))
                .toList();
    }
}
