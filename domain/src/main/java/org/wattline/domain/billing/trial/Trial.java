package org.wattline.domain.billing.trial;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.publication.VersionKey;

/**
 * A what-if run (试算): a version of a tariff, drafted or published, tried on the past months of accounts.
 *
 * @param tried the version that is tried
 * @param instead the tariff in whose place it comes; accounts with other tariffs are left out
 * @param unit whose accounts, with those of all units below it
 * @param accounts only these; empty for all
 * @param from first month
 * @param through last month
 * @param tally what it comes to, once it has ended
 */
public record Trial(
        TrialId id,
        VersionKey tried,
        TariffId instead,
        UnitPath unit,
        List<AccountNo> accounts,
        YearMonth from,
        YearMonth through,
        Instant startedAt,
        Optional<Instant> endedAt,
        Optional<Tally> tally,
        Version version)
        implements Versioned<Trial> {
    public Trial {
        accounts = List.copyOf(accounts);
        if (through.isBefore(from)) throw new IllegalArgumentException("a run goes forward: " + from + " " + through);
    }

    public Trial ended(Tally result, Instant at) {
        return new Trial(
                id,
                tried,
                instead,
                unit,
                accounts,
                from,
                through,
                startedAt,
                Optional.of(at),
                Optional.of(result),
                version);
    }

    /** The months, in order. */
    public List<YearMonth> months() {
        List<YearMonth> months = new ArrayList<>();
        for (YearMonth month = from; !month.isAfter(through); month = month.plusMonths(1)) months.add(month);
        return months;
    }

    @Override
    public Trial at(Version next) {
        return new Trial(id, tried, instead, unit, accounts, from, through, startedAt, endedAt, tally, next);
    }
}
