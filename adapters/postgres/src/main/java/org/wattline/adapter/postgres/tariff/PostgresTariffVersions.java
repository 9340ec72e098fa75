package org.wattline.adapter.postgres.tariff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.tariff.TariffDocuments;
import org.wattline.application.tariff.TariffVersions;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.publication.TariffVersion;
import org.wattline.domain.tariff.publication.VersionKey;

/** Versions of tariffs on PostgreSQL, with their golden cases and the digest of their documents. */
public final class PostgresTariffVersions extends PostgresPublications<VersionKey, TariffVersion>
        implements TariffVersions {
    private static final Kept KEPT = new Kept("tariff-version", "tariff_version", "tariff_id", """
            insert into tariff_version (tariff_id, version_name, state, valid_from, valid_to, document, digest,
              calendars, cases, authors, acted_by, acted_at, successor, reason, edition, version)
            values (:id, :name, :state, :from, :to, :document, :digest, :calendars, cast(:cases as jsonb),
              :authors, :by, :at, :successor, :reason, nextval('tariff_edition'), 1)""", """
            update tariff_version set state = :state, valid_from = :from, valid_to = :to, document = :document,
              digest = :digest, calendars = :calendars, cases = cast(:cases as jsonb), authors = :authors,
              acted_by = :by, acted_at = :at, successor = :successor, reason = :reason,
              edition = nextval('tariff_edition'), version = version + 1""");

    private final TariffDocuments documents;

    public PostgresTariffVersions(PostgresUnits units, TariffDocuments documents) {
        super(units, KEPT, TariffVersion::key);
        this.documents = documents;
    }

    @Override
    public Optional<TariffVersion> find(VersionKey key) {
        return find(key.tariff().value(), key.version());
    }

    @Override
    public List<TariffVersion> of(TariffId tariff) {
        return named(tariff.value());
    }

    @Override
    List<TariffVersion> rows(Query query) {
        return query.mapTo(TariffVersionRow.class)
                .map(row -> row.version(documents))
                .list();
    }

    @Override
    Update own(Update update, TariffVersion version) {
        String document = documents.text(version.tariff());
        return update.bind("document", document)
                .bind("digest", digest(document))
                .bindArray(
                        "calendars",
                        String.class,
                        version.calendars().stream().map(documents::text).toList())
                .bind("cases", GoldenCaseColumn.write(version.cases()));
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
