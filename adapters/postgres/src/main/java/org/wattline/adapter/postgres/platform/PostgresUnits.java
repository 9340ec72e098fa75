package org.wattline.adapter.postgres.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Draft;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.Histories;
import org.wattline.application.platform.Idempotency;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.platform.Units;
import org.wattline.application.platform.reaction.Places;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;

/**
 * Units of work as transactions of PostgreSQL. Repositories write through {@link #handle()}, read through {@link #read}, and tell what they
 * loaded and stored, so that the trail gets the state before and after without any further query.
 */
public final class PostgresUnits implements UnitOfWork, Outbox {
    private final DataSource pool;
    private final Sessions sessions;
    private final Units<PostgresTransaction> units;
    private final PostgresFeed feed;
    private final PostgresIdempotency idempotency;
    private final PostgresNumbers numbers;
    private final PostgresPlaces places;
    private final PostgresJobs jobs;

    /** Over a database that is migrated. */
    public PostgresUnits(Database database, BusinessClock clock, Ids ids) {
        pool = database.dataSource();
        Jdbi jdbi = database.jdbi();
        sessions = new Sessions(jdbi);
        int epoch = Epoch.current(jdbi);
        feed = new PostgresFeed(jdbi, epoch);
        CommitStatement statement = new CommitStatement(epoch, clock);
        units = new Units<>(() -> new PostgresTransaction(jdbi.open(), statement, feed::grown), clock, ids);
        idempotency = new PostgresIdempotency(units, jdbi, clock);
        numbers = new PostgresNumbers(this, jdbi);
        places = new PostgresPlaces(this, units, jdbi, ids);
        jobs = new PostgresJobs(this, clock, ids);
    }

    /**
     * Work that entangled itself with other units (deadlock) is done again from its beginning.
     *
     * @throws AlreadyThere when a unique constraint forbids what the work stores
     */
    @Override
    public <T> Outcome<T> perform(Act act, Supplier<Outcome<T>> work) {
        if (units.transaction().isEmpty()) return Faults.again(() -> units.perform(act, work));
        try {
            return units.perform(act, work);
        } catch (RuntimeException e) {
            throw Faults.of(e);
        }
    }

    @Override
    public <T> Outcome<T> performInTurn(Act act, Runnable turn, Runnable early, Supplier<Outcome<T>> work) {
        return perform(act, () -> {
            early.run();
            turn.run();
            return work.get();
        });
    }

    @Override
    public <T> Rehearsal<T> rehearse(Supplier<T> work) {
        try {
            return units.rehearse(work);
        } catch (RuntimeException e) {
            throw Faults.of(e);
        }
    }

    @Override
    public void publish(List<Event> events) {
        units.publish(events);
    }

    /** The connection of the unit, for everything that writes. @throws IllegalStateException outside a unit of work */
    public Handle handle() {
        return units.inside().handle();
    }

    /** Reads on the connection of the unit, or outside of one on a connection of its own. */
    public <T> T read(Function<Handle, T> query) {
        Optional<PostgresTransaction> unit = units.transaction();
        return unit.isPresent() ? query.apply(unit.get().handle()) : sessions.withHandle(query);
    }

    /** Asks on the connection of the unit, or outside of one on a connection of its own. @param parameters by position */
    public <T> List<T> ask(PlainQuery<T> query, Object... parameters) {
        Optional<PostgresTransaction> unit = units.transaction();
        if (unit.isPresent()) return query.list(unit.get().handle().getConnection(), parameters);
        try (Connection connection = pool.getConnection()) {
            return query.list(connection, parameters);
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    /** Asks two things at once, in the same way. */
    public <A, B> PlainQueries.Both<A, B> ask(PlainQueries<A, B> queries, Object... parameters) {
        Optional<PostgresTransaction> unit = units.transaction();
        if (unit.isPresent()) return queries.lists(unit.get().handle().getConnection(), parameters);
        try (Connection connection = pool.getConnection()) {
            return queries.lists(connection, parameters);
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    /**
     * Writes at the unit's next round trip, at the latest with its commit. A refusal of the database therefore shows at any later call, or when
     * the unit ends.
     */
    public void write(Write later) {
        units.inside().write(later);
    }

    /** The command that is being carried out, for what tells of it besides the trail. @throws IllegalStateException outside a unit of work */
    public Draft.Command author() {
        return units.author();
    }

    /** The aggregate as it was {@link #loaded} or stored last in this unit, if it was. */
    public <V> Optional<V> remembered(String resource, Object id, Class<V> type) {
        return units.inside().remembered(resource, id.toString()).map(type::cast);
    }

    /** To be called with every aggregate that a repository loads; gives it back. */
    public <V> V loaded(String resource, Object id, V state) {
        units.transaction().ifPresent(unit -> unit.remember(resource, id.toString(), state));
        return state;
    }

    /** To be called after the insert of a new aggregate, stored with the version after its own (so 1); gives it back with that version. */
    public <V extends Versioned<V>> V added(String resource, Object id, V state) {
        V stored = state.at(state.version().next());
        units.inside().remember(resource, id.toString(), stored);
        units.altered(resource, id.toString(), Optional.empty(), Optional.of(stored));
        return stored;
    }

    /**
     * To be called after {@code update … set version = version + 1 … where … and version = :version}; gives the aggregate back with its next
     * version.
     *
     * @param rows how many rows the update changed
     * @throws StaleState when it changed none
     * @throws IllegalStateException when the aggregate was not {@link #loaded} in this unit
     */
    public <V extends Versioned<V>> V stored(String resource, Object id, V state, int rows) {
        if (rows == 0) throw new StaleState(resource, id.toString(), state.version());
        return stored(resource, id, state);
    }

    /** The same where a {@link #write} stores it, which refuses a stale version itself ({@link #stale}). */
    public <V extends Versioned<V>> V stored(String resource, Object id, V state) {
        V stored = state.at(state.version().next());
        Object before = before(resource, id);
        units.inside().remember(resource, id.toString(), stored);
        units.altered(resource, id.toString(), Optional.of(before), Optional.of(stored));
        return stored;
    }

    /** What a {@link #write} tells {@code refuse(…)} so that {@link StaleState} comes of it, with the state {@code WL001}. */
    public static String stale(String resource, Object id, Version version) {
        return resource + " " + id + " " + version.number();
    }

    /** To be called after the delete of an aggregate that was {@link #loaded} in this unit. */
    public void removed(String resource, Object id) {
        Object before = before(resource, id);
        units.inside().forget(resource, id.toString());
        units.altered(resource, id.toString(), Optional.of(before), Optional.empty());
    }

    private Object before(String resource, Object id) {
        return units.inside()
                .remembered(resource, id.toString())
                .orElseThrow(
                        () -> new IllegalStateException(resource + " " + id + " was not loaded in this unit of work"));
    }

    public EventFeed feed() {
        return feed;
    }

    public Histories histories() {
        return new PostgresHistories(sessions.jdbi());
    }

    public Idempotency idempotency() {
        return idempotency;
    }

    public Numbers numbers() {
        return numbers;
    }

    public Places places() {
        return places;
    }

    /** The jobs; a {@link PostgresJobRunner} carries them out. */
    public Jobs jobs() {
        return jobs;
    }
}
