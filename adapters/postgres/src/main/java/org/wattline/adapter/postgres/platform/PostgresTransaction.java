package org.wattline.adapter.postgres.platform;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.wattline.application.platform.Draft;
import org.wattline.application.platform.Idempotency;
import org.wattline.application.platform.Units;

/** One transaction on one connection, at isolation read committed, with the states that repositories loaded in it. */
final class PostgresTransaction implements Units.Transaction {
    private final Handle handle;
    private final CommitStatement statement;
    private final Runnable committed;
    private final Deque<Map<Slot, Object>> marks = new ArrayDeque<>();
    private final List<Write> pending = new ArrayList<>();
    private Map<Slot, Object> states = new HashMap<>();
    private Optional<Given> given = Optional.empty();
    private Optional<RuntimeException> broken = Optional.empty();

    PostgresTransaction(Handle handle, CommitStatement statement, Runnable committed) {
        this.handle = handle.begin();
        this.statement = statement;
        this.committed = committed;
    }

    /** The connection, on which everything that was written so far can be seen. */
    Handle handle() {
        settle();
        return handle;
    }

    /** Writes at the next round trip. */
    void write(Write later) {
        pending.add(later);
    }

    @Override
    public void settle() {
        if (broken.isPresent()) throw broken.get();
        if (pending.isEmpty()) return;
        List<Write> now = List.copyOf(pending);
        pending.clear();
        try {
            Pipeline.send(handle, now, false);
        } catch (RuntimeException e) {
            broken = Optional.of(e);
            throw e;
        }
    }

    /** Remembers the state of an aggregate. */
    void remember(String resource, String id, Object state) {
        states.put(new Slot(resource, id), state);
    }

    Optional<Object> remembered(String resource, String id) {
        return Optional.ofNullable(states.get(new Slot(resource, id)));
    }

    void forget(String resource, String id) {
        states.remove(new Slot(resource, id));
    }

    /** Stores an answer together with everything else. */
    void answer(Idempotency.Key key, Idempotency.Answer answer) {
        given = Optional.of(new Given(key, answer));
    }

    @Override
    public void mark() {
        settle();
        handle.execute("savepoint part" + marks.size());
        marks.push(new HashMap<>(states));
    }

    @Override
    public void undo() {
        pending.clear();
        broken = Optional.empty();
        states = marks.pop();
        String name = "part" + marks.size();
        handle.execute("rollback to savepoint " + name + "; release savepoint " + name);
    }

    @Override
    public void release() {
        settle();
        marks.pop();
        handle.execute("release savepoint part" + marks.size());
    }

    @Override
    public void restart() {
        pending.clear();
        broken = Optional.empty();
        handle.rollback();
        states.clear();
        marks.clear();
        handle.begin();
    }

    @Override
    public void commit(Draft draft) {
        if (broken.isPresent()) throw broken.get();
        statement.commit(handle, pending, draft, given);
        if (!draft.events().isEmpty()) committed.run();
    }

    @Override
    public void close() {
        try (handle) {
            if (handle.isInTransaction()) handle.rollback();
        }
    }

    record Given(Idempotency.Key key, Idempotency.Answer answer) {}

    private record Slot(String resource, String id) {}
}
