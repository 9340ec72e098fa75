package org.wattline.application.platform.job;

import java.time.Duration;
import java.util.Optional;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Idempotency;
import org.wattline.application.platform.Jobs;

/** Removes the stored answers to requests that nobody will send again, two days after they were given. */
public final class ForgettingAnswers implements Jobs.Work {
    /** The kind of this job. */
    public static final String KIND = "platform.forget-answers";

    private static final Duration KEPT = Duration.ofHours(48);

    private final Idempotency idempotency;
    private final BusinessClock clock;

    public ForgettingAnswers(Idempotency idempotency, BusinessClock clock) {
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<String> run(Jobs.Progress progress) {
        progress.done(idempotency.forget(clock.now().minus(KEPT)));
        return Optional.empty();
    }
}
