package org.wattline.adapter.postgres.connection.commitment;

import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.connection.commitment.DocumentFiles;
import org.wattline.application.platform.Vault;
import org.wattline.domain.connection.ApplicationNo;

/** Files of documents, on PostgreSQL; sealed, because certificates are among them. */
public final class PostgresDocumentFiles implements DocumentFiles {
    private static final String SEALED = "application_file.content";

    private final PostgresUnits units;
    private final Vault vault;

    public PostgresDocumentFiles(PostgresUnits units, Vault vault) {
        this.units = units;
        this.vault = vault;
    }

    @Override
    public void keep(Kept file, Instant at) {
        int rows = units.handle()
                .createUpdate("""
                        insert into application_file (application_no, digest, media_type, content, kept_at)
                        values (:no, :digest, :media, :content, :at) on conflict do nothing""")
                .bind("no", file.application().value())
                .bind("digest", file.sha256())
                .bind("media", file.mediaType())
                .bind("content", vault.seal(Base64.getEncoder().encodeToString(file.content()), SEALED))
                .bind("at", at)
                .execute();
        if (rows > 1) throw new IllegalStateException("a file is kept once");
    }

    @Override
    public void share(ApplicationNo from, ApplicationNo to, Set<String> sha256, Instant at) {
        if (sha256.isEmpty()) return;
        int rows = units.handle()
                .createUpdate("""
                        insert into application_file (application_no, digest, media_type, content, kept_at)
                        select :to, digest, media_type, content, :at from application_file
                        where application_no = :from and digest = any (:digests) on conflict do nothing""")
                .bind("from", from.value())
                .bind("to", to.value())
                .bindArray("digests", String.class, sha256)
                .bind("at", at)
                .execute();
        if (rows > sha256.size()) throw new IllegalStateException("a file is kept once");
    }

    @Override
    public Optional<Kept> find(ApplicationNo application, String sha256) {
        return units.read(h -> h.createQuery(
                        "select media_type, content from application_file where application_no = :no and digest = :digest")
                .bind("no", application.value())
                .bind("digest", sha256)
                .map((row, context) -> new Kept(
                        application,
                        sha256,
                        row.getString("media_type"),
                        Base64.getDecoder().decode(vault.open(row.getBytes("content"), SEALED))))
                .findOne());
    }
}
