package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

/** Accounts that are divided, joined, handed over and closed: each is charged for its own days. */
final class ChargesOfAccounts {
    private static final String LAST =
            "'lastTotal': '%d', 'lastReactiveForward': '%d', 'lastReactiveReverse': '0', 'lastDemand': '35'";

    private static final String ZERO =
            "'readingTotal': '0', 'readingReactiveForward': '0', 'readingReactiveReverse': '0'";

    private final WorksToCharge works;
    private final ChangeDesk desk;
    private String whole = "";
    private String part = "";

    ChargesOfAccounts(WorksToCharge works) {
        this.works = works;
        desk = works.desk();
    }

    void split() {
        whole = works.account();
        desk.on("2026-07-02");
        works.read(whole, "2026-07-01,1000,100,40");
        String change = desk.applied(
                whole,
                "SPLIT",
                "2026-07-11",
                "'equipment': ['2#'], 'capacityKva': '630', 'partBasicCharge': 'CAPACITY'",
                "");
        String meter = works.file().stocked("D420106901", Counting.DEMAND);
        desk.on("2026-07-11");
        desk.metered(
                "2026-07-11",
                true,
                true,
                ", 'meter': '%s', 'currentRatio': '100/5', %s, 'readingDemand': '0'".formatted(meter, ZERO));
        part = desk.clerk().get(change).expect(200).text("/openedAccountNo");
        desk.on("2026-08-02");
        works.read(whole, "2026-08-01,2000,200,45");
        works.read(part, "2026-08-01,500,50,25");
        assertThat(works.lines(whole, "2026-07-01", "2026-08-01"))
                .containsExactly(
                        "ENERGY 20000 0.651886 13037.72",
                        "BASIC_CAPACITY 1000 26.3 26300.00",
                        "BASIC_CAPACITY 630 26.3 5523.00",
                        "POWER_FACTOR 43956.72 -0.75 -329.68");
        assertThat(works.lines(part, "2026-07-11", "2026-08-01"))
                .containsExactly(
                        "ENERGY 10000 0.651886 6518.86",
                        "BASIC_CAPACITY 630 26.3 11598.30",
                        "POWER_FACTOR 17665.16 -0.75 -132.49");
    }

    void merged() {
        desk.applied(whole, "MERGE", "2026-08-11", "'partner': '" + part + "'", "");
        desk.on("2026-08-11");
        desk.metered("2026-08-11", true, true, ", " + LAST.formatted(600, 60));
        desk.on("2026-09-02");
        works.read(whole, "2026-09-01,3000,300,45");
        assertThat(works.lines(part, "2026-08-01", "2026-08-11"))
                .containsExactly(
                        "ENERGY 2000 0.651886 1303.77",
                        "BASIC_CAPACITY 630 26.3 5523.00",
                        "POWER_FACTOR 6736.37 -0.75 -50.52");
        assertThat(works.lines(whole, "2026-08-01", "2026-09-01"))
                .containsExactly(
                        "ENERGY 20000 0.651886 13037.72",
                        "BASIC_CAPACITY 1000 26.3 26300.00",
                        "BASIC_CAPACITY 630 26.3 11598.30",
                        "POWER_FACTOR 50032.02 -0.75 -375.24");
    }

    void transferred() {
        String account = works.account();
        desk.on("2026-09-02");
        works.read(account, "2026-09-01,1000,100,40");
        desk.on("2026-09-11");
        String change = desk.applied(
                account,
                "TRANSFER",
                "2026-09-11",
                "",
                "'kind': 'PERSON', 'name': '周新', 'phone': '13900000001', 'certificate': {'type': '05', 'number': 'E77777771'}");
        desk.metered("2026-09-11", false, true, ", " + LAST.formatted(1300, 130));
        String next = desk.clerk().get(change).expect(200).text("/openedAccountNo");
        desk.on("2026-10-02");
        works.read(next, "2026-10-01,2000,200,40");
        assertThat(works.lines(account, "2026-09-01", "2026-09-11"))
                .containsExactly(
                        "ENERGY 6000 0.651886 3911.32",
                        "BASIC_CAPACITY 1000 26.3 8766.67",
                        "BASIC_CAPACITY 630 26.3 5523.00",
                        "POWER_FACTOR 17929.79 -0.75 -134.47");
        assertThat(works.lines(next, "2026-09-11", "2026-10-01"))
                .containsExactly(
                        "ENERGY 14000 0.651886 9126.40",
                        "BASIC_CAPACITY 1000 26.3 17533.33",
                        "BASIC_CAPACITY 630 26.3 11046.00",
                        "POWER_FACTOR 37072.93 -0.75 -278.05");
    }

    void closed() {
        String account = works.account();
        desk.on("2026-10-02");
        works.read(account, "2026-10-01,1000,100,40");
        desk.on("2026-10-11");
        desk.applied(account, "CLOSE", "2026-10-11", "", "");
        desk.metered("2026-10-11", false, false, ", " + LAST.formatted(1300, 130));
        assertThat(works.lines(account, "2026-10-01", "2026-10-11"))
                .containsExactly(
                        "ENERGY 6000 0.651886 3911.32",
                        "BASIC_CAPACITY 1000 26.3 8766.67",
                        "BASIC_CAPACITY 630 26.3 5523.00",
                        "POWER_FACTOR 17929.79 -0.75 -134.47");
    }
}
