package org.wattline.application.platform;

import java.util.Collection;
import org.wattline.application.platform.job.JobRunner;
import org.wattline.application.platform.job.Recurring;
import org.wattline.application.platform.reaction.Places;

/** What the contracts of the platform run on: one store with all its ports, and a sample repository in it. */
public interface Platform {
    TestClock clock();

    UnitOfWork units();

    Outbox outbox();

    EventFeed feed();

    Histories histories();

    Idempotency idempotency();

    Numbers numbers();

    Places places();

    Jobs jobs();

    /** A runner that has not started. */
    JobRunner runner(Collection<Jobs.Work> works, Collection<Recurring> recurring);

    Notes notes();
}
