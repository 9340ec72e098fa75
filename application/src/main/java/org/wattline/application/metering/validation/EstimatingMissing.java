package org.wattline.application.metering.validation;

import java.util.List;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Span;

/** Estimates readings that never came, when billing waits for them no longer (补算到期估抄). */
public final class EstimatingMissing {
    private static final int PART = 200;

    private final UnitOfWork work;
    private final MeteringPoints points;
    private final ValidatingReadings validating;

    public EstimatingMissing(UnitOfWork work, MeteringPoints points, ValidatingReadings validating) {
        this.work = work;
        this.points = points;
        this.validating = validating;
    }

    /** What the bills of accounts over a span want, a portion of accounts in a unit of its own. @return how many values were made */
    public int of(Caller who, List<AccountNo> accounts, Span span) {
        int made = 0;
        for (int from = 0; from < accounts.size(); from += PART) {
            List<AccountNo> part = accounts.subList(from, Math.min(accounts.size(), from + PART));
            made += switch (work.perform(
                    Act.of(who, "metering.estimate-missing"),
                    () -> Outcome.done(validating.missing(points.ofAccounts(part), span)))) {
                case Outcome.Done<Integer>(Integer some) -> some;
                case Outcome.Refused<Integer>(Refusal why) -> throw new IllegalStateException(why.code());
            };
        }
        return made;
    }
}
