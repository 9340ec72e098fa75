package org.wattline.adapter.postgres.platform;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Idempotency;
import org.wattline.application.platform.Unavailable;
import org.wattline.application.platform.Units;

/**
 * Stored answers in the table {@code idempotency}. A request that is being dealt with holds an advisory lock, so that its twin is told at once
 * instead of waiting; the primary key decides in the moments in which a lock cannot.
 */
final class PostgresIdempotency implements Idempotency {
    /** Each request with a key asks this, so it goes past JDBI. */
    private static final String LOOK = """
            select pg_try_advisory_xact_lock(hashtextextended(? || e'\\n' || ?, 4711)) as mine,
                   i.fingerprint, i.status, i.headers, i.body
            from (select 1) as always left join idempotency i on i.scope = ? and i.key = ?""";

    private final Set<Slot> underway = ConcurrentHashMap.newKeySet();
    private final Units<PostgresTransaction> units;
    private final Sessions sessions;
    private final BusinessClock clock;

    PostgresIdempotency(Units<PostgresTransaction> units, Jdbi jdbi, BusinessClock clock) {
        this.units = units;
        this.sessions = new Sessions(jdbi);
        this.clock = clock;
    }

    @Override
    public Result once(Key key, Supplier<Answer> work) {
        Result result;
        try {
            result = Faults.again(() -> attempt(key, work));
        } catch (AlreadyThere e) {
            // The twin stored its answer between our look and our lock: what we did is undone, and its answer counts.
            result = attempt(key, () -> {
                throw e;
            });
        }
        if (result instanceof Result.First(Answer answer) && !answer.done()) keepRefused(key, answer);
        return result;
    }

    /** A twin on this server is told at once; one on another server waits at the primary key, which lets only one of them in. */
    @Override
    public Result onceUndoably(Key key, Supplier<Answer> work) {
        Slot slot = new Slot(key.scope(), key.key());
        if (!underway.add(slot)) return stored(key).orElseGet(Result.StillRunning::new);
        try {
            return undoably(key, work);
        } catch (Unavailable away) {
            throw away;
        } catch (RuntimeException e) {
            return stored(key).orElseThrow(() -> e);
        } finally {
            underway.remove(slot);
        }
    }

    private Result undoably(Key key, Supplier<Answer> work) {
        Answer answer = Faults.again(() -> units.whole(transaction -> {
            Answer given = work.get();
            if (given.done()) transaction.answer(key, given);
            return new Units.Verdict<>(given, given.done());
        }));
        if (answer.done() || keepRefused(key, answer)) return new Result.First(answer);
        return stored(key).orElseGet(() -> new Result.First(answer));
    }

    private Optional<Result> stored(Key key) {
        return units.whole(transaction -> new Units.Verdict<>(look(transaction.handle(), key).stored, false))
                .map(stored -> stored.result(key));
    }

    private Result attempt(Key key, Supplier<Answer> work) {
        return units.whole(transaction -> {
            Look look = look(transaction.handle(), key);
            if (look.stored.isPresent())
                return new Units.Verdict<>(look.stored.get().result(key), false);
            if (!look.mine) return new Units.Verdict<>(new Result.StillRunning(), false);
            Answer answer = work.get();
            if (answer.done()) transaction.answer(key, answer);
            return new Units.Verdict<>(new Result.First(answer), answer.done());
        });
    }

    private static Look look(Handle handle, Key key) {
        try (PreparedStatement statement = handle.getConnection().prepareStatement(LOOK)) {
            statement.setString(1, key.scope());
            statement.setString(2, key.key());
            statement.setString(3, key.scope());
            statement.setString(4, key.key());
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) throw new IllegalStateException("a row is always there");
                return new Look(row.getBoolean("mine"), stored(row));
            }
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    private static Optional<Stored> stored(ResultSet row) throws SQLException {
        Optional<String> fingerprint = Optional.ofNullable(row.getString("fingerprint"));
        if (fingerprint.isEmpty()) return Optional.empty();
        Answer answer = new Answer(row.getInt("status"), Json.texts(row.getString("headers")), row.getBytes("body"));
        return Optional.of(new Stored(fingerprint.get(), answer));
    }

    /** @return whether no answer was there before */
    private boolean keepRefused(Key key, Answer answer) {
        return sessions.withHandle(handle -> handle.createUpdate("""
                        insert into idempotency (scope, key, fingerprint, status, headers, body, stored_at)
                        values (:scope, :key, :fingerprint, :status, cast(:headers as jsonb), :body, :at)
                        on conflict (scope, key) do nothing""")
                        .bind("scope", key.scope())
                        .bind("key", key.key())
                        .bind("fingerprint", key.fingerprint())
                        .bind("status", answer.status())
                        .bind("headers", Json.write(answer.headers()))
                        .bind("body", answer.body())
                        .bind("at", clock.now())
                        .execute()
                > 0);
    }

    @Override
    public int forget(Instant storedBefore) {
        return sessions.withHandle(
                handle -> handle.execute("delete from idempotency where stored_at < ?", storedBefore));
    }

    private record Slot(String scope, String key) {}

    private record Look(boolean mine, Optional<Stored> stored) {}

    private record Stored(String fingerprint, Answer answer) {
        Result result(Key key) {
            return fingerprint.equals(key.fingerprint()) ? new Result.Replayed(answer) : new Result.DifferentRequest();
        }
    }
}
