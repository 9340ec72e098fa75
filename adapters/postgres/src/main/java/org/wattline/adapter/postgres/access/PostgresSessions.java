package org.wattline.adapter.postgres.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.Update;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.access.Sessions;
import org.wattline.domain.access.AccountId;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.access.credential.SecretHash;
import org.wattline.domain.access.credential.Session;
import org.wattline.domain.kernel.Version;

/** Sessions in the table {@code session}. */
public final class PostgresSessions implements Sessions {
    private final PostgresUnits units;

    public PostgresSessions(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<Session> find(UUID id) {
        return units.read(
                        h -> h.createQuery("""
                                select id, account_id, unit_path, refresh, opened_at, renewed_at, ended_at, ended_cause, version
                                from session where id = :id""").bind("id", id).mapTo(Row.class).findOne())
                .map(row -> units.loaded("session", id, row.session()));
    }

    @Override
    public void add(Session session) {
        bound(session, """
                insert into session (id, account_id, unit_path, refresh, opened_at, renewed_at, ended_at, ended_cause, version)
                values (:id, :account, :unit, :refresh, :opened, :renewed, :ended, :cause, 1)""").execute();
        units.added("session", session.id(), session);
    }

    @Override
    public Session save(Session session) {
        int rows =
                bound(session, """
                        update session set account_id = :account, unit_path = :unit, refresh = :refresh, opened_at = :opened,
                               renewed_at = :renewed, ended_at = :ended, ended_cause = :cause, version = version + 1
                        where id = :id and version = :version""").bind("version", session.version().number()).execute();
        return units.stored("session", session.id(), session, rows);
    }

    @Override
    public int forget(Instant renewedBefore) {
        return units.handle().execute("delete from session where renewed_at < ?", renewedBefore);
    }

    private Update bound(Session session, String sql) {
        Optional<Session.Stage.Ended> ended =
                session.stage() instanceof Session.Stage.Ended over ? Optional.of(over) : Optional.empty();
        return units.handle()
                .createUpdate(sql)
                .bind("id", session.id())
                .bind("account", session.account().value())
                .bind("unit", session.unit().map(UnitPath::path))
                .bind("refresh", session.refresh().clear())
                .bind("opened", session.openedAt())
                .bind("renewed", session.renewedAt())
                .bind("ended", ended.map(Session.Stage.Ended::at))
                .bind("cause", ended.map(over -> over.cause().name()));
    }

    /** A row of the table. */
    public record Row(
            UUID id,
            UUID accountId,
            Optional<String> unitPath,
            String refresh,
            Instant openedAt,
            Instant renewedAt,
            Optional<Instant> endedAt,
            Optional<String> endedCause,
            long version) {
        Session session() {
            Optional<Session.Stage> ended = endedAt.flatMap(
                    at -> endedCause.map(cause -> new Session.Stage.Ended(at, Session.Cause.valueOf(cause))));
            return new Session(
                    id,
                    new AccountId(accountId),
                    unitPath.map(UnitPath::new),
                    new SecretHash(refresh),
                    openedAt,
                    renewedAt,
                    ended.orElseGet(Session.Stage.Open::new),
                    new Version(version));
        }
    }
}
