package org.wattline.adapter.http.billing;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.trial.AccountChange;
import org.wattline.domain.billing.trial.Tally;
import org.wattline.domain.billing.trial.Trial;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.tariff.TariffId;

/**
 * A what-if run.
 *
 * @param instead the tariff in whose place the version comes
 * @param result what it comes to, once it has ended
 */
public record WhatIfRunBody(
        UUID runId,
        TariffId tariffId,
        String versionName,
        TariffId instead,
        UnitPath unit,
        YearMonth from,
        YearMonth through,
        Instant startedAt,
        Optional<Instant> endedAt,
        Optional<Result> result) {
    static final WhatIfRunBody EXAMPLE = new WhatIfRunBody(
            UUID.fromString("01979c3f-7a4b-7c11-8f2e-3d5a6b7c8d9e"),
            new TariffId("ZJ-RES-ANNUAL"),
            "2027-01",
            new TariffId("ZJ-RES-ANNUAL"),
            new UnitPath("/33/3301"),
            YearMonth.of(2026, 1),
            YearMonth.of(2026, 3),
            Instant.parse("2026-11-20T04:00:00Z"),
            Optional.of(Instant.parse("2026-11-20T04:01:00Z")),
            Optional.of(new Result(
                    1,
                    Money.yuan("113.60"),
                    Money.yuan("115.60"),
                    0,
                    1,
                    List.of(new Bucket(Optional.of(1), Optional.of(5), 1)),
                    List.of(Change.EXAMPLE),
                    List.of())));

    /**
     * What a run comes to.
     *
     * @param accounts rated both ways
     * @param before what they paid in all
     * @param after what they would pay in all
     * @param winners pay less
     * @param losers pay more
     * @param distribution accounts by the change of what they pay
     * @param largestRises the accounts that would pay most more
     * @param largestFalls the accounts that would pay most less
     */
    public record Result(
            long accounts,
            Money before,
            Money after,
            long winners,
            long losers,
            List<Bucket> distribution,
            List<Change> largestRises,
            List<Change> largestFalls) {}

    /** Accounts whose payment changes by more than one percentage and up to another. */
    public record Bucket(Optional<Integer> abovePercent, Optional<Integer> upToPercent, long accounts) {}

    /** What an account would pay. @param months rated both ways */
    public record Change(AccountNo accountNo, Money before, Money after, Money difference, int months) {
        static final Change EXAMPLE =
                new Change(AccountNo.of(1), Money.yuan("113.60"), Money.yuan("115.60"), Money.yuan("2.00"), 1);

        static Change of(AccountChange change) {
            return new Change(change.account(), change.before(), change.after(), change.difference(), change.months());
        }
    }

    static WhatIfRunBody of(Trial trial, List<AccountChange> rises, List<AccountChange> falls) {
        return new WhatIfRunBody(
                trial.id().value(),
                trial.tried().tariff(),
                trial.tried().version(),
                trial.instead(),
                trial.unit(),
                trial.from(),
                trial.through(),
                trial.startedAt(),
                trial.endedAt(),
                trial.tally().map(tally -> result(tally, rises, falls)));
    }

    private static Result result(Tally tally, List<AccountChange> rises, List<AccountChange> falls) {
        List<Bucket> buckets = new ArrayList<>();
        int last = Tally.BOUNDS.size();
        for (int i = 0; i <= last; i++)
            buckets.add(new Bucket(
                    i == 0 ? Optional.empty() : Optional.of(Tally.BOUNDS.get(i - 1)),
                    i == last ? Optional.empty() : Optional.of(Tally.BOUNDS.get(i)),
                    tally.buckets().get(i)));
        return new Result(
                tally.accounts(),
                tally.before(),
                tally.after(),
                tally.winners(),
                tally.losers(),
                buckets,
                rises.stream().map(Change::of).toList(),
                falls.stream().map(Change::of).toList());
    }
}
