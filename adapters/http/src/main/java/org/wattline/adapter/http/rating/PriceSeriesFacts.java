package org.wattline.adapter.http.rating;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.tariff.PriceSeries;

/**
 * Market prices to estimate by, instead of announced ones.
 *
 * @param seriesId as the tariff names it
 * @param firstDay of the first price
 * @param minutes of an interval, dividing a day evenly
 * @param pricesYuanPerKwh of each interval of whole days
 */
public record PriceSeriesFacts(
        String seriesId,
        LocalDate firstDay,
        int minutes,
        @Size(max = 40_000) List<UnitPrice> pricesYuanPerKwh) {
    public PriceSeriesFacts {
        var unused = series(seriesId, firstDay, minutes, pricesYuanPerKwh);
    }

    PriceSeries series() {
        return series(seriesId, firstDay, minutes, pricesYuanPerKwh);
    }

    private static PriceSeries series(String id, LocalDate firstDay, int minutes, List<UnitPrice> prices) {
        return PriceSeries.of(id, Instant.EPOCH, firstDay, minutes, prices);
    }
}
