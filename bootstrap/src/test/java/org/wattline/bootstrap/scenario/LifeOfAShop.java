package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** What happens to a shop, from another name to its end. */
final class LifeOfAShop {
    private static final String CARRIED = "connection.change-carried-out";
    private static final String TERMS = "contract.terms-changed";

    private static final String METER = "metering.meter-state-changed";
    private static final String UP = "metering.meter-installed";
    private static final String DOWN = "metering.meter-removed";

    private final Connecting branch;
    private final ChangeDesk desk;
    private final OnFile file;
    private final String shop;

    LifeOfAShop(Connecting branch, ChangeDesk desk, OnFile file, String shop) {
        this.branch = branch;
        this.desk = desk;
        this.file = file;
        this.shop = shop;
    }

    void renamed() {
        desk.on("2026-09-01");
        String change = desk.applied(shop, "RENAME", "2026-09-01", "", "'name': '孙中山'");
        desk.decided(false);
        assertThat(desk.happened()).containsExactly("customer.customer-renamed", CARRIED);
        assertThat(branch.staff("acceptance-clerk").get(change).expect(200).text("/name"))
                .isEqualTo("孙中山");
    }

    void connectedAndFreed() {
        String plant = "'plantKw': '20', 'plantTariff': '%s'";
        for (String none : List.of("HB-AGENT-SINGLE-LT1KV", "HB-PV-NOBODYS"))
            desk.refused(shop, "PV_CONNECT", "2026-09-02", plant.formatted(none), "contract.pays-no-exports");
        String change = desk.applied(shop, "PV_CONNECT", "2026-09-02", plant.formatted("HB-PV-SURPLUS"), "");
        desk.on("2026-09-02");
        SurveyedSite.noted(desk.clerk(), branch.staff("customer-manager"), change, "2026-09-02");
        desk.work("SURVEY", "{'visitedOn': '2026-09-02'}");
        desk.work("PLAN_APPROVE", "{'opinion': '同意'}");
        desk.signs();
        desk.executing("2026-09-02", "", "connection.meters-lack-registers");
        desk.marked();
        desk.execute(
                "2026-09-02",
                ", 'lastTotal': '480', 'meter': '%s', 'readingExport': '0', %s"
                        .formatted(file.stocked("D420106205", Counting.BOTH_WAYS), Counting.first()));
        assertThat(desk.happened()).containsExactly(METER, METER, DOWN, UP, TERMS, CARRIED);
        String tariff = "'tariff': 'HB-AGENT-SINGLE-LT1KV', 'timeOfUse': true";
        desk.refused(shop, "DEREG_CHANGE", "2026-09-15", tariff, "connection.change-not-the-first");
        assertThat(desk.refused(shop, "DEREG_CHANGE", "2026-10-01", tariff, "connection.change-market-attribute-stays"))
                .containsExactly("/change/tariff", "/change/marks");
        desk.applied(shop, "DEREG_CHANGE", "2026-10-01", tariff + ", 'marks': ['LEFT_MARKET']", "");
        desk.decided(true);
        assertThat(desk.happened()).containsExactly(TERMS, CARRIED);
    }

    void charging() {
        desk.on("2026-10-09");
        String pile = "'capacityKva': '%s', 'tariff': 'HB-AGENT-SINGLE-LT1KV'";
        desk.refused(shop, "EVSE_CONNECT", "2026-10-09", pile.formatted("2"), "connection.change-too-little-power");
        String change = desk.applied(shop, "EVSE_CONNECT", "2026-10-09", pile.formatted("7"), "");
        SurveyedSite.noted(desk.clerk(), branch.staff("customer-manager"), change, "2026-10-09");
        desk.marked();
        desk.metered(
                "2026-10-09",
                true,
                true,
                ", 'meter': '%s', %s".formatted(file.stocked("D420106202", Counting.PERIODS), Counting.first()));
        assertThat(desk.happened())
                .containsExactly(
                        "customer.account-opened",
                        "contract.contract-signed",
                        "metering.metering-point-opened",
                        "metering.meter-state-changed",
                        "metering.meter-installed",
                        CARRIED);
    }

