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

/** Prices as they were known at an instant. Published versions are never altered; of price series, editions announced later do not count. */
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
        return prices.basicChargePolicy(last)
                .flatMap(policy -> prices.powerFactors(last)
                        .map(table -> new PublishedPrices(
                                prices.book(),
                                prices::calendar,
                                policy,
                                table,
                                prices.days(),
                                prices.eligibility(last),
                                (id, days) -> series(id, days, knownAt))));
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
