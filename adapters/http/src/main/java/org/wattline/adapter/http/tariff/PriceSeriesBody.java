package org.wattline.adapter.http.tariff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.application.tariff.Announcements;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.tariff.PriceSeries;
import org.wattline.domain.tariff.announced.SeriesEdition;

/**
 * A price series, or one edition of it.
 *
 * @param edition the newest one, or this one
 * @param from first day with prices
 * @param to day after the last one
 * @param minutes of an interval
 * @param source of the edition
 * @param announcedAt when it became known
 */
public record PriceSeriesBody(
        String seriesId,
        int edition,
        LocalDate from,
        LocalDate to,
        int minutes,
        SourceBody source,
        Instant announcedAt,
        String announcedBy) {
    static final PriceSeriesBody EXAMPLE = new PriceSeriesBody(
            "HB-SPOT",
            2,
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 2, 1),
            60,
            SourceBody.EXAMPLE,
            Instant.parse("2026-02-01T02:00:00Z"),
            "price.li");

    static PriceSeriesBody of(Announcements.Head head) {
        return new PriceSeriesBody(
                head.series(),
                head.editions(),
                head.span().from(),
                head.span().end(),
                head.minutes(),
                SourceBody.of(head.source()),
                head.knownAt(),
                head.announcedBy());
    }

    static PriceSeriesBody of(SeriesEdition edition) {
        PriceSeries prices = edition.prices();
        return of(new Announcements.Head(
                prices.id(),
                edition.number(),
                prices.span(),
                prices.minutes(),
                edition.source(),
                prices.knownAt(),
                edition.announcedBy()));
    }

    /**
     * Prices of some days, of each day those announced last.
     *
     * @param announcedAt when the last of them became known
     * @param pricesYuanPerKwh of each interval in the order of time; null where none is known
     */
    public record Prices(
            String seriesId,
            LocalDate from,
            LocalDate to,
            int minutes,
            Instant announcedAt,
            List<Optional<UnitPrice>> pricesYuanPerKwh) {
        static final Prices EXAMPLE = new Prices(
                "HB-SPOT",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 1, 2),
                60,
                Instant.parse("2026-02-01T02:00:00Z"),
                List.of(Optional.of(UnitPrice.parse("0.35")), Optional.empty()));

        static Prices of(PriceSeries series) {
            return new Prices(
                    series.id(),
                    series.firstDay(),
                    series.span().end(),
                    series.minutes(),
                    series.knownAt(),
                    series.inOrder());
        }
    }
}
