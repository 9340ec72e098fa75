package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.wattline.domain.metering.Register;

/** Charging piles with an account of their own: beside a household at the price of dwellings, and at low voltage beside works at 10 kV. */
final class PilesBesideAccounts {
    private final Connecting branch;
    private final ChangeDesk desk;
    private final OnFile file;
    private String pile = "";

    PilesBesideAccounts(Connecting branch, ChangeDesk desk, OnFile file) {
        this.branch = branch;
        this.desk = desk;
        this.file = file;
    }

    void atHome(String home) {
        desk.on("2026-01-06");
        pile = connected(
                home,
                "2026-01-06",
                "'capacityKva': '7', 'tariff': 'ZJ-RES-ANNUAL-LT1KV-COMBINED', 'marks': ['HOUSEHOLD_CHARGER']",
                ", 'meter': '%s', 'readingTotal': '0'".formatted(file.stocked("D420106701", Register.ACTIVE_IMPORT)));
        assertThat(desk.terms(pile)).isEqualTo("IN_FORCE 2026-01-06 7 ZJ-RES-ANNUAL-LT1KV-COMBINED NONE  ");
        assertThat(contract(pile)).isEqualTo("RESIDENTIAL");
    }

    /** 100 kWh at 0.558, without tiers. */
    void billed() {
        desk.on("2026-02-01");
        branch.readings("meter,at,ACTIVE_IMPORT\nD420106701,2026-02-01,100\n", 1);
        Http.Answer bill = branch.staff("bill-reviewer")
                .get(branch.bill(pile, "2026-01-06", "2026-02-01"))
                .expect(200);
        assertThat(FactoryJob.lines(bill, "code", "quantity", "price", "amount/amount"))
                .containsExactly("ENERGY 100 0.558 55.80");
    }

    void atWorks(String works) {
        desk.on("2026-07-02");
        String wanted =
                "'capacityKva': '60', 'voltage': 'AC_380_V', 'tariff': 'HB-AGENT-SINGLE-LT1KV', 'scheme': 'SINGLE'";
        String low = connected(
                works,
                "2026-07-02",
                wanted,
                ", 'meter': '%s', 'readingTotal': '0'".formatted(file.stocked("D420106702", Register.ACTIVE_IMPORT)));
        assertThat(desk.terms(low)).isEqualTo("IN_FORCE 2026-07-02 60 HB-AGENT-SINGLE-LT1KV NONE  ");
        assertThat(contract(low)).isEqualTo("LOW_VOLTAGE");
        assertThat(desk.clerk()
                        .get("/v1/metering-points?accountNo=" + low)
                        .expect(200)
                        .text("/items/0/mode"))
                .isEqualTo("LOW_SUPPLY_LOW_METERED");
        assertThat(contract(works)).isEqualTo("HIGH_VOLTAGE");
    }

    private String contract(String account) {
        return desk.clerk()
                .get("/v1/accounts/" + account + "/contracts")
                .expect(200)
                .text("/items/0/type");
    }

    private String connected(String beside, String day, String wanted, String sheet) {
        String change = desk.applied(beside, "EVSE_CONNECT", day, wanted, "");
        SurveyedSite.noted(desk.clerk(), branch.staff("customer-manager"), change, day);
        desk.metered(day, true, true, sheet);
        return desk.clerk().get(change).expect(200).text("/openedAccountNo");
    }
}
