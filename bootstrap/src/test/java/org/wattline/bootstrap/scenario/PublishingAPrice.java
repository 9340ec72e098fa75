package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A new price by REST on a whole server: drafted with a golden case, blocked while that is red, proposed, published by another person, and the
 * next bill uses it without a restart.
 */
abstract class PublishingAPrice {
    private static final String TARIFF = "/v1/tariffs/ZJ-RES-ANNUAL";
    private static final String VERSION = TARIFF + "/versions/2026-02";

    @TempDir
    Path folder;

    protected abstract Stand stand(Path folder, Instant begin);

    @Test
    void a_price_is_drafted_checked_published_by_another_person_and_billed_without_a_restart() {
        try (Stand stand = stand(folder, Instant.parse("2025-12-22T01:00:00Z"))) {
            Connecting company = new Connecting(stand);
            Http owner = MainJob.connect(stand, company);
            String account = owner.get("/v1/accounts").expect(200).text("/items/0/accountNo");
            stand.at(Instant.parse("2026-01-20T02:00:00Z"));
            Http administrator = company.staff("price-administrator");
            Http approver = company.staff("price-approver");

            assertThat(administrator
                            .post("/v1/tariffs", draft("149.90").replace("'PEAK': '0.578'", "'PEAK': 0.578"))
                            .expect(400)
                            .text("/errors/0/pointer"))
                    .isEqualTo("/tariff/prices/byPeriod/PEAK");
            administrator.post("/v1/tariffs", draft("149.90")).expect(201);
            Http.Answer red = administrator.command(VERSION, "check", "{}").expect(422);
            assertThat(red.text("/code")).isEqualTo("tariff.not-publishable");
            assertThat(red.text("/errors/0/message")).isEqualTo("算例“February”，total：应为 149.90，实为 145.40");
            administrator.command(VERSION, "propose", "{}").expect(409);

            replace(administrator, draft("145.50"));
            administrator.command(VERSION, "check", "{}").expect(422);
            String draft = draft("145.40");
            assertThat(put(administrator, "/golden-cases", "{" + draft.substring(draft.indexOf("'goldenCases'")))
                            .expect(200)
                            .text("/state"))
                    .isEqualTo("DRAFT");
            assertThat(administrator.command(VERSION, "check", "{}").expect(200).text("/state"))
                    .isEqualTo("CHECKED");
            administrator.command(VERSION, "propose", "{}").expect(200);
            administrator.command(VERSION, "publish", "{}").expect(403);
            assertThat(price(approver, "2026-02-15")).isEqualTo("0.568");
            approver.command(VERSION, "publish", "{}").expect(200);
            assertThat(price(approver, "2026-02-15")).isEqualTo("0.578");
            assertThat(price(approver, "2026-01-31")).isEqualTo("0.568");
            assertThat(approver.get(VERSION + "/differences?with=2012-07")
                            .expect(200)
                            .at("/differences")
                            .findValuesAsText("field"))
                    .contains("prices.byPeriod.PEAK", "provision.version");
            assertThat(approver.get(VERSION + "/history")
                            .expect(200)
                            .at("/items")
                            .size())
                    .isGreaterThanOrEqualTo(5);
            replaceRefused(administrator);

            stand.at(Instant.parse("2026-03-02T02:00:00Z"));
            company.readings("""
                    meter,at,ACTIVE_IMPORT,ACTIVE_IMPORT_PEAK,ACTIVE_IMPORT_VALLEY
                    D3301060001,2026-01-01,60,40,20
                    D3301060001,2026-02-01,360,240,120
                    D3301060001,2026-03-01,660,440,220
                    """, 3);
            assertThat(amounts(owner.get(company.bill(account, "2026-01-01", "2026-02-01"))))
                    .containsExactly("113.60", "28.80");
            assertThat(amounts(owner.get(company.bill(account, "2026-02-01", "2026-03-01"))))
                    .containsExactly("115.60", "29.80");
            tried(stand, company.staff("price-administrator"), account);
            assertThat(company.staff("price-approver")
                            .command(VERSION, "withdraw", "{'reason': 'too late'}")
                            .expect(409)
                            .text("/code"))
                    .isEqualTo("tariff.already-begun");
            assertThat(stand.events().stream().filter(type -> type.startsWith("tariff.")))
                    .containsExactly("tariff.drafted", "tariff.proposed", "tariff.published");
            publishedForPastDays(stand, company, account);
            CarriedOut.PUBLISHING_A_PRICE.by(stand);
        }
    }

