package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Market prices and declared days over HTTP, and estimates that go by them. */
class AnnouncingPricesScenario {
    private static final String EDITIONS = "/v1/price-series/HB-SPOT/editions?minutes=60&regulation=x";
    private static final String MARKET = """
            {'from': '2026-01-01', 'to': '2026-01-02', 'timeOfUse': false, 'tariff': {'kind': 'INLINE', 'versions': [
              {'id': 'HB-MARKET', 'version': '1', 'validity': {'from': '2026-01-01'}, 'source': {'regulation': 'x', 'mark': 'D'},
               'name': {'zh': '现货', 'en': 'spot'}, 'eligibility': {'categories': ['COMMERCE'], 'scheme': 'SINGLE'},
               'components': {'agentPurchase': '0', 'lineLoss': '0.01', 'transmissionDistribution': '0.12', 'systemOperation': '0.03',
                 'governmentFunds': '0.05'},
               'market': {'series': 'HB-SPOT', 'tolerance': '0'}}]},
             'usage': {'kind': 'INTERVALS', 'minutes': 60, 'firstDay': '2026-01-01', 'energiesKwh': [%s]}%s}""";
    private static final String HOURS =
            IntStream.range(0, 24).mapToObj(i -> "'10'").collect(Collectors.joining(","));

    private final Stand stand;
    private final Http prices;
    private final Http biller;

    AnnouncingPricesScenario(@TempDir Path folder) {
        stand = Stand.inMemory(folder, Instant.parse("2026-03-02T01:00:00Z"));
        Connecting company = new Connecting(stand);
        prices = company.staff("price-administrator");
        biller = company.staff("biller");
    }

    @AfterEach
    void end() {
        stand.close();
    }

    @Test
    void faults_of_a_sheet_are_named_by_line() {
        String sheet = MarketPrices.sheet(LocalDate.of(2026, 1, 1), 1)
                .replace("2026-01-01T05:00,0.25\n", "")
                .replace("0.30", "free");
        Http.Answer faulty = prices.upload(EDITIONS, "text/csv", sheet).expect(400);
        assertThat(faulty.text("/errors/0/pointer")).isEqualTo("/lines/11");
        Http.Answer gap = prices.upload(EDITIONS, "text/csv", sheet.replace("free", "0.30"))
                .expect(400);
        assertThat(gap.text("/errors/0/pointer")).isEqualTo("/lines/7");
        assertThat(gap.text("/errors/0/code")).isEqualTo("gap");
        Http.Answer twice = prices.upload(
                        EDITIONS,
                        "application/x-ndjson",
                        "{\"from\": \"2026-01-01T00:00+08:00\", \"priceYuanPerKwh\": \"0.3\"}\n".repeat(2))
                .expect(400);
        assertThat(twice.text("/errors/0/code")).isEqualTo("duplicate");
        prices.get("/v1/price-series/HB-SPOT").expect(404);
        biller.upload(EDITIONS, "text/csv", sheet).expect(403);
    }

    @Test
    void an_estimate_goes_by_what_was_announced_or_comes_along() {
        Http.Answer unknown =
                biller.post("/v1/bill-estimates", MARKET.formatted(HOURS, "")).expect(422);
        assertThat(unknown.text("/code")).isEqualTo("billing.market-prices-unknown");
        String inline =
                ", 'priceSeries': [{'seriesId': 'HB-SPOT', 'firstDay': '2026-01-01', 'minutes': 60, 'pricesYuanPerKwh': [%s]}]"
                        .formatted(IntStream.range(0, 24).mapToObj(i -> "'0.5'").collect(Collectors.joining(",")));
        assertThat(biller.post("/v1/bill-estimates", MARKET.formatted(HOURS, inline))
                        .expect(200)
                        .text("/total/amount"))
                .isEqualTo("170.40");

        // a day of another zone that begins when China's does
        String abroad = MarketPrices.sheet(LocalDate.of(2025, 12, 31), 2)
                .lines()
                .filter(line -> !line.matches("2025-12-31T(0\\d|1[0-5]).*|2026-01-01T(1[6-9]|2\\d).*"))
                .collect(Collectors.joining("\n"));
        prices.upload(EDITIONS + "&timeZone=UTC", "text/csv", abroad).expect(201);
        prices.upload(EDITIONS, "text/csv", MarketPrices.sheet(LocalDate.of(2026, 1, 1), 31))
                .expect(201);
        Http.Answer again = prices.upload(EDITIONS, "text/csv", MarketPrices.sheet(LocalDate.of(2026, 1, 1), 31))
                .expect(201);
        assertThat(again.at("/edition").asInt()).isEqualTo(2);
        assertThat(biller.post("/v1/bill-estimates", MARKET.formatted(HOURS, ""))
                        .expect(200)
                        .text("/total/amount"))
                .isEqualTo("126.00");
        Http.Answer day = prices.get("/v1/price-series/HB-SPOT/prices?from=2026-01-31&to=2026-02-02")
                .expect(200);
        assertThat(day.at("/pricesYuanPerKwh/0").asText()).isEqualTo("0.2");
        assertThat(day.at("/pricesYuanPerKwh/24").isNull()).isTrue();
        assertThat(prices.get("/v1/price-series/HB-SPOT/editions").expect(200).at("/items"))
                .hasSize(2);
    }

    @Test
    void declared_days_are_announced_with_their_source() {
        Http.Answer declared = prices.post("/v1/declared-days", """
                        {'name': 'GD-HOT', 'from': '2026-07-01', 'to': '2026-08-01', 'days': ['2026-07-04'],
                         'source': {'regulation': '广东高温日公告', 'mark': 'F'}}""").expect(201);
        assertThat(declared.at("/edition").asInt()).isEqualTo(1);
        prices.post("/v1/declared-days", """
                        {'name': 'GD-HOT', 'from': '2026-07-01', 'to': '2026-08-01', 'days': ['2026-08-04'],
                         'source': {'regulation': '广东高温日公告', 'mark': 'F'}}""").expect(400);
        assertThat(prices.get("/v1/declared-days?name=GD-HOT").expect(200).text("/items/0/days/0"))
                .isEqualTo("2026-07-04");
    }
}
