package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

/** How the supply plan of a factory comes about: returned once, objected to once, and confirmed at last. */
final class PlanningSupply {
    private static final String CONTENT = """
            {'sources': [{'nature': 'MAIN', 'substation': '中北路变', 'feeder': '%s', 'voltage': 'AC_10_KV', 'capacityKva': '1250',
               'line': 'CABLE'}%s], 'approvedKva': '1250', 'meteringMode': 'HIGH_SUPPLY_HIGH_METERED', 'meteringPlan': 'CT 100/5, PT 10000/100, 0.2S',
             'boundary': '12号杆跌落式熔断器负荷侧', 'tariff': 'HB-AGENT-TWO_PART-KV1_10', 'scheme': 'TWO_PART',
             'statements': {'loadKw': '980', 'importance': '03', 'equipment': '干式变压器', 'meteringPoint': '10 kV 进线柜', 'currentRatio': '100/5',
               'voltageRatio': '10000/100', 'accuracy': '0.2S', 'basicCharge': 'CAPACITY', 'powerFactorStandard': '0.90', 'timeOfUse': 'true',
               'protection': '速断、过流', 'compensation': '自动补偿', 'harmonics': '无谐波源', 'securityLoadKw': '120', 'contact': '95598'}}""";

    private static final String STANDBY = """
            , {'nature': 'STANDBY', 'substation': '小洪山变', 'feeder': 'F420106-09', 'voltage': 'AC_10_KV', 'capacityKva': '1250',
               'line': 'CABLE'}""";

    private final Connecting branch;
    private final String more;
    private final String all;

    PlanningSupply(Connecting branch, String application, int sources) {
        this.branch = branch;
        this.more = sources == 1 ? "" : STANDBY;
        this.all = application + "/supply-plans";
    }

    /** Without a plan the step is not completed; the first version is sent back. */
    void drafted() {
        Http engineer = branch.staff("plan-engineer");
        String task = "/v1/tasks/" + branch.ready(engineer, "PLAN_DRAFT");
        engineer.command(task, "claim", "{}").expect(200);
        assertThat(engineer.command(task, "complete", """
                                {'form': {'planNo': 'P', 'feeder': 'F-1', 'meteringMode': 'HIGH_SUPPLY_HIGH_METERED', 'feeApplies': 'true'}}""")
                        .expect(400, 422)
                        .body()
                        .toString())
                .contains("供电方案已拟定");
        engineer.command(task, "release", "{}").expect(200);
        assertThat(branch.staff("plan-engineer")
                        .post(all, CONTENT.formatted("F420106-02", more).replace("'protection': '速断、过流', ", ""))
                        .expect(422)
                        .text("/detail"))
                .endsWith("protection 必填");
        draft(1, "F420106-02");
        branch.staff("plan-approver")
                .command(all + "/1", "return", "{'reason': '电源点与现场不符'}")
                .expect(200);
        draft(2, "F420106-02");
    }

    private void draft(int number, String feeder) {
        assertThat(branch.staff("plan-engineer")
                        .post(all, CONTENT.formatted(feeder, more))
                        .expect(201)
                        .at("/number")
                        .asInt())
                .isEqualTo(number);
    }

    /** Above 1,000 kVA two levels approve, one after the other. */
    void approved() {
        Http manager = branch.staff("business-manager");
        assertThat(manager.command(all + "/2", "approve", "{}").expect(403).text("/code"))
                .isEqualTo("connection.plan-level-not-held");
        approve(2);
    }

    private void approve(int number) {
        branch.staff("plan-approver")
                .command(all + "/" + number, "approve", "{'opinion': '同意'}")
                .expect(200);
        assertThat(branch.staff("business-manager")
                        .command(all + "/" + number, "approve", "{}")
                        .expect(200)
                        .text("/stage"))
                .isEqualTo("APPROVED");
    }

    void answered() {
        assertThat(branch.staff("customer-manager")
                        .command(all + "/2", "answer", "")
                        .expect(200)
                        .text("/validUntil"))
                .isEqualTo("2026-11-10");
    }

    /** The applicant wants another feeder, which takes a new version. */
    void confirmed() {
        Http clerk = branch.staff("acceptance-clerk");
        clerk.command(all + "/2", "object", "{'reason': '希望由另一条线路供电'}").expect(200);
        draft(3, "F420106-01");
        assertThat(clerk.get(all + "/2/differences?with=3").expect(200).at("/items"))
                .hasSize(1)
                .allSatisfy(each -> assertThat(each.path("field").asText()).isEqualTo("sources.1.feeder"));
        approve(3);
        branch.staff("customer-manager").command(all + "/3", "answer", "").expect(200);
        assertThat(clerk.command(all + "/2", "confirm", "").expect(409).text("/code"))
                .isEqualTo("connection.plan-replaced");
        assertThat(branch.staff("customer-manager")
                        .command(all + "/3", "extend", "{'reason': '资金未到位'}")
                        .expect(200)
                        .text("/validUntil"))
                .isEqualTo("2027-11-10");
        assertThat(clerk.command(all + "/3", "confirm", "").expect(200).text("/stage"))
                .isEqualTo("CONFIRMED");
    }
}
