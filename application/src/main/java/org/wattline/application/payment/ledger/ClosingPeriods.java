package org.wattline.application.payment.ledger;

import java.time.YearMonth;
import java.util.Optional;
import org.wattline.application.payment.LedgerViews;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.payment.ledger.ClosedPeriod;

/** Closes months of the books, one after the other (月结). */
public final class ClosingPeriods {
    private final UnitOfWork work;
    private final LedgerPeriods periods;
    private final LedgerViews ledger;
    private final BusinessClock clock;

    public ClosingPeriods(UnitOfWork work, LedgerPeriods periods, LedgerViews ledger, BusinessClock clock) {
        this.work = work;
        this.periods = periods;
        this.ledger = ledger;
        this.clock = clock;
    }

    public Outcome<ClosedPeriod> handle(Caller who, Close command) {
        return work.perform(Act.of(who, "payment.close-period"), () -> {
            Optional<YearMonth> last =
                    periods.closed().stream().map(ClosedPeriod::month).findFirst();
            return ClosedPeriod.close(
                            command.month,
                            last,
                            clock.today(),
                            ledger.discrepancies().isEmpty(),
                            who.login(),
                            clock.now())
                    .map(closed -> {
                        periods.close(closed);
                        return closed;
                    });
        });
    }

    /** A month that is over. */
    public record Close(YearMonth month) {}
}
