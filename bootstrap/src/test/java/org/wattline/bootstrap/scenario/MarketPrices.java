package org.wattline.bootstrap.scenario;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sheets of hourly prices: 0.20 yuan/kWh in the first hour of each day, a fen more in each that follows. */
final class MarketPrices {
    private MarketPrices() {}

    static String sheet(LocalDate first, int days) {
        return "from,priceYuanPerKwh\n"
                + IntStream.range(0, days * 24)
                        .mapToObj(hour ->
                                "%sT%02d:00,0.%02d\n".formatted(first.plusDays(hour / 24), hour % 24, 20 + hour % 24))
                        .collect(Collectors.joining());
    }
}
