package org.wattline.application.billing.trial;

import java.util.List;
import java.util.Optional;
import org.wattline.application.billing.Bills;
import org.wattline.application.billing.Published;
import org.wattline.application.billing.Supplies;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.tariff.Prices;
import org.wattline.application.tariff.TariffVersions;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.BillRefusal;
import org.wattline.domain.billing.Calculation;
import org.wattline.domain.billing.CalculationRefusal;
import org.wattline.domain.billing.PublishedPrices;
import org.wattline.domain.billing.Supply;
import org.wattline.domain.billing.trial.Supposed;
import org.wattline.domain.billing.trial.SupposedBill;
import org.wattline.domain.billing.trial.SupposedRefusal;
import org.wattline.domain.billing.trial.TriedPrices;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.tariff.publication.PublicationRefusal;
import org.wattline.domain.tariff.publication.VersionKey;

/** Tries what a bill would have come to, had something been known (假设试算): by what is known now, but for what is supposed. Nothing is kept. */
public final class SupposingBills {
    private final Bills bills;
    private final Supplies supplies;
    private final Prices prices;
    private final TariffVersions versions;
    private final BusinessClock clock;

    public SupposingBills(Bills bills, Supplies supplies, Prices prices, TariffVersions versions, BusinessClock clock) {
        this.bills = bills;
        this.supplies = supplies;
        this.prices = prices;
        this.versions = versions;
        this.clock = clock;
    }

    public Outcome<SupposedBill> handle(Suppose asked) {
        Optional<Bill> found = bills.find(asked.bill);
        if (found.isEmpty()) return Outcome.refused(BillRefusal.UNKNOWN);
        Bill bill = found.get();
        if (!(bill.kind() instanceof Bill.Kind.Regular)) return Outcome.refused(SupposedRefusal.NOT_OF_CONSUMPTION);
        Optional<Supply> supply = Optional.ofNullable(
                supplies.over(List.of(bill.account()), bill.period()).get(bill.account()));
        if (supply.isEmpty()) return Outcome.refused(CalculationRefusal.UNKNOWN_ACCOUNT);
        if (!asked.supposed.concerns(supply.get())) return Outcome.refused(SupposedRefusal.UNRELATED);
        return published(bill, asked.price)
                .then(published -> Calculation.of(asked.supposed.in(supply.get()), published, clock.now()))
                .map(then -> SupposedBill.of(bill, then));
    }

    private Outcome<PublishedPrices> published(Bill bill, Optional<VersionKey> price) {
        Prices now = prices.now();
        Optional<PublishedPrices> published = Published.over(bill.period(), now);
        if (published.isEmpty()) return Outcome.refused(CalculationRefusal.PRICES_NOT_PUBLISHED);
        if (price.isEmpty()) return Outcome.done(published.get());
        Optional<TriedPrices> tried =
                RunningTrials.tried(versions, now, price.get(), price.get().tariff());
        return tried.isEmpty()
                ? Outcome.refused(PublicationRefusal.NO_SUCH_VERSION)
                : Outcome.done(tried.get().asIfInForce(bill.period(), published.get()));
    }

    /** @param price a version, drafted or published, as if it had been in force on all days */
    public record Suppose(BillNo bill, Supposed supposed, Optional<VersionKey> price) {}
}
