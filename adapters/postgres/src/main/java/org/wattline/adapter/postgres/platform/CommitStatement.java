package org.wattline.adapter.postgres.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Draft;
import org.wattline.application.platform.Histories;

/** The last round trip of a unit: events, trail and answer in one statement, and the commit right behind it. */
final class CommitStatement {
    private static final String EVENTS = """
            insert into event (epoch, seq, id, type, shape, subject, at, actor, act, facts)
            select cast(? as smallint), e.seq, e.id, e.type, e.shape, e.subject, e.at, e.actor, e.act, cast(e.facts as jsonb)
            from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as smallint[]), cast(? as text[]), cast(? as timestamptz[]),
                        cast(? as text[]), cast(? as uuid[]), cast(? as text[]))
                 with ordinality as e (id, type, shape, subject, at, actor, act, facts, seq)""";
    private static final String TRAIL = """
            insert into trail (act, at, login, kind, address, request_id, command, reason, resource, id, changes)
            select t.act, t.at, t.login, t.kind, t.address, t.request_id, t.command, t.reason, t.resource, t.id, cast(t.changes as jsonb)
            from unnest(cast(? as uuid[]), cast(? as timestamptz[]), cast(? as text[]), cast(? as text[]), cast(? as text[]),
                        cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as text[]))
                 with ordinality as t (act, at, login, kind, address, request_id, command, reason, resource, id, changes, place)
            order by t.place""";
    private static final String ANSWER = """
            insert into idempotency (scope, key, fingerprint, status, headers, body, stored_at)
            values (?, ?, ?, ?, cast(? as jsonb), ?, cast(? as timestamptz))""";

    private final int epoch;
    private final BusinessClock clock;

    CommitStatement(int epoch, BusinessClock clock) {
        this.epoch = epoch;
        this.clock = clock;
    }

    void commit(Handle handle, Draft draft, Optional<PostgresTransaction.Given> given) {
        List<Draft.Published> events = draft.events();
        List<Histories.Entry> trail = draft.trail();
        List<String> inserts = new ArrayList<>();
        if (!events.isEmpty()) inserts.add(EVENTS);
        if (!trail.isEmpty()) inserts.add(TRAIL);
        given.ifPresent(answer -> inserts.add(ANSWER));
        if (!inserts.isEmpty()) {
            // The driver sends statements that one string holds in one round trip.
            String sql = String.join(";\n", inserts) + ";\ncommit";
            try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
                Parameters parameters = new Parameters(statement);
                if (!events.isEmpty()) bindEvents(parameters, events);
                if (!trail.isEmpty()) bindTrail(parameters, trail);
                if (given.isPresent()) bindAnswer(parameters, given.get());
                statement.execute();
            } catch (SQLException e) {
                throw Faults.of(e);
            }
        }
        handle.commit();
    }

    private void bindEvents(Parameters parameters, List<Draft.Published> events) throws SQLException {
        parameters.add(epoch);
        parameters.array("uuid", events, Draft.Published::id);
        parameters.array("text", events, published -> published.event().type());
        parameters.array("int2", events, published -> published.event().shape());
        parameters.array("text", events, published -> published.event().subject());
        parameters.array("timestamptz", events, published -> published.by().at().toString());
        parameters.array("text", events, published -> published.by().act().who().login());
        parameters.array("uuid", events, published -> published.by().id());
        parameters.array(
                "text", events, published -> Json.write(published.event().facts()));
    }

    private static void bindTrail(Parameters parameters, List<Histories.Entry> trail) throws SQLException {
        parameters.array("uuid", trail, Histories.Entry::act);
        parameters.array("timestamptz", trail, entry -> entry.at().toString());
        parameters.array("text", trail, Histories.Entry::login);
        parameters.array("text", trail, entry -> entry.kind().name().toLowerCase(Locale.ROOT));
        parameters.array("text", trail, entry -> entry.origin().address());
        parameters.array("text", trail, entry -> entry.origin().requestId());
        parameters.array("text", trail, Histories.Entry::command);
        parameters.optionals("text", trail, Histories.Entry::reason);
        parameters.array("text", trail, Histories.Entry::resource);
        parameters.array("text", trail, Histories.Entry::id);
        parameters.array("text", trail, entry -> changes(entry.changes()));
    }

    private static String changes(Map<String, Histories.Difference> changes) {
        Map<String, Map<String, String>> told = new LinkedHashMap<>();
        changes.forEach((name, difference) -> {
            Map<String, String> sides = new LinkedHashMap<>();
            difference.before().ifPresent(value -> sides.put("from", value));
            difference.after().ifPresent(value -> sides.put("to", value));
            told.put(name, sides);
        });
        return Json.write(told);
    }

    private void bindAnswer(Parameters parameters, PostgresTransaction.Given given) throws SQLException {
        parameters.add(given.key().scope());
        parameters.add(given.key().key());
        parameters.add(given.key().fingerprint());
        parameters.add(given.answer().status());
        parameters.add(Json.write(given.answer().headers()));
        parameters.add(given.answer().body());
        parameters.add(clock.now().toString());
    }

    /** Binds one parameter after the other. */
    private static final class Parameters {
        private final PreparedStatement statement;
        private final Connection connection;
        private int position;

        Parameters(PreparedStatement statement) throws SQLException {
            this.statement = statement;
            this.connection = statement.getConnection();
        }

        void add(Object value) throws SQLException {
            statement.setObject(++position, value);
        }

        <T> void array(String type, List<T> rows, Function<? super T, Object> column) throws SQLException {
            statement.setArray(
                    ++position,
                    connection.createArrayOf(type, rows.stream().map(column).toArray()));
        }

        @SuppressWarnings("NullAway") // an element of a JDBC array is NULL by being null
        <T> void optionals(String type, List<T> rows, Function<? super T, Optional<String>> column)
                throws SQLException {
            Object[] values = new Object[rows.size()];
            for (int i = 0; i < values.length; i++)
                values[i] = column.apply(rows.get(i)).orElse(null);
            statement.setArray(++position, connection.createArrayOf(type, values));
        }
    }
}
