package org.wattline.adapter.postgres.connection.link;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.connection.link.ProgressLinks;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.link.ProgressLink;
import org.wattline.domain.kernel.Version;

/** Links to the progress of applications, on PostgreSQL. */
public final class PostgresProgressLinks implements ProgressLinks {
    private static final String RESOURCE = "progress-link";

    private final PostgresUnits units;

    public PostgresProgressLinks(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<ProgressLink> find(UUID id) {
        return units.read(h -> h.createQuery("select * from connection_progress_link where id = :id")
                        .bind("id", id)
                        .mapTo(Row.class)
                        .map(Row::link)
                        .findOne())
                .map(link -> units.loaded(RESOURCE, link.id(), link));
    }

    @Override
    public List<ProgressLink> of(ApplicationNo application) {
        return units.read(h -> h.createQuery(
                        "select * from connection_progress_link where application_no = :no order by opened_at, id")
                .bind("no", application.value())
                .mapTo(Row.class)
                .map(Row::link)
                .list());
    }

    @Override
    public ProgressLink add(ProgressLink link) {
        units.handle()
                .createUpdate("""
                        insert into connection_progress_link (id, application_no, unit_path, opened_by, opened_at, expires_at, version)
                        values (:id, :no, :unit, :by, :at, :until, 1)""")
                .bind("id", link.id())
                .bind("no", link.application().value())
                .bind("unit", link.unitPath())
                .bind("by", link.by())
                .bind("at", link.at())
                .bind("until", link.until())
                .execute();
        return units.added(RESOURCE, link.id(), link);
    }

    @Override
    public ProgressLink save(ProgressLink link) {
        int rows = units.handle()
                .createUpdate("""
                        update connection_progress_link set revoked_by = :by, revoked_at = :at, version = version + 1
                        where id = :id and version = :version""")
                .bind("by", link.revoked().map(ProgressLink.Revoked::by))
                .bind("at", link.revoked().map(ProgressLink.Revoked::at))
                .bind("id", link.id())
                .bind("version", link.version().number())
                .execute();
        return units.stored(RESOURCE, link.id(), link, rows);
    }

    /** A row of {@code connection_progress_link}. */
    public record Row(
            UUID id,
            String applicationNo,
            String unitPath,
            String openedBy,
            Instant openedAt,
            Instant expiresAt,
            Optional<String> revokedBy,
            Optional<Instant> revokedAt,
            long version) {
        ProgressLink link() {
            return new ProgressLink(
                    id,
                    new ApplicationNo(applicationNo),
                    unitPath,
                    openedBy,
                    openedAt,
                    expiresAt,
                    revokedAt.map(at -> new ProgressLink.Revoked(revokedBy.orElseThrow(), at)),
                    new Version(version));
        }
    }
}
