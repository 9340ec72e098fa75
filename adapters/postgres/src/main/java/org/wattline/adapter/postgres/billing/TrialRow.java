package org.wattline.adapter.postgres.billing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.trial.Tally;
import org.wattline.domain.billing.trial.Trial;
import org.wattline.domain.billing.trial.TrialId;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.publication.VersionKey;

/** A row of {@code what_if_run}. */
public record TrialRow(
        UUID id,
        String tariffId,
        String versionName,
        String instead,
        String unitPath,
        List<String> accounts,
        LocalDate fromMonth,
        LocalDate throughMonth,
        Instant startedAt,
        Optional<Instant> endedAt,
        long rated,
        BigDecimal beforeCny,
        BigDecimal afterCny,
        long winners,
        long losers,
        List<Long> buckets,
        long version) {
    Trial trial() {
        return new Trial(
                new TrialId(id),
                new VersionKey(new TariffId(tariffId), versionName),
                new TariffId(instead),
                new UnitPath(unitPath),
                accounts.stream().map(AccountNo::new).toList(),
                YearMonth.from(fromMonth),
                YearMonth.from(throughMonth),
                startedAt,
                endedAt,
                endedAt.map(at ->
                        new Tally(rated, Money.rounded(beforeCny), Money.rounded(afterCny), winners, losers, buckets)),
                new Version(version));
    }
}
