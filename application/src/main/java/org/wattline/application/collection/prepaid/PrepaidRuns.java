package org.wattline.application.collection.prepaid;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Jobs;
import org.wattline.domain.customer.AccountNo;

/**
 * Reckons all accounts under prepaid control, every morning when the day's readings are there (费控日测算), and begins what leads to a cut where the
 * policy says so. It can begin again at any time.
 */
public final class PrepaidRuns implements Jobs.Work {
    public static final String KIND = "collection.reckon-prepaid";

    private static final int PORTION = 250;

    private final ReckoningPrepaid reckoning;
    private final PrepaidPolicies policies;
    private final UsedUp usedUp;
    private final BusinessClock clock;

    public PrepaidRuns(ReckoningPrepaid reckoning, PrepaidPolicies policies, UsedUp usedUp, BusinessClock clock) {
        this.reckoning = reckoning;
        this.policies = policies;
        this.usedUp = usedUp;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<String> run(Jobs.Progress progress) {
        OptionalInt days = policies.inForce(clock.today()).noticeDays();
        long done = 0;
        Optional<AccountNo> after = Optional.empty();
        ReckoningPrepaid.Reckoning part;
        do {
            part = reckoning.handle(progress.who(), new ReckoningPrepaid.Portion(after, PORTION));
            part.refused().forEach((account, why) -> progress.problem(account.value(), why.code()));
            if (days.isPresent()) follow(progress, part.usedUp(), days.getAsInt());
            after = part.last();
            done += part.count();
            progress.done(done);
        } while (part.count() == PORTION && !progress.cancelled());
        return Optional.of("/v1/prepaid-controls");
    }

    private void follow(Jobs.Progress progress, List<AccountNo> accounts, int days) {
        for (AccountNo account : accounts)
            usedUp.follow(progress.who(), account, days)
                    .ifPresent(why -> progress.problem(account.value(), why.code()));
    }
}
