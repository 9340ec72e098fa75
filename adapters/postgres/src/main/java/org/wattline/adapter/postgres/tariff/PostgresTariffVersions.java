package org.wattline.adapter.postgres.tariff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.platform.Page;
import org.wattline.application.tariff.TariffDocuments;
import org.wattline.application.tariff.TariffVersions;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.publication.TariffVersion;
import org.wattline.domain.tariff.publication.VersionKey;

/** Versions of tariffs on PostgreSQL: the content as its document, what is asked for as columns. */
public final class PostgresTariffVersions implements TariffVersions {
    private static final String RESOURCE = "tariff-version";

    private final PostgresUnits units;
    private final TariffDocuments documents;

    public PostgresTariffVersions(PostgresUnits units, TariffDocuments documents) {
        this.units = units;
        this.documents = documents;
    }

    @Override
    public Optional<TariffVersion> find(VersionKey key) {
        return select(
                        "where tariff_id = :tariff and version_name = :name",
                        query -> query.bind("tariff", key.tariff().value()).bind("name", key.version()))
                .stream()
                .findFirst();
    }

    @Override
    public List<TariffVersion> of(TariffId tariff) {
        return select(
                "where tariff_id = :tariff order by version_name collate \"C\"",
                query -> query.bind("tariff", tariff.value()));
    }

    @Override
    public List<TariffVersion> binding() {
        return select(
                "where state in ('PUBLISHED', 'SUPERSEDED') order by valid_from, tariff_id, version_name",
                query -> query);
    }

    @Override
    public Page<TariffVersion> list(Optional<String> state, Page.Request page) {
        List<TariffVersion> rows = select(
                """
                where (cast(:state as text) is null or state = :state)
                  and (cast(:after as text) is null or (tariff_id || '@' || version_name) collate "C" > :after)
                order by (tariff_id || '@' || version_name) collate "C" limit :limit""",
                query -> query.bind("state", state).bind("after", page.after()).bind("limit", page.limit() + 1));
        return Page.of(rows, page.limit(), each -> each.key().toString());
    }

    @Override
    public long edition() {
        return units.read(h -> h.createQuery("select coalesce(max(edition), 0) from tariff_version")
                .mapTo(Long.class)
                .one());
    }

    @Override
    public void add(TariffVersion version) {
        TariffEditions.oneAtATime(units);
        bound(units.handle().createUpdate("""
                                        insert into tariff_version (tariff_id, version_name, state, valid_from, valid_to, document, digest,
                                          calendars, cases, authors, acted_by, acted_at, successor, reason, edition, version)
                                        values (:tariff, :name, :state, :from, :to, :document, :digest, :calendars, cast(:cases as jsonb),
                                          :authors, :by, :at, :successor, :reason, nextval('tariff_edition'), 1)"""), version).execute();
        units.added(RESOURCE, version.key(), version);
    }

    @Override
    public TariffVersion save(TariffVersion version) {
        TariffEditions.oneAtATime(units);
        int rows = bound(units.handle().createUpdate("""
                                        update tariff_version set state = :state, valid_from = :from, valid_to = :to, document = :document,
                                          digest = :digest, calendars = :calendars, cases = cast(:cases as jsonb), authors = :authors,
                                          acted_by = :by, acted_at = :at, successor = :successor, reason = :reason,
                                          edition = nextval('tariff_edition'), version = version + 1
                                        where tariff_id = :tariff and version_name = :name and version = :version"""), version)
                .bind("version", version.version().number())
                .execute();
        return units.stored(RESOURCE, version.key(), version, rows);
    }

    private Update bound(Update update, TariffVersion version) {
        String document = documents.text(version.tariff());
        StageColumns stage = StageColumns.of(version.stage());
        return update.bind("tariff", version.key().tariff().value())
                .bind("name", version.key().version())
                .bind("state", version.stage().label())
                .bind("from", version.inForce().from())
                .bind("to", version.inForce().to())
                .bind("document", document)
                .bind("digest", digest(document))
                .bindArray(
                        "calendars",
                        String.class,
                        version.calendars().stream().map(documents::text).toList())
                .bind("cases", GoldenCaseColumn.write(version.cases()))
                .bindArray("authors", String.class, version.authors())
                .bind("by", stage.by())
                .bind("at", stage.at())
                .bind("successor", stage.successor())
                .bind("reason", stage.reason());
    }

    private List<TariffVersion> select(String rest, UnaryOperator<Query> binding) {
        return units
                .read(h -> binding.apply(h.createQuery("select * from tariff_version " + rest))
                        .mapTo(TariffVersionRow.class)
                        .list())
                .stream()
                .map(row -> row.version(documents))
                .map(version -> units.loaded(RESOURCE, version.key(), version))
                .toList();
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