    /** Another price for the second half of February, which is billed: the bill is reproduced by what was published when it was calculated. */
    private static void publishedForPastDays(Stand stand, Connecting company, String account) {
        stand.at(Instant.parse("2026-03-03T02:00:00Z"));
        Http administrator = company.staff("price-administrator");
        String late = draft("0.00")
                .replace(
                        "'version': '2026-02', 'validity': {'from': '2026-02-01'}",
                        "'version': '2026-02B', 'validity': {'from': '2026-02-16'}")
                .replace("0.578", "0.678");
        administrator
                .post("/v1/tariffs", late.substring(0, late.indexOf("'goldenCases'")) + "'goldenCases': []}")
                .expect(201);
        String version = TARIFF + "/versions/2026-02B";
        assertThat(administrator.command(version, "check", "{}").expect(200).text("/state"))
                .isEqualTo("CHECKED");
        administrator.command(version, "propose", "{}").expect(200);
        company.staff("price-approver").command(version, "publish", "{}").expect(200);
        assertThat(price(administrator, "2026-02-20")).isEqualTo("0.678");
        Http biller = company.staff("biller");
        Http.Answer asked = biller.post(
                        "/v1/bill-verifications", "{'unit': '/33/3301/330106', 'accountNo': '%s'}".formatted(account))
                .expect(202);
        stand.settle();
        Http.Answer job = biller.get(asked.header("Location").orElseThrow()).expect(200);
        assertThat(job.text("/done") + " " + job.text("/problems")).isEqualTo("2 0");
    }

    /** January was paid by the old price, February by the new one. */
    private static void tried(Stand stand, Http administrator, String account) {
        String run = "/v1/what-if-runs/"
                + administrator
                        .post(
                                "/v1/what-if-runs",
                                "{'tariffId': 'ZJ-RES-ANNUAL', 'versionName': '2026-02', 'accounts': ['%s'], 'from': '2026-01', 'through': '2026-02'}"
                                        .formatted(account))
                        .expect(202)
                        .text("/runId");
        stand.settle();
        Http.Answer result = administrator.get(run).expect(200);
        assertThat(result.text("/result/before/amount")).isEqualTo("287.80");
        assertThat(result.text("/result/after/amount")).isEqualTo("290.80");
        assertThat(result.text("/result/losers")).isEqualTo("1");
        assertThat(result.text("/result/largestRises/0/difference/amount")).isEqualTo("3.00");
        assertThat(administrator.get(run + "/accounts").expect(200).text("/items/0/months"))
                .isEqualTo("2");
        assertThat(administrator
                        .get(run + "/accounts-file")
                        .expect(200)
                        .response()
                        .body())
                .asString(StandardCharsets.UTF_8)
                .contains(account + ",287.80,290.80,3.00,2");
    }

    private static void replace(Http http, String draft) {
        put(http, "", draft).expect(200);
    }

    private static void replaceRefused(Http http) {
        assertThat(put(http, "", draft("145.40")).expect(409).text("/code")).isEqualTo("tariff.immutable");
    }

    private static Http.Answer put(Http http, String below, String draft) {
        String etag = http.get(VERSION).expect(200).header("ETag").orElseThrow();
        return http.send(http.request(VERSION + below)
                .header("If-Match", etag)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(draft.replace('\'', '"'))));
    }

    private static String price(Http http, String day) {
        return http.get(TARIFF + "?asOf=" + day).expect(200).text("/inForce/prices/byPeriod/PEAK");
    }

    private static List<String> amounts(Http.Answer bill) {
        List<String> amounts = new ArrayList<>();
        bill.expect(200)
                .at("/lines")
                .forEach(line -> amounts.add(line.at("/amount/amount").asText()));
        return amounts;
    }

    /** 200 kWh at peak and 100 kWh in the valley come to 145.40 yuan. */
    static String draft(String total) {
        return """
                {'tariff': {'id': 'ZJ-RES-ANNUAL', 'version': '2026-02', 'validity': {'from': '2026-02-01'},
                   'source': {'regulation': '浙江居民电价（演示）', 'mark': 'D'},
                   'name': {'zh': '浙江居民阶梯电价', 'en': 'Residential tiers, ZJ'},
                   'eligibility': {'categories': ['RESIDENTIAL'], 'scheme': 'SINGLE'},
                   'prices': {'flat': '0.548', 'byPeriod': {'PEAK': '0.578', 'VALLEY': '0.298'}},
                   'tiers': {'cycle': 'ANNUAL', 'seasons': [{'months': [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
                     'tiers': [{'upToKwh': '2760', 'adder': '0'}, {'upToKwh': '4800', 'adder': '0.05'}, {'adder': '0.3'}]}]},
                   'touCalendar': 'ZJ-RES-ANNUAL-TOU'},
                 'goldenCases': [{'name': 'February', 'total': {'amount': '%s', 'currency': 'CNY'},
                   'request': {'from': '2026-02-01', 'to': '2026-03-01', 'timeOfUse': true,
                     'tariff': {'kind': 'REFERENCE', 'id': 'ZJ-RES-ANNUAL'},
                     'usage': {'kind': 'PERIODS', 'energiesKwh': {'PEAK': '200', 'VALLEY': '100'}}}}]}""".formatted(total);
    }
}
