package org.wattline.adapter.postgres.payment.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Update;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.payment.reconciliation.StatementFetches;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.reconciliation.StatementFetch;
import org.wattline.domain.payment.reconciliation.StatementId;

/** What became of asking channels for their statements. */
public final class PostgresStatementFetches implements StatementFetches {
    private final PostgresUnits units;

    public PostgresStatementFetches(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<StatementFetch> find(StatementId id) {
        return units.read(h -> h.createQuery("select * from statement_fetch where channel = :channel and day = :day")
                        .bind("channel", id.channel().name())
                        .bind("day", id.day())
                        .mapTo(Row.class)
                        .findOne())
                .map(row -> units.loaded("statement-fetch", id, row.fetch()));
    }

    @Override
    public Optional<LocalDate> firstDay(Channel channel) {
        return units.read(h -> h.createQuery("""
                        select received_at from payment where channel = :channel and reference is not null
                         order by received_at limit 1""")
                        .bind("channel", channel.name())
                        .mapTo(Instant.class)
                        .findOne())
                .map(Zone::day);
    }

    @Override
    public boolean moved(Channel channel, Instant from, Instant until) {
        return units.read(h -> h.createQuery("""
                        select exists (select from payment where channel = :channel and reference is not null and state <> 'REVERSED'
                                          and received_at >= :from and received_at < :until)""")
                .bind("channel", channel.name())
                .bind("from", from)
                .bind("until", until)
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public Page<StatementFetch> list(Scope scope, Filter filter, Page.Request page) {
        if (!scope.covers(Scope.Owner.of(UnitPath.COMPANY))) return new Page<>(List.of(), Optional.empty());
        return Page.of(
                units.read(h -> h.createQuery("""
                                select * from statement_fetch
                                 where (cast(:channel as text) is null or channel = :channel)
                                   and (cast(:state as text) is null or state = :state)
                                   and (cast(:after as text) is null or day::text || channel < :after)
                                 order by day desc, channel desc limit :limit""")
                        .bind("channel", filter.channel().map(Channel::name))
                        .bind("state", filter.state().map(StatementFetch.State::name))
                        .bind("after", page.after())
                        .bind("limit", page.limit() + 1)
                        .mapTo(Row.class)
                        .map(Row::fetch)
                        .list()),
                page.limit(),
                each -> each.id().day() + each.id().channel().name());
    }

    @Override
    public StatementFetch add(StatementFetch fetch) {
        bound(units.handle().createUpdate("""
                        insert into statement_fetch (channel, day, tries, next_at, told, state, since, version)
                        values (:channel, :day, :tries, :nextAt, :told, :state, :since, 1)"""), fetch).execute();
        return units.added("statement-fetch", fetch.id(), fetch);
    }

    @Override
    public StatementFetch save(StatementFetch fetch) {
        int rows = bound(units.handle().createUpdate("""
                        update statement_fetch set tries = :tries, next_at = :nextAt, told = :told, state = :state, since = :since,
                               version = version + 1
                         where channel = :channel and day = :day and version = :version"""), fetch)
                .bind("version", fetch.version().number())
                .execute();
        return units.stored("statement-fetch", fetch.id(), fetch, rows);
    }

    private static Update bound(Update update, StatementFetch fetch) {
        return update.bind("channel", fetch.id().channel().name())
                .bind("day", fetch.id().day())
                .bind("tries", fetch.tries())
                .bind("nextAt", fetch.nextAt())
                .bind("told", fetch.told())
                .bind("state", fetch.state().name())
                .bind("since", since(fetch.stage()));
    }

    private static Optional<Instant> since(StatementFetch.Stage stage) {
        return switch (stage) {
            case StatementFetch.Waiting() -> Optional.empty();
            case StatementFetch.Missing(Instant at) -> Optional.of(at);
            case StatementFetch.TakenIn(Instant at) -> Optional.of(at);
            case StatementFetch.NothingMoved(Instant at) -> Optional.of(at);
        };
    }

    /** As it is stored. */
    public record Row(
            String channel,
            LocalDate day,
            int tries,
            Instant nextAt,
            Optional<String> told,
            String state,
            Optional<Instant> since,
            long version) {
        StatementFetch fetch() {
            return new StatementFetch(
                    new StatementId(Channel.valueOf(channel), day), tries, nextAt, told, stage(), new Version(version));
        }

        private StatementFetch.Stage stage() {
            return switch (StatementFetch.State.valueOf(state)) {
                case WAITING -> new StatementFetch.Waiting();
                case MISSING -> new StatementFetch.Missing(since.orElseThrow());
                case TAKEN_IN -> new StatementFetch.TakenIn(since.orElseThrow());
                case NOTHING_MOVED -> new StatementFetch.NothingMoved(since.orElseThrow());
            };
        }
    }
}
