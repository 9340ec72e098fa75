package org.wattline.adapter.postgres.collection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.collection.disconnection.DisconnectionBans;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.collection.disconnection.DisconnectionBan;
import org.wattline.domain.collection.disconnection.DisconnectionBanId;
import org.wattline.domain.kernel.Version;

/** Bans on PostgreSQL. */
public final class PostgresDisconnectionBans implements DisconnectionBans {
    private static final String RESOURCE = "disconnection-ban";

    private final PostgresUnits units;

    public PostgresDisconnectionBans(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<DisconnectionBan> find(DisconnectionBanId id) {
        return units.read(h -> h.createQuery("select * from disconnection_ban where id = :id")
                        .bind("id", id.value())
                        .mapTo(Row.class)
                        .findOne())
                .map(row -> units.loaded(RESOURCE, id, row.ban()));
    }

    @Override
    public DisconnectionBan add(DisconnectionBan fresh) {
        units.handle()
                .createUpdate("""
                        insert into disconnection_ban (id, unit_path, cause, words, from_at, until_at, proclaimed_by, version)
                        values (:id, :unit, :cause, :words, :from, :until, :by, 1)""")
                .bind("id", fresh.id().value())
                .bind("unit", fresh.unit().path())
                .bind("cause", fresh.cause().name())
                .bind("words", fresh.words())
                .bind("from", fresh.from())
                .bind("until", fresh.until())
                .bind("by", fresh.by())
                .execute();
        return units.added(RESOURCE, fresh.id(), fresh);
    }

    @Override
    public DisconnectionBan save(DisconnectionBan changed) {
        int rows = units.handle()
                .createUpdate("""
                        update disconnection_ban set until_at = :until, version = version + 1
                        where id = :id and version = :version""")
                .bind("id", changed.id().value())
                .bind("until", changed.until())
                .bind("version", changed.version().number())
                .execute();
        return units.stored(RESOURCE, changed.id(), changed, rows);
    }

    @Override
    public boolean hold(UnitPath place, Instant at) {
        return units.read(h -> h.createQuery("""
                        select exists (
                          select from disconnection_ban
                          where (unit_path = '/' or unit_path = :place or starts_with(:place, unit_path || '/'))
                            and from_at <= :at and (until_at is null or until_at > :at))""")
                .bind("place", place.path())
                .bind("at", at)
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public Page<DisconnectionBan> list(Scope scope, Page.Request page) {
        if (scope.customers().isPresent()) return new Page<>(List.of(), Optional.empty());
        List<DisconnectionBan> rows = units
                .read(h -> h.createQuery("""
                        select * from disconnection_ban
                        where (:unit = '/' or unit_path = :unit or starts_with(unit_path, :unit || '/'))
                          and (cast(:after as text) is null or cast(id as text) < :after)
                        order by id desc limit :limit""")
                        .bind("unit", scope.unit().map(UnitPath::path).orElse("/"))
                        .bind("after", page.after())
                        .bind("limit", page.limit() + 1)
                        .mapTo(Row.class)
                        .list())
                .stream()
                .map(Row::ban)
                .toList();
        return Page.of(rows, page.limit(), each -> each.id().toString());
    }

    /** A row of {@code disconnection_ban}. */
    public record Row(
            UUID id,
            String unitPath,
            String cause,
            String words,
            Instant fromAt,
            Optional<Instant> untilAt,
            String proclaimedBy,
            long version) {
        DisconnectionBan ban() {
            return new DisconnectionBan(
                    new DisconnectionBanId(id),
                    new UnitPath(unitPath),
                    DisconnectionBan.Cause.valueOf(cause),
                    words,
                    fromAt,
                    untilAt,
                    proclaimedBy,
                    new Version(version));
        }
    }
}
