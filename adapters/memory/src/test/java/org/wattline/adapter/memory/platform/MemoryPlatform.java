package org.wattline.adapter.memory.platform;

import java.util.Collection;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.Histories;
import org.wattline.application.platform.Idempotency;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Note;
import org.wattline.application.platform.Notes;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Platform;
import org.wattline.application.platform.TestClock;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.platform.UuidV7Ids;
import org.wattline.application.platform.job.JobRunner;
import org.wattline.application.platform.job.Recurring;
import org.wattline.application.platform.reaction.Places;

/** The platform in memory, with the sample repository. */
final class MemoryPlatform implements Platform {
    private final TestClock clock = TestClock.standing();
    private final MemoryStore store = new MemoryStore(clock, new UuidV7Ids(System::currentTimeMillis, new Random(1)));
    private final MemoryTable<UUID, Note> notes = store.table("note", Note::id);

    @Override
    public TestClock clock() {
        return clock;
    }

    @Override
    public UnitOfWork units() {
        return store;
    }

    @Override
    public Outbox outbox() {
        return store;
    }

    @Override
    public EventFeed feed() {
        return store.feed();
    }

    @Override
    public Histories histories() {
        return store.histories();
    }

    @Override
    public Idempotency idempotency() {
        return store.idempotency();
    }

    @Override
    public Numbers numbers() {
        return store.numbers();
    }

    @Override
    public Places places() {
        return store.places();
    }

    @Override
    public Jobs jobs() {
        return store.jobs();
    }

    @Override
    public JobRunner runner(Collection<Jobs.Work> works, Collection<Recurring> recurring) {
        return new MemoryJobRunner(store, works, recurring, clock);
    }

    @Override
    public Notes notes() {
        return new Notes() {
            @Override
            public Optional<Note> find(UUID id) {
                return notes.find(id);
            }

            @Override
            public void add(Note note) {
                notes.add(note);
            }

            @Override
            public Note save(Note note) {
                return notes.save(note);
            }

            @Override
            public void remove(UUID id) {
                notes.remove(id);
            }
        };
    }
}
