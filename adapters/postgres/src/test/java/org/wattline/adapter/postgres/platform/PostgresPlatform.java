package org.wattline.adapter.postgres.platform;

import java.time.Duration;
import java.util.Collection;
import java.util.Random;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.Histories;
import org.wattline.application.platform.Idempotency;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Notes;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Platform;
import org.wattline.application.platform.TestClock;
import org.wattline.application.platform.UuidV7Ids;
import org.wattline.application.platform.job.JobRunner;
import org.wattline.application.platform.job.Recurring;
import org.wattline.application.platform.reaction.Places;

/** The platform on a fresh database, with the sample repository. One for all contract classes of this JVM, because none minds the others. */
final class PostgresPlatform implements Platform {
    private static final PostgresPlatform SHARED = new PostgresPlatform(TestDatabase.fresh());

    /** On the same database; its sample repository stores by writes that wait. */
    private static final PostgresPlatform LATE = new PostgresPlatform(SHARED.database, true);

    private final TestClock clock = TestClock.standing();
    private final Database database;
    private final PostgresUnits units;
    private final boolean late;

    PostgresPlatform(TestDatabase fresh) {
        this(fresh.database(), false);
        PostgresNotes.createTable(database);
    }

    private PostgresPlatform(Database database, boolean late) {
        this.database = database;
        this.late = late;
        units = new PostgresUnits(database, clock, new UuidV7Ids(System::currentTimeMillis, new Random(1)));
    }

    /** To be called from the test's own thread first: a class that begins on a virtual thread holds up the others while it waits. */
    static PostgresPlatform shared() {
        return SHARED;
    }

    static PostgresPlatform late() {
        return LATE;
    }

    Database database() {
        return database;
    }

    @Override
    public TestClock clock() {
        return clock;
    }

    @Override
    public PostgresUnits units() {
        return units;
    }

    @Override
    public Outbox outbox() {
        return units;
    }

    @Override
    public EventFeed feed() {
        return units.feed();
    }

    @Override
    public Histories histories() {
        return units.histories();
    }

    @Override
    public Idempotency idempotency() {
        return units.idempotency();
    }

    @Override
    public Numbers numbers() {
        return units.numbers();
    }

    @Override
    public Places places() {
        return units.places();
    }

    @Override
    public Jobs jobs() {
        return units.jobs();
    }

    @Override
    public JobRunner runner(Collection<Jobs.Work> works, Collection<Recurring> recurring) {
        return new PostgresJobRunner(database, units, works, recurring, clock, Duration.ofMillis(500));
    }

    @Override
    public Notes notes() {
        return late ? new LateNotes(units) : new PostgresNotes(units);
    }
}
