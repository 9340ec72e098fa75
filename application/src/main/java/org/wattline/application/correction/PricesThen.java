package org.wattline.application.correction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.application.payment.CollectionPolicies;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.tariff.Prices;
import org.wattline.domain.correction.Breach;
import org.wattline.domain.correction.CorrectionPolicy;
import org.wattline.domain.correction.CorrectionRefusal;
import org.wattline.domain.correction.PricedDays;
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
    private final CorrectionPolicies policies;
    private final BusinessClock clock;

    public PricesThen(Prices prices, CollectionPolicies collection, CorrectionPolicies policies, BusinessClock clock) {
        this.prices = prices;
        this.collection = collection;
        this.policies = policies;
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
            return price(versions.getFirst(), period, given);
        });
    }

    private static Outcome<Price> price(Tariff tariff, Optional<Period> period, Optional<UnitPrice> given) {
        return given.or(() -> period.map(p -> tariff.prices().of(p))
                        .orElseGet(() -> tariff.prices().flat()))
                .map(price -> Outcome.done(new Price(price, tariff.provision())))
                .orElseGet(() -> CorrectionRefusal.NO_PRICE.because(
                        tariff.provision(), period.map(Period::code).orElse("TOTAL")));
    }

    /**
     * The prices on the days of a theft, version by version.
     *
     * @param given one price for all of the time, instead of the published ones; it rests on the version of the last day
     */
    public Outcome<List<PricedDays>> prices(TariffId id, Breach.Duration duration, Optional<UnitPrice> given) {
        LocalDate today = clock.today();
        Optional<CorrectionPolicy> policy = policies.inForce(today);
        if (policy.isEmpty()) return CorrectionRefusal.POLICY_NOT_IN_FORCE.because(today);
        return policy.get().days(duration).then(span -> {
            LocalDate last = span.end().minusDays(1);
            return given.isPresent()
                    ? price(id, Span.of(last, span.end()), Optional.empty(), given)
                            .map(price -> List.of(new PricedDays(span, price.price(), price.provision())))
                    : versions(id, span).then(versions -> published(versions, span));
        });
    }

    private static Outcome<List<PricedDays>> published(List<Tariff> versions, Span span) {
        List<PricedDays> days = new ArrayList<>();
        for (Tariff version : versions)
            switch (price(version, Optional.empty(), Optional.empty())) {
                case Outcome.Refused<Price>(var why) -> {
                    return Outcome.refused(why);
                }
                case Outcome.Done<Price>(Price price) ->
                    version.provision()
                            .validity()
                            .common(span)
                            .ifPresent(part -> days.add(new PricedDays(part, price.price(), price.provision())));
            }
        return Outcome.done(days);
    }

    /** A price and what it rests on. */
    public record Price(UnitPrice price, Provision provision) {}
}
