package org.wattline.application.correction;

import java.util.List;
import java.util.Optional;
import org.wattline.application.payment.CollectionPolicies;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.tariff.Prices;
import org.wattline.domain.correction.CorrectionRefusal;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.payment.CollectionPolicy;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.Provision;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.TariffId;

/** Finds what was in force when something went wrong. */
public final class PricesThen {
    private final Prices prices;
    private final CollectionPolicies collection;
    private final BusinessClock clock;

    public PricesThen(Prices prices, CollectionPolicies collection, BusinessClock clock) {
        this.prices = prices;
        this.collection = collection;
        this.clock = clock;
    }

    /** The policy of late fees that holds today. */
    public CollectionPolicy collection() {
        return collection.inForce(clock.today());
    }

    /** The versions of a tariff over some days. */
    public Outcome<List<Tariff>> versions(TariffId id, Span span) {
        return prices.book().inForce(id, span);
    }

    /**
     * The price on some days, within which it did not change.
     *
     * @param given instead of the published one, where it is a tier's
     */
    public Outcome<Price> price(TariffId id, Span span, Optional<Period> period, Optional<UnitPrice> given) {
        return versions(id, span).then(versions -> {
            if (versions.size() > 1)
                return CorrectionRefusal.SEVERAL_VERSIONS.because(id, span.from() + "…" + span.end());
            Tariff tariff = versions.getFirst();
            return given.or(() -> period.map(p -> tariff.prices().of(p))
                            .orElseGet(() -> tariff.prices().flat()))
                    .map(price -> Outcome.done(new Price(price, tariff.provision())))
                    .orElseGet(() -> CorrectionRefusal.NO_PRICE.because(
                            tariff.provision(), period.map(Period::code).orElse("TOTAL")));
        });
    }

    /** A price and what it rests on. */
    public record Price(UnitPrice price, Provision provision) {}
}
