package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** New hours by REST on a whole server, without new prices: drafted, checked, proposed, published by another person, and the next estimate goes by them. */
abstract class PublishingACalendar {
    private static final String CALENDAR = "/v1/tou-calendars/ZJ-RES-ANNUAL-TOU";
    private static final String VERSION = CALENDAR + "/versions/2026-02";

    @TempDir
    Path folder;

    protected abstract Stand stand(Path folder, Instant begin);

    @Test
    void hours_change_by_themselves_in_the_steps_of_a_tariff() {
        try (Stand stand = stand(folder, Instant.parse("2026-01-20T02:00:00Z"))) {
            Connecting company = new Connecting(stand);
            Http author = company.staff("price-administrator");
            Http approver = company.staff("price-approver");

            Http.Answer gap = author.post("/v1/tou-calendars", draft("08:00-21:00", "PEAK"))
                    .expect(400);
            assertThat(gap.text("/errors/0/pointer")).startsWith("/calendar/seasons/0");
            author.post("/v1/tou-calendars", draft("08:00-22:00", "SHARP")).expect(201);
            Http.Answer priceless = author.command(VERSION, "check", "{}").expect(422);
            assertThat(priceless.text("/code")).isEqualTo("tariff.not-publishable");
            assertThat(priceless.at("/errors").findValuesAsText("message").toString())
                    .contains("ZJ-RES-ANNUAL@2012-07", "SHARP");
            author.command(VERSION, "propose", "{}").expect(409);

            put(author, draft("07:00-22:00", "PEAK")).expect(200);
            assertThat(author.command(VERSION, "check", "{}").expect(200).text("/state"))
                    .isEqualTo("CHECKED");
            author.command(VERSION, "propose", "{}").expect(200);
            assertThat(author.get("/v1/tou-calendar-versions?state=PROPOSED")
                            .expect(200)
                            .text("/items/0/versionName"))
                    .isEqualTo("2026-02");
            author.command(VERSION, "publish", "{}").expect(403);
            Http biller = company.staff("biller");
            String before = valley(biller, "2026-02");
            approver.command(VERSION, "publish", "{}").expect(200);
            assertThat(valley(biller, "2026-02")).isNotEqualTo(before);
            assertThat(valley(biller, "2026-01")).isNotEqualTo(valley(biller, "2026-02"));
            assertThat(approver.get(CALENDAR + "?asOf=2026-02-15").expect(200).text("/calendar/version"))
                    .isEqualTo("2026-02");
            assertThat(put(author, draft("06:00-22:00", "PEAK")).expect(409).text("/code"))
                    .isEqualTo("tariff.immutable");
            assertThat(approver.get(VERSION + "/history")
                            .expect(200)
                            .at("/items")
                            .size())
                    .isGreaterThanOrEqualTo(5);

            approver.command(VERSION, "withdraw", "{'reason': 'the notice was recalled'}")
                    .expect(200);
            assertThat(valley(biller, "2026-02")).isEqualTo(before);
            assertThat(stand.events().stream().filter(type -> type.startsWith("tariff.calendar")))
                    .containsExactly(
                            "tariff.calendar-drafted",
                            "tariff.calendar-proposed",
                            "tariff.calendar-published",
                            "tariff.calendar-withdrawn");
            CarriedOut.PUBLISHING_A_CALENDAR.by(stand);
        }
    }

    private static Http.Answer put(Http http, String draft) {
        String etag = http.get(VERSION).expect(200).header("ETag").orElseThrow();
        return http.send(http.request(VERSION)
                .header("If-Match", etag)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(draft.replace('\'', '"'))));
    }

    /** kWh of 27 days at 1 kWh an hour that fall into the valley. */
    private static String valley(Http biller, String month) {
        Asked.Bill bill = new Asked(biller, month + "-01", month + "-28")
                .by("ZJ-RES-ANNUAL", true)
                .with("'usage': {'kind': 'INTERVALS', 'minutes': 60, 'firstDay': '%s-01', 'energiesKwh': [%s]}"
                        .formatted(month, "'1',".repeat(27 * 24 - 1) + "'1'"))
                .bill();
        return bill.quantities().get(bill.texts("/period").indexOf("VALLEY"));
    }

    /** @param name of the period by day */
    static String draft(String day, String name) {
        String night = "['00:00-" + day.substring(0, 5) + "', '22:00-24:00']";
        return """
                {'calendar': {'id': 'ZJ-RES-ANNUAL-TOU', 'version': '2026-02', 'validity': {'from': '2026-02-01'},
                  'source': {'regulation': '浙江居民分时（演示）', 'mark': 'D'},
                  'seasons': [{'months': [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], 'periods': {'%s': ['%s'], 'VALLEY': %s}}]}}""".formatted(name, day, night);
    }
}
