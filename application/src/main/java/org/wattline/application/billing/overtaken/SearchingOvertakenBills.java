package org.wattline.application.billing.overtaken;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.overtaken.OvertakenBill;
import org.wattline.domain.billing.overtaken.OvertakenCause;
import org.wattline.domain.billing.overtaken.SuspectBill;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;

/**
 * The job that searches issued bills for readings that have newer versions by now, the days of 13 months back. Readings come by millions and tell of
 * themselves in no event; only those that took the place of others are looked at. What was looked at is not looked at again until something newer arrives.
 */
public final class SearchingOvertakenBills implements Jobs.Work {
    public static final String KIND = "billing.search-overtaken-bills";

    private static final int PORTION = 250;
    private static final int MONTHS = 13;

    private final UnitOfWork work;
    private final OvertakenBills overtaken;
    private final TryingAgain trying;
    private final BusinessClock clock;

    public SearchingOvertakenBills(UnitOfWork work, OvertakenBills overtaken, TryingAgain trying, BusinessClock clock) {
        this.work = work;
        this.overtaken = overtaken;
        this.trying = trying;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<String> run(Jobs.Progress progress) {
        LocalDate from = clock.today().withDayOfMonth(1).minusMonths(MONTHS);
        Optional<BillNo> after = Optional.empty();
        long done = 0;
        do {
            List<SuspectBill> suspects = overtaken.reread(from, after, PORTION);
            for (OvertakenBill each : tried(progress, suspects))
                each.why()
                        .ifPresent(why -> progress.problem(each.billed().bill().value(), why));
            done += suspects.size();
            progress.done(done);
            after = suspects.size() < PORTION
                    ? Optional.empty()
                    : Optional.of(suspects.getLast().bill());
        } while (after.isPresent() && !progress.cancelled());
        return Optional.of("/v1/overtaken-bills");
    }

    private List<OvertakenBill> tried(Jobs.Progress progress, List<SuspectBill> suspects) {
        return switch (work.perform(
                Act.of(progress.who(), KIND), () -> Outcome.done(trying.handle(suspects, OvertakenCause.READINGS)))) {
            case Outcome.Done<List<OvertakenBill>>(var news) -> news;
            case Outcome.Refused<List<OvertakenBill>>(Refusal why) -> throw new IllegalStateException(why.code());
        };
    }
}
