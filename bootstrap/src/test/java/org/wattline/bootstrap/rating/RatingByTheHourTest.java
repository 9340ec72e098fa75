package org.wattline.bootstrap.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.http.rating.JsonEstimates;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.tariff.ImportedPrices;
import org.wattline.adapter.reference.tariff.document.JsonTariffDocuments;
import org.wattline.application.rating.EstimatingBills;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.rating.RatedBill;

/**
 * Prices by the hour, for energy taken and fed in ({@code ur_ts_buy_rate} and {@code ur_ts_sell_rate} of SSC), as documents after the public schema
 * with the prices that come along: no code knows the rate. May has 31 days; prices are 0.05 before noon and 0.15 after.
 */
class RatingByTheHourTest {
    private static final String COMPONENT = """
            'component': {'code': 'FEED_IN', 'name': {'zh': '上网电费', 'en': 'feed-in'}, 'kind': 'EXPORT', 'owner': 'UTILITY', 'account': 'FEED_IN',
                          'vat': {'treatment': 'OUTSIDE', 'percent': '0'}}""";

    private final JsonEstimates estimates = new JsonEstimates(new JsonTariffDocuments());
    private final EstimatingBills estimating = new EstimatingBills(ImportedPrices.shipped(new ReferenceFaults()));

    private List<String> amounts(String terms, String usage, String more) {
        String json = """
                {'from': '2026-05-01', 'to': '2026-06-01', 'timeOfUse': false, 'usage': %s, %s
                 'priceSeries': [{'seriesId': 'DA', 'firstDay': '2026-05-01', 'minutes': 60, 'pricesYuanPerKwh': [%s]}],
                 'tariff': {'kind': 'INLINE', 'versions': [
                   {'id': 'EX-HOURLY', 'version': '2026', 'validity': {'from': '2026-01-01'}, 'source': {'regulation': 'made up as an example', 'mark': 'D'},
                    'name': {'zh': '按小时电价', 'en': 'by the hour'}, 'eligibility': {'categories': ['RESIDENTIAL'], 'scheme': 'SINGLE'}, %s}]}}""".formatted(usage, more, hours(hour -> hour < 12 ? "0.05" : "0.15"), terms);
        return switch (estimates.estimate(json.replace('\'', '"')).then(estimating::handle)) {
            case Outcome.Done<RatedBill>(RatedBill bill) ->
                bill.lines().stream()
                        .map(line -> line.code() + " " + line.amount())
                        .toList();
            case Outcome.Refused<RatedBill>(var why) ->
                List.of(why.code(), why.title().en());
        };
    }

    private static String hours(IntFunction<String> ofHour) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < 31 * 24; i++) values.add("'" + ofHour.apply(i % 24) + "'");
        return String.join(",", values);
    }

    private static String curve(IntFunction<String> ofHour) {
        return "{'kind': 'INTERVALS', 'minutes': 60, 'firstDay': '2026-05-01', 'energiesKwh': [%s]}"
                .formatted(hours(ofHour));
    }

    @Test
    void energy_taken_has_the_price_of_its_hour_and_components_beside_it() {
        String terms = """
                'market': {'series': 'DA', 'tolerance': '0'},
                'components': {'agentPurchase': '0', 'lineLoss': '0', 'transmissionDistribution': '0.03', 'systemOperation': '0', 'governmentFunds': '0'}""";
        // 31 x 12 x (2 x 0.05 + 1 x 0.15) = 93.00, and 0.03 for each of 1,116 kWh
        assertThat(amounts(terms, curve(hour -> hour < 12 ? "2" : "1"), ""))
                .containsExactly("MARKET_ENERGY 93.00", "TRANSMISSION_DISTRIBUTION 33.48");
    }

    @Test
    void energy_fed_in_earns_the_price_of_its_hour() {
        String terms = "'prices': {'flat': '0.10'}, 'export': {%s, 'metering': 'NET_BILLING', 'series': 'DA'}"
                .formatted(COMPONENT);
        String fedIn = "'generation': {'fedIn': %s},".formatted(curve(hour -> hour >= 8 && hour < 16 ? "1" : "0"));
        // 31 x (4 x 0.05 + 4 x 0.15) = 24.80
        assertThat(amounts(terms, "{'kind': 'TOTAL', 'energyKwh': '100'}", fedIn))
                .containsExactly("ENERGY 10.00", "EXPORT -24.80");
    }

    @Test
    void hours_without_a_price_are_named() {
        String terms = """
                'market': {'series': 'ANOTHER', 'tolerance': '0'},
                'components': {'agentPurchase': '0', 'lineLoss': '0', 'transmissionDistribution': '0', 'systemOperation': '0', 'governmentFunds': '0'}""";
        assertThat(amounts(terms, curve(hour -> "1"), "").getFirst()).isEqualTo("billing.market-prices-unknown");
    }
}
