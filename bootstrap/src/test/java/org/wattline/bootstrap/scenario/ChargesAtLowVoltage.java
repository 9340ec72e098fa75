package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.wattline.domain.quantity.Ratio;

/** A household that changes hands or becomes a shop, a pile that becomes a household's or is given up: all on 11 February. */
final class ChargesAtLowVoltage {
    private static final String DAY = "2026-02-11";

    private final Stand stand;
    private final WorksToCharge works;
    private final ChangeDesk desk;

    ChargesAtLowVoltage(Stand stand, WorksToCharge works) {
        this.stand = stand;
        this.works = works;
        this.desk = works.desk();
    }

    void priced() {
        works.priced();
        FurtherMonths.published(new Connecting(stand), SuppliedAs.LOW);
    }

    private String account(SuppliedAs kind) {
        works.file().through(Ratio.ONE);
        return kind.account(works.file(), "");
    }

    /**
     * The old owner has used 2,700 of the first 2,760 kWh of the year in January: of 100 kWh more, 60 cost 0.538 and 40 cost 0.588 yuan. Who takes over
     * begins with the first tier again: 200 kWh at 0.538.
     */
    void handedOver() {
        String home = account(SuppliedAs.HOUSEHOLD);
        desk.on("2026-02-02");
        shown(home, "2026-02-01", 2700);
        assertThat(works.lines(home, "2026-01-01", "2026-02-01")).containsExactly("TIER 2700 0.538 1452.60");
        desk.on(DAY);
        String change = desk.applied(
                home,
                "TRANSFER",
                DAY,
                "",
                "'kind': 'PERSON', 'name': '苏东坡', 'phone': '13900000088', 'certificate': {'type': '05', 'number': 'E77777788'}");
        desk.metered(DAY, false, true, ", 'lastTotal': '2800'");
        String next = desk.clerk().get(change).expect(200).text("/openedAccountNo");
        desk.on("2026-03-02");
        shown(next, "2026-03-01", 3000);
        assertThat(works.lines(home, "2026-02-01", DAY)).containsExactly("TIER 60 0.538 32.28", "TIER 40 0.588 23.52");
        assertThat(works.lines(next, DAY, "2026-03-01")).containsExactly("TIER 200 0.538 107.60");
    }

    /** 50 kWh of a dwelling at 0.538, then 100 kWh of a shop at 0.735686: 26.90 and 73.57 yuan. */
    void recategorised() {
        String home = account(SuppliedAs.HOUSEHOLD);
        recategorised(home, "'category': 'COMMERCE', 'tariff': '%s'".formatted(SuppliedAs.LOW));
        assertThat(works.lines(home, "2026-02-01", "2026-03-01"))
                .containsExactly("TIER 50 0.538 26.90", "ENERGY 100 0.735686 73.57");
    }

    /** 50 kWh at the price of commerce, then 100 kWh at the one for a household's own pile: 36.78 and 55.80 yuan. */
    void pileOfAHousehold() {
        String pile = account(SuppliedAs.PILE);
        recategorised(
                pile,
                "'category': 'RESIDENTIAL', 'tariff': 'ZJ-RES-ANNUAL-LT1KV-COMBINED', 'marks': ['HOUSEHOLD_CHARGER']");
        assertThat(works.lines(pile, "2026-02-01", "2026-03-01"))
                .containsExactly("ENERGY 50 0.735686 36.78", "ENERGY 100 0.558 55.80");
    }

    /** The last 50 kWh: 50 × 0.735686 = 36.78 yuan for ten days, and nothing for those after. */
    void pileClosed() {
        String pile = account(SuppliedAs.PILE);
        desk.on(DAY);
        shown(pile, "2026-02-01", 100);
        desk.applied(pile, "CLOSE", DAY, "", "");
        desk.metered(DAY, false, false, ", 'lastTotal': '150'");
        assertThat(works.lines(pile, "2026-02-01", DAY)).containsExactly("ENERGY 50 0.735686 36.78");
        assertThat(desk.hanging(pile)).isEmpty();
    }

    /** The meter shows 100 on 1 February, 150 on the day, 250 on 1 March. */
    private void recategorised(String account, String wanted) {
        desk.on(DAY);
        shown(account, "2026-02-01", 100);
        desk.applied(account, "CHANGE_CATEGORY", DAY, wanted, "");
        desk.decided(true);
        stand.settle();
        desk.on("2026-03-02");
        shown(account, "2026-03-01", 250);
        String point = desk.points(account).getFirst();
        desk.branch()
                .staff("metering-team")
                .command("/v1/special-readings/" + point + "." + DAY, "report", """
                        {'reading': {'at': '%sT00:00:00+08:00', 'shown': [{'register': 'ACTIVE_IMPORT', 'value': '150'}]}}""".formatted(DAY))
                .expect(200);
    }

    private void shown(String account, String day, int kwh) {
        desk.branch().readings("meter,at,ACTIVE_IMPORT\n%s,%s,%d\n".formatted(works.meter(account), day, kwh), 1);
    }
}
