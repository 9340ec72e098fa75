package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

/** Terms that change within a month, or with a quarter or a month. */
final class ChargesOfTerms {
    private final WorksToCharge works;
    private final ChangeDesk desk;
    private String demanding = "";

    ChargesOfTerms(WorksToCharge works) {
        this.works = works;
        desk = works.desk();
    }

    void atAnotherVoltage() {
        String account = works.account();
        desk.on("2026-03-11");
        String change = desk.applied(
                account,
                "CHANGE_VOLTAGE",
                "2026-03-11",
                "'voltage': 'AC_35_KV', 'tariff': 'HB-AGENT-TWO_PART-KV35'",
                "");
        new WorksOfAChange(desk, change, "2026-03-11").built("AC_35_KV:1630:CABLE", "1630", WorksToCharge.AT_35_KV);
        desk.execute("2026-03-11", "");
        works.settled();
        desk.on("2026-04-02");
        works.read(account, "2026-03-01,1000,100,40", "2026-04-01,2000,200,45");
        works.specially(account, "2026-03-11", "1300", "130");
        assertThat(works.lines(account, "2026-03-01", "2026-04-01"))
                .containsExactly(
                        "ENERGY 6000 0.651886 3911.32",
                        "ENERGY 14000 0.632086 8849.20",
                        "BASIC_CAPACITY 1630 26.3 42869.00",
                        "POWER_FACTOR 54725.52 -0.75 -410.44");
    }

    void byDemand() {
        demanding = works.account();
        desk.on("2026-03-10");
        desk.applied(
                demanding,
                "CHANGE_BASIC_MODE",
                "2026-04-01",
                "'basicCharge': 'CONTRACT_DEMAND', 'contractDemandKw': '900'",
                "");
        desk.decided(true);
        works.read(demanding, "2026-03-01,1000,100,40");
        desk.on("2026-04-02");
        works.read(demanding, "2026-04-01,2000,200,40");
        desk.on("2026-05-02");
        works.read(demanding, "2026-05-01,3000,300,50");
        assertThat(works.lines(demanding, "2026-03-01", "2026-04-01"))
                .containsExactly(
                        "ENERGY 20000 0.651886 13037.72",
                        "BASIC_CAPACITY 1630 26.3 42869.00",
                        "POWER_FACTOR 55002.72 -0.75 -412.52");
        assertThat(works.lines(demanding, "2026-04-01", "2026-05-01"))
                .containsExactly(
                        "ENERGY 20000 0.651886 13037.72",
                        "BASIC_DEMAND 945 42 39690.00",
                        "BASIC_DEMAND_EXCESS 55 84 4620.00",
                        "POWER_FACTOR 56443.72 -0.75 -423.33");
    }

    void byAnotherDemand() {
        desk.on("2026-05-10");
        desk.applied(demanding, "CHANGE_DEMAND", "2026-06-01", "'contractDemandKw': '1000'", "");
        desk.decided(true);
        desk.on("2026-06-02");
        works.read(demanding, "2026-06-01,4000,400,50");
        desk.on("2026-07-02");
        works.read(demanding, "2026-07-01,5000,500,50");
        assertThat(works.lines(demanding, "2026-05-01", "2026-06-01"))
                .containsExactly(
                        "ENERGY 20000 0.651886 13037.72",
                        "BASIC_DEMAND 945 42 39690.00",
                        "BASIC_DEMAND_EXCESS 55 84 4620.00",
                        "POWER_FACTOR 56443.72 -0.75 -423.33");
        assertThat(works.lines(demanding, "2026-06-01", "2026-07-01"))
                .containsExactly(
                        "ENERGY 20000 0.651886 13037.72",
                        "BASIC_DEMAND 1000 42 42000.00",
                        "POWER_FACTOR 54133.72 -0.75 -406.00");
    }
}
