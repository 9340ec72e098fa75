package org.wattline.application.metering.special;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Outcome;

/**
 * The nightly job that settles special readings with what came by itself, and sends somebody wherever a point went without a true reading for more
 * rounds than are allowed. One statement for each; begun again it comes to the same.
 */
public final class SearchingLongEstimates implements Jobs.Work {
    public static final String KIND = "metering.special-readings";

    /** Tasks and readings older than this are no news [D]. */
    private static final Duration LATE = Duration.ofDays(62);

    private final UnitOfWork work;
    private final SpecialReadings special;
    private final SiteReadPolicies policies;
    private final BusinessClock clock;

    public SearchingLongEstimates(
            UnitOfWork work, SpecialReadings special, SiteReadPolicies policies, BusinessClock clock) {
        this.work = work;
        this.special = special;
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<String> run(Jobs.Progress progress) {
        Instant now = clock.now();
        LocalDate today = clock.today();
        Outcome<Integer> asked = work.perform(Act.of(progress.who(), KIND), () -> {
            int settled = special.settle(now.minus(LATE), now);
            return Outcome.done(settled
                    + special.afterEstimates(
                            new SpecialReadings.Search(policies.inForce(today), today, now.minus(LATE), KIND, now)));
        });
        if (asked instanceof Outcome.Done<Integer>(Integer count)) progress.done(count);
        return Optional.of("/v1/special-readings");
    }
}
