package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** What changes make of bills: a suspension over two months (worked example E2-2), and another category within one. */
final class BillsAcrossChanges {
    private final Stand stand;
    private final Connecting branch;
    private final ChangeDesk desk;
    private final String factory;
    private final String kiosk;

    BillsAcrossChanges(Stand stand, Connecting branch, ChangeDesk desk, String factory, String kiosk) {
        this.stand = stand;
        this.branch = branch;
        this.desk = desk;
        this.factory = factory;
        this.kiosk = kiosk;
    }

    /** A kiosk becomes a dwelling, which is priced otherwise. */
    void recategorised() {
        desk.on("2026-02-24");
        desk.applied(
                kiosk, "CHANGE_CATEGORY", "2026-02-24", "'category': 'RESIDENTIAL', 'tariff': 'ZJ-RES-ANNUAL'", "");
        desk.decided(true);
        stand.settle();
        assertThat(desk.happened())
                .containsExactly(
                        "customer.account-recategorised",
                        "contract.contract-terminated",
                        "contract.contract-signed",
                        "connection.change-carried-out",
                        "metering.special-reading-asked");
    }

    /** 26,300.00 + 4,970.70 = 31,270.70 in January, 26,300.00 + 5,523.00 = 31,823.00 in February by a price that was published for it. */
    void suspended() {
        Connecting company = new Connecting(stand);
        FurtherMonths.published(company, "HB-AGENT-TWO_PART-KV1_10");
        FurtherMonths.published(company, "HB-AGENT-SINGLE-LT1KV");
        branch.readings("""
                meter,at,ACTIVE_IMPORT,REACTIVE_FORWARD,REACTIVE_REVERSE
                D420106101,2026-02-01,100,10,0
                D420106101,2026-03-01,200,20,0
                """, 2);
        assertThat(lines(factory, "2026-01-01", "2026-02-01"))
                .contains("BASIC_CAPACITY 1000 26.3 26300.00", "BASIC_CAPACITY 630 26.3 4970.70");
        assertThat(lines(factory, "2026-02-01", "2026-03-01"))
                .contains("BASIC_CAPACITY 1000 26.3 26300.00", "BASIC_CAPACITY 630 26.3 5523.00");
    }

    /** Without the special reading of the day nothing is guessed; with it each category has its own price. */
    void divided() {
        branch.readings("""
                meter,at,ACTIVE_IMPORT
                D420106103,2026-02-01,100
                D420106103,2026-03-01,500
                """, 2);
        assertThat(branch.staff("biller")
                        .post("/v1/accounts/" + kiosk + "/bills", "{'from': '2026-02-01', 'to': '2026-03-01'}")
                        .expect(422)
                        .text("/code"))
                .isEqualTo("billing.site-read-awaited");
        String point = desk.points(kiosk).getFirst();
        branch.staff("metering-team")
                .command("/v1/special-readings/" + point + ".2026-02-24", "report", """
                        {'reading': {'at': '2026-02-23T16:00:00Z', 'shown': [{'register': 'ACTIVE_IMPORT', 'value': '400'}]}}""")
                .expect(200);
        assertThat(lines(kiosk, "2026-02-01", "2026-03-01"))
                .containsExactly("ENERGY 300 0.735686 220.71", "TIER 100 0.538 53.80");
    }

    private List<String> lines(String account, String from, String to) {
        String bill = branch.staff("biller")
                .post("/v1/accounts/" + account + "/bills", "{'from': '%s', 'to': '%s'}".formatted(from, to))
                .expect(201)
                .header("Location")
                .orElseThrow();
        return FactoryJob.lines(
                branch.staff("bill-reviewer").get(bill).expect(200), "code", "quantity", "price", "amount/amount");
    }
}
