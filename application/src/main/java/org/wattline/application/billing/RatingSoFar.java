package org.wattline.application.billing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.tariff.Prices;
import org.wattline.domain.billing.Calculation;
import org.wattline.domain.billing.CalculationRefusal;
import org.wattline.domain.billing.PublishedPrices;
import org.wattline.domain.billing.Supply;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.tariff.BasicChargePolicy;
import org.wattline.domain.tariff.PowerFactorTable;

/**
 * What accounts have used in days that are no whole period yet, rated by the engine that makes their bills (月度试算); keeps nothing. As the whole span is
 * rated at once, not day by day, the last such reckoning of a month is its bill.
 */
public final class RatingSoFar {
    private final Supplies supplies;
    private final Prices prices;
    private final BusinessClock clock;

    public RatingSoFar(Supplies supplies, Prices prices, BusinessClock clock) {
        this.supplies = supplies;
        this.prices = prices;
        this.clock = clock;
    }

    /** Each for those days of the span on which its contract is in force; accounts without such days are left out. */
    public Map<AccountNo, Outcome<Money>> over(Collection<AccountNo> accounts, Span days) {
        Map<AccountNo, Outcome<Money>> totals = new TreeMap<>();
        Prices now = prices.now();
        for (Supply supply : supplies.within(accounts, days).values())
            totals.put(
                    supply.account().no(),
                    published(supply.period().end().minusDays(1), now)
                            .then(found -> Calculation.of(supply, found, clock.now()))
                            .map(Calculation::total));
        return totals;
    }

    private static Outcome<PublishedPrices> published(LocalDate last, Prices now) {
        Optional<BasicChargePolicy> policy = now.basicChargePolicy(last);
        Optional<PowerFactorTable> table = now.powerFactors(last);
        if (policy.isEmpty() || table.isEmpty()) return Outcome.refused(CalculationRefusal.PRICES_NOT_PUBLISHED);
        return Outcome.done(new PublishedPrices(
                now.book(), now::calendar, policy.get(), table.get(), now.days(), now.eligibility(last), now::series));
    }
}