    void moved() {
        desk.refused(shop, "MOVE_METER", "2026-10-10", "", "connection.change-not-told");
        String moved = desk.applied(shop, "MOVE_METER", "2026-10-10", "'place': '院内配电室'", "");
        desk.on("2026-10-10");
        desk.metered("2026-10-10", true, false, ", 'lastExport': '7', " + Counting.last(5));
        assertThat(desk.happened()).containsExactly("metering.meter-removed", "metering.meter-installed", CARRIED);
        assertThat(desk.effects(moved)).containsExactly("METER D420106205 — -> D420106205 院内配电室");
        assertThat(desk.places(shop))
                .containsExactly(
                        "2026-01-01T00:00:00+08:00 ", "2026-09-02T00:00:00+08:00 ", "2026-10-10T00:00:00+08:00 院内配电室");
        desk.refused(shop, "MOVE_METER", "2026-10-10", "'place': '院内配电室'", "connection.change-nothing-changes");
        desk.refused(shop, "TEMP_REMOVE", "2026-10-11", "'until': '2027-05-01'", "connection.change-too-long");
        desk.applied(shop, "TEMP_REMOVE", "2026-10-11", "'until': '2027-01-01'", "");
        desk.on("2026-10-11");
        desk.metered("2026-10-11", false, false, ", 'lastExport': '7', " + Counting.last(6));
        assertThat(desk.happened()).containsExactly("metering.meter-state-changed", "metering.meter-removed", CARRIED);
        desk.applied(shop, "TEMP_REMOVE_END", "2026-10-20", "", "");
        desk.on("2026-10-20");
        desk.metered(
                "2026-10-20",
                false,
                false,
                ", 'meter': '%s', 'readingExport': '0', %s"
                        .formatted(file.stocked("D420106203", Counting.BOTH_WAYS), Counting.first()));
        assertThat(desk.happened())
                .containsExactly("metering.meter-state-changed", "metering.meter-installed", CARRIED);
    }

    void relocated() {
        desk.unmetered(shop, "2026-10-20", desk.points(shop).getFirst());
        desk.applied(
                shop,
                "RELOCATE",
                "2026-10-30",
                "'area': 'A420106-001', 'capacityKva': '40'",
                "'address': '湖北省武汉市武昌区东湖路1号'");
        desk.on("2026-10-30");
        desk.metered(
                "2026-10-30",
                true,
                true,
                ", 'lastExport': '1', %s, 'meter': '%s', 'readingExport': '0', %s"
                        .formatted(Counting.last(1), file.stocked("D420106204", Counting.BOTH_WAYS), Counting.first()));
        assertThat(desk.happened())
                .containsExactly(
                        "metering.meter-state-changed",
                        "metering.meter-removed",
                        "contract.contract-terminated",
                        "premises.premises-registered",
                        "contract.contract-signed",
                        "metering.metering-point-opened",
                        "metering.meter-state-changed",
                        "metering.meter-installed",
                        "metering.point-ended",
                        "metering.point-ended",
                        CARRIED);
    }

    void closed() {
        desk.unmetered(shop, "2026-10-30", desk.points(shop).getLast());
        desk.applied(shop, "CLOSE", "2026-11-05", "", "");
        desk.on("2026-11-05");
        desk.metered("2026-11-05", false, false, ", 'lastExport': '2', " + Counting.last(2));
        assertThat(desk.happened())
                .containsExactly(
                        "metering.meter-state-changed",
                        "metering.meter-removed",
                        "metering.point-ended",
                        "contract.contract-terminated",
                        "customer.account-closed",
                        CARRIED);
        desk.refused(shop, "CLOSE", "2026-11-05", "", "connection.change-account-unknown");
    }
}
