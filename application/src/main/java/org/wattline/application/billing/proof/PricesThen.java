package org.wattline.application.billing.proof;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.wattline.application.tariff.Announcements;
import org.wattline.application.tariff.Prices;
import org.wattline.domain.billing.PublishedPrices;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.tariff.PriceSeries;
import org.wattline.domain.tariff.Tariff;

/** Prices as they were known at an instant: versions published, files imported and editions of price series announced later do not count, whatever days they are for. */
public final class PricesThen {
    private final Prices prices;
    private final Announcements announcements;
    private final long edition;
    private final Map<Asked, List<PriceSeries>> held = new ConcurrentHashMap<>();

    public PricesThen(Prices prices, Announcements announcements) {
        this.prices = prices;
        this.announcements = announcements;
        this.edition = announcements.edition();
    }

    /** Empty where the rules of the basic charge or the power-factor table are not published. */
    public Optional<PublishedPrices> of(Span period, Instant knownAt) {
        LocalDate last = period.end().minusDays(1);
        Prices then = prices.knownAt(knownAt);
        return then.basicChargePolicy(last)
                .flatMap(policy -> then.powerFactors(last)
                        .map(table -> new PublishedPrices(
                                then.book(),
                                then::calendar,
                                policy,
                                table,
                                then.days(),
                                then.eligibility(last),
                                (id, days) -> series(id, days, knownAt))));
    }

    /** All versions of tariffs that were known. */
    List<Tariff> tariffs(Instant knownAt) {
        return prices.knownAt(knownAt).book().all();
    }

    private Optional<PriceSeries> series(String id, Span days, Instant knownAt) {
        Span months = Span.of(
                days.from().withDayOfMonth(1),
                days.end().minusDays(1).withDayOfMonth(1).plusMonths(1));
        List<PriceSeries> announced = held.computeIfAbsent(
                new Asked(id, months),
                asked -> announcements.covering(asked.id, asked.months, edition).stream()
                        .map(each -> each.prices())
                        .toList());
        return announced.isEmpty()
                ? prices.series(id, days)
                : PriceSeries.over(
                        months,
                        announced.stream()
                                .filter(each -> !each.knownAt().isAfter(knownAt))
                                .toList());
    }

    private record Asked(String id, Span months) {}
}
