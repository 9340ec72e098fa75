package org.wattline.application.platform;

/** What the contracts of the platform run on: one store with all its ports, and a sample repository in it. */
public interface Platform {
    TestClock clock();

    UnitOfWork units();

    Outbox outbox();

    EventFeed feed();

    Histories histories();

    Idempotency idempotency();

    Numbers numbers();

    Notes notes();
}
