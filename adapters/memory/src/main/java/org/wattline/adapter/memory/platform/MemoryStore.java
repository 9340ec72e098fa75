package org.wattline.adapter.memory.platform;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Draft;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.Histories;
import org.wattline.application.platform.Idempotency;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.platform.Units;
import org.wattline.application.platform.reaction.Places;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Versioned;

/**
 * Everything that one process keeps in its memory: tables, events, trail, answers and running numbers. One unit of work runs at a time; what
 * it stores is seen by others when it commits and never before. Nothing survives the process.
 */
public final class MemoryStore implements UnitOfWork, Outbox {
    private final ReentrantLock turn = new ReentrantLock(true);
    private final ReadWriteLock visibility = new ReentrantReadWriteLock();
    private final MemoryFeed feed = new MemoryFeed();
    private final MemoryHistories histories = new MemoryHistories();
    private final MemoryNumbers numbers = new MemoryNumbers();
    private final Units<MemoryTransaction> units;
    private final MemoryIdempotency idempotency;
    private final MemoryPlaces places;
    private final MemoryJobs jobs;

    public MemoryStore(BusinessClock clock, Ids ids) {
        units = new Units<>(() -> new MemoryTransaction(turn, visibility.writeLock(), feed, histories), clock, ids);
        idempotency = new MemoryIdempotency(this, clock);
        places = new MemoryPlaces(this, ids);
        jobs = new MemoryJobs(this, clock, ids);
    }

    /**
     * A table of aggregates.
     *
     * @param resource the aggregate's noun, as the trail shows it: {@code bill}
     * @param key the aggregate's number or id; its text is the id in the trail and the order of the rows
     */
    public <K, V extends Versioned<V>> MemoryTable<K, V> table(String resource, Function<V, K> key) {
        return new MemoryTable<>(this, resource, key, true);
    }

    /** The same for aggregates whose every change is told elsewhere, such as balances in the ledger; they leave no trace in the trail. */
    public <K, V extends Versioned<V>> MemoryTable<K, V> untold(String resource, Function<V, K> key) {
        return new MemoryTable<>(this, resource, key, false);
    }

    /** A list of rows that are only ever added to, such as ledger entries or readings; they leave no trace in the trail. */
    public <V> MemoryLog<V> log() {
        return new MemoryLog<>(this);
    }

    /** Rows under a text key without versions, such as settings of a view; they leave no trace in the trail. */
    public <V> MemoryRows<V> rows() {
        return new MemoryRows<>(this);
    }

    @Override
    public <T> Outcome<T> perform(Act act, Supplier<Outcome<T>> work) {
        return units.perform(act, work);
    }

    @Override
    public <T> Rehearsal<T> rehearse(Supplier<T> work) {
        return units.rehearse(work);
    }

    @Override
    public void publish(List<Event> events) {
        units.publish(events);
    }

    public EventFeed feed() {
        return feed;
    }

    public Histories histories() {
        return histories;
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

    /** The jobs; a {@link MemoryJobRunner} carries them out. */
    public Jobs jobs() {
        return jobs;
    }

    MemoryJobs heldJobs() {
        return jobs;
    }

    Units<MemoryTransaction> units() {
        return units;
    }

    /** The command that is being carried out. @throws IllegalStateException outside a unit of work */
    public Draft.Command author() {
        return units.author();
    }

    void altered(String resource, String id, Optional<?> before, Optional<?> after) {
        units.altered(resource, id, before, after);
    }

    /** Reads what is committed, while no unit is just becoming visible. */
    <T> T look(Supplier<T> reading) {
        visibility.readLock().lock();
        try {
            return reading.get();
        } finally {
            visibility.readLock().unlock();
        }
    }
}
