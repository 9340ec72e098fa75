package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Capacity that goes and comes within February, charged by thirtieths of the month. */
final class ChargesOfCapacity {
    private final WorksToCharge works;
    private final ChangeDesk desk;

    ChargesOfCapacity(WorksToCharge works) {
        this.works = works;
        desk = works.desk();
    }

    void reduced() {
        String account = works.account();
        works.begun(account);
        desk.on("2026-02-03");
        desk.applied(account, "REDUCE", "2026-02-11", "'equipment': ['2#']", "");
        desk.on("2026-02-11");
        desk.sealed("2026-02-11", true);
        desk.filed();
        desk.applied(account, "REDUCE_RESTORE", "2026-02-25", "'equipment': ['2#']", "");
        desk.on("2026-02-25");
        desk.sealed("2026-02-25", true);
        assertThat(february(account))
                .containsExactly(
                        "ENERGY 20000 0.651886 13037.72",
                        "BASIC_CAPACITY 1000 26.3 26300.00",
                        "BASIC_CAPACITY 630 26.3 8836.80",
                        "POWER_FACTOR 47270.52 -0.75 -354.53");
    }

    void replaced() {
        String account = works.account();
        works.begun(account);
        desk.on("2026-02-21");
        String change = desk.applied(
                account,
                "TEMP_REPLACE",
                "2026-02-21",
                "'equipment': ['2#'], 'transformers': [{'name': '9#', 'capacityKva': '800'}], 'until': '2026-03-20', 'cause': 'FAULT'",
                "");
        new WorksOfAChange(desk, change, "2026-02-21")
                .replaced("AC_10_KV:1630:CABLE:THERE=1630", "1630", WorksToCharge.TWO_PART);
        desk.work("CHANGE_EXECUTE", "{'effectiveOn': '2026-02-21'}");
        assertThat(february(account))
                .containsExactly(
                        "ENERGY 20000 0.651886 13037.72",
                        "BASIC_CAPACITY 1000 26.3 26300.00",
                        "BASIC_CAPACITY 630 26.3 12150.60",
                        "BASIC_CAPACITY 800 26.3 5610.67",
                        "POWER_FACTOR 56194.99 -0.75 -421.46");
    }

    void removed() {
        String account = works.account();
        works.begun(account);
        desk.on("2026-02-21");
        desk.applied(account, "TEMP_REMOVE", "2026-02-21", "'until': '2026-05-01'", "");
        desk.metered(
                "2026-02-21",
                false,
                false,
                ", 'lastTotal': '1600', 'lastReactiveForward': '160', 'lastReactiveReverse': '0'");
        assertThat(february(account))
                .containsExactly(
                        "ENERGY 12000 0.651886 7822.63",
                        "BASIC_CAPACITY 1000 26.3 19286.67",
                        "BASIC_CAPACITY 630 26.3 12150.60",
                        "POWER_FACTOR 38717.50 -0.75 -290.38");
    }

    void increased() {
        String account = works.account();
        works.begun(account);
        desk.on("2026-02-21");
        String change = desk.applied(
                account, "INCREASE", "2026-02-21", "'transformers': [{'name': '3#', 'capacityKva': '370'}]", "");
        new WorksOfAChange(desk, change, "2026-02-21")
                .built("AC_10_KV:2000:CABLE:THERE=1630", "2000", WorksToCharge.TWO_PART);
        desk.execute("2026-02-21", "");
        assertThat(february(account))
                .containsExactly(
                        "ENERGY 20000 0.651886 13037.72",
                        "BASIC_CAPACITY 1630 26.3 42869.00",
                        "BASIC_CAPACITY 370 26.3 2594.93",
                        "POWER_FACTOR 57597.65 -0.75 -431.98");
    }

    private List<String> february(String account) {
        desk.on("2026-03-02");
        if (!desk.hanging(account).isEmpty()) works.read(account, "2026-03-01,2000,200,45");
        return works.lines(account, "2026-02-01", "2026-03-01");
    }
}
