package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

/** An account that pays ahead and uses it up. */
final class UsingUpWhatWasPaid {
    private UsingUpWhatWasPaid() {}

    /** Worked example E4-5: 18.60 a day, 52.00 left, the next day 3.10 too little, and a day later the end of supply is wanted. */
    static void paidAhead(Stand stand, Connecting company, String account) {
        stand.at(Instant.parse("2026-04-02T02:00:00Z"));
        company.staff("cashier")
                .post(
                        "/v1/accounts/" + account + "/payments",
                        "{'channel': 'ONLINE_BANK', 'reference': 'B-18', 'amount': {'amount': '238.00', 'currency': 'CNY'}}")
                .expect(201);
        String control = company.staff("collector")
                .post("/v1/prepaid-controls", "{'accountNo': '%s'}".formatted(account))
                .expect(201)
                .header("Location")
                .orElseThrow();
        // Agreed on that day: what is reckoned begins with it.
        assertThat(reckoned(stand, company, control, "2026-04-02", 737, 490, 247))
                .isEqualTo("FINE 238.00");
        assertThat(reckoned(stand, company, control, "2026-04-12", 1037, 790, 247))
                .isEqualTo("LOW 52.00");
        assertThat(reckoned(stand, company, control, "2026-04-13", 1227, 790, 437))
                .isEqualTo("NEGATIVE -3.10");
        stand.at(Instant.parse("2026-04-14T02:01:00Z"));
        assertThat(reckoned(stand, company, control)).isEqualTo("CUT_WANTED -3.10");
        assertThat(stand.happened())
                .containsEntry("collection.prepaid-low", 1)
                .containsEntry("collection.prepaid-negative", 1)
                .containsEntry("collection.prepaid-cut-wanted", 1);
    }

    private static String reckoned(
            Stand stand, Connecting company, String control, String day, int total, int peak, int valley) {
        stand.at(Instant.parse(day + "T02:00:00Z"));
        company.readings(
                "meter,at,ACTIVE_IMPORT,ACTIVE_IMPORT_PEAK,ACTIVE_IMPORT_VALLEY\nD3301060001,%s,%d,%d,%d\n"
                        .formatted(day, total, peak, valley),
                1);
        return reckoned(stand, company, control);
    }

    private static String reckoned(Stand stand, Connecting company, String control) {
        company.staff("collection-manager").post("/v1/prepaid-runs", "{}").expect(202);
        stand.settle();
        Http.Answer standing = company.staff("cashier").get(control).expect(200);
        return standing.text("/level") + " " + standing.text("/balance/amount");
    }
}
