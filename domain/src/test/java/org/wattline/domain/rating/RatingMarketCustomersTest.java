package org.wattline.domain.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.wattline.domain.rating.SampleRequests.RATING;
import static org.wattline.domain.rating.SampleRequests.rated;
import static org.wattline.domain.rating.SampleRequests.refusal;
import static org.wattline.domain.tariff.SampleTariffs.price;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.quantity.IntervalEnergy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.rating.line.ReadingRef;
import org.wattline.domain.rating.request.Part;
import org.wattline.domain.rating.request.RatingRequest;
import org.wattline.domain.rating.request.Usage;
import org.wattline.domain.tariff.Eligibility;
import org.wattline.domain.tariff.MarketEnergy;
import org.wattline.domain.tariff.PriceComponents;
import org.wattline.domain.tariff.PriceSeries;
import org.wattline.domain.tariff.SampleTariffs;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.UseCategory;

class RatingMarketCustomersTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 15);
    private static final Instant KNOWN = Instant.parse("2026-01-20T02:00:00Z");
    private static final Tariff MARKET = Tariff.byMarket(
            SampleTariffs.provision("HB-MARKET-10KV", "1", "n"),
            Text.of("市场化", "market"),
            new Eligibility(Set.of(UseCategory.COMMERCE), Scheme.SINGLE, Set.of()),
            new PriceComponents(
                    price("0"), price("0.013643"), price("0.1263"), price("0.08"), price("0.0452"), new TreeMap<>()),
            new MarketEnergy("HB-DA", Money.yuan("0.50")));

    /** Twelve hours at 0.3123457, twelve at 0.4000001; 100 kWh each quarter of an hour. */
    @Test
    void the_energy_of_each_interval_has_its_price_and_losses_and_the_rest_goes_by_the_kwh() {
        RatedBill bill = rated(request(Usage.priced(load(100), series(KNOWN))));
        assertThat(bill.lines())
                .extracting(line -> line.code() + " " + line.amount())
                .containsExactly(
                        // 4800 × 0.3123457 + 4800 × 0.4000001 + 9600 × 0.013643 = 1499.25936 + 1920.00048 + 130.9728
                        "MARKET_ENERGY 3550.23",
                        "TRANSMISSION_DISTRIBUTION 1212.48",
                        "SYSTEM_OPERATION 768.00",
                        "GOVERNMENT_FUNDS 433.92");
        assertThat(bill.total()).isEqualTo(Money.yuan("5964.63"));
        assertThat(bill.lines().getFirst().explanation().en())
                .startsWith(
                        "9600 kWh from the market, each interval at the price of HB-DA 2026-01-15…2026-01-16 "
                                + "(known 2026-01-20T02:00:00Z) plus losses of 0.013643 yuan/kWh; on average 0.3698159 yuan/kWh.");
    }

    @Test
    void a_settled_amount_is_billed_and_the_series_only_checks_it() {
        RatedBill bill = rated(request(settled("3550.70")));
        assertThat(bill.lines().getFirst().amount()).isEqualTo(Money.yuan("3550.70"));
        assertThat(bill.lines().getFirst().explanation().en())
                .contains("The settled amount of 3550.70 yuan is billed; the series gives 3550.23, "
                        + "which differs by 0.47 and may by 0.50 yuan.");
        assertThat(rated(request(settled("3550.73"))).lines().getFirst().amount())
                .isEqualTo(Money.yuan("3550.73"));
        assertThat(refusal(RATING.rate(request(settled("3550.74")))).title().en())
                .isEqualTo("settled are 3550.74 yuan, the series gives 3550.23; 0.51 is more than the 0.50 tolerated");
    }

    @Test
    void a_series_that_is_another_or_lacks_an_hour_or_a_day_prices_nothing() {
        assertThat(code(Usage.curve(load(100)))).isEqualTo("rating.series-needed");
        assertThat(code(Usage.priced(load(100), PriceSeries.units("GD-DA", KNOWN, DAY, 60, new long[24]))))
                .isEqualTo("rating.series-needed");
        long[] gap = new long[24];
        gap[17] = IntervalEnergy.MISSING;
        assertThat(refusal(RATING.rate(
                                request(Usage.priced(load(100), PriceSeries.units("HB-DA", KNOWN, DAY, 60, gap)))))
                        .title()
                        .en())
                .endsWith("has no price for 2026-01-15 17:00");
        assertThat(code(Usage.priced(load(100), PriceSeries.units("HB-DA", KNOWN, DAY.plusDays(1), 60, new long[24]))))
                .isEqualTo("rating.series-not-covering");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        PriceSeries.units("HB-DA", KNOWN, DAY, 5, new long[288]).cost(load(100)));
    }

    @Test
    void the_edition_that_was_known_last_is_used() {
        PriceSeries first = series(KNOWN);
        PriceSeries corrected = series(KNOWN.plusSeconds(3600));
        List<PriceSeries> editions = List.of(corrected, first);
        assertThat(PriceSeries.asKnownAt(editions, KNOWN)).contains(first);
        assertThat(PriceSeries.asKnownAt(editions, KNOWN.plusSeconds(7200))).contains(corrected);
        assertThat(PriceSeries.asKnownAt(editions, KNOWN.minusSeconds(1))).isEmpty();
    }

    /** A market customer's day, with a reading behind its curve. */
    static RatingRequest settled(ReadingRef reading) {
        return request(
                new Usage.Priced(load(100), series(KNOWN), Optional.of(Money.yuan("3550.70")), List.of(reading)));
    }

    private static Usage settled(String yuan) {
        return new Usage.Priced(load(100), series(KNOWN), Optional.of(Money.yuan(yuan)), List.of());
    }

    private static PriceSeries series(Instant known) {
        long[] prices = new long[24];
        Arrays.fill(prices, 0, 12, 31_234_570);
        Arrays.fill(prices, 12, 24, 40_000_010);
        return PriceSeries.units("HB-DA", known, DAY, 60, prices);
    }

    private static IntervalEnergy load(int kwh) {
        long[] values = new long[96];
        Arrays.fill(values, kwh * IntervalEnergy.PER_KWH);
        return IntervalEnergy.milliwattHours(DAY, 15, values);
    }

    private static RatingRequest request(Usage usage) {
        return RatingRequest.of(YearMonth.of(2026, 1), Part.flat(MARKET, Span.of(DAY, DAY.plusDays(1)), usage));
    }

    private static String code(Usage usage) {
        return refusal(RATING.rate(request(usage))).code();
    }
}
