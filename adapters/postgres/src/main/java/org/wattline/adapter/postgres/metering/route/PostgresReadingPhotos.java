package org.wattline.adapter.postgres.metering.route;

import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.metering.route.ReadingPhotos;
import org.wattline.application.platform.Vault;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.intake.FileDigest;

/** Pictures of meters, on PostgreSQL; sealed, because they are taken in homes. */
public final class PostgresReadingPhotos implements ReadingPhotos {
    private static final String SEALED = "reading_photo.content";

    private final PostgresUnits units;
    private final Vault vault;

    public PostgresReadingPhotos(PostgresUnits units, Vault vault) {
        this.units = units;
        this.vault = vault;
    }

    @Override
    public void keep(Photo photo, Instant receivedAt) {
        units.handle()
                .createUpdate("""
                        insert into reading_photo (point_no, digest, media_type, content, received_at)
                        values (:point, :digest, :media, :content, :at) on conflict do nothing""")
                .bind("point", photo.point().value())
                .bind("digest", photo.digest().hex())
                .bind("media", photo.mediaType())
                .bind("content", vault.seal(Base64.getEncoder().encodeToString(photo.content()), SEALED))
                .bind("at", receivedAt)
                .execute();
    }

    @Override
    public Optional<Photo> find(MeteringPointNo point, FileDigest digest) {
        return units.read(h -> h.createQuery(
                        "select media_type, content from reading_photo where point_no = :point and digest = :digest")
                .bind("point", point.value())
                .bind("digest", digest.hex())
                .map((row, context) -> new Photo(
                        point,
                        digest,
                        row.getString("media_type"),
                        Base64.getDecoder().decode(vault.open(row.getBytes("content"), SEALED))))
                .findOne());
    }

    @Override
    public boolean has(MeteringPointNo point, FileDigest digest) {
        return units.read(h -> h.createQuery(
                        "select exists (select from reading_photo where point_no = :point and digest = :digest)")
                .bind("point", point.value())
                .bind("digest", digest.hex())
                .mapTo(Boolean.class)
                .one());
    }
}
