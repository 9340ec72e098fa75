package org.wattline.application.collection.prepaid;

import java.util.Optional;
import org.wattline.application.platform.Jobs;
import org.wattline.domain.customer.AccountNo;

/** Reckons all accounts under prepaid control, every morning when the day's readings are there (费控日测算). It can begin again at any time. */
public final class PrepaidRuns implements Jobs.Work {
    public static final String KIND = "collection.reckon-prepaid";

    private static final int PORTION = 250;

    private final ReckoningPrepaid reckoning;

    public PrepaidRuns(ReckoningPrepaid reckoning) {
        this.reckoning = reckoning;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<String> run(Jobs.Progress progress) {
        long done = 0;
        Optional<AccountNo> after = Optional.empty();
        ReckoningPrepaid.Reckoning part;
        do {
            part = reckoning.handle(progress.who(), new ReckoningPrepaid.Portion(after, PORTION));
            part.refused().forEach((account, why) -> progress.problem(account.value(), why.code()));
            after = part.last();
            done += part.count();
            progress.done(done);
        } while (part.count() == PORTION && !progress.cancelled());
        return Optional.of("/v1/prepaid-controls");
    }
}
