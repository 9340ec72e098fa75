package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wattline.domain.quantity.Money;

/**
 * A shop wants a second source at 0.38 kV: its plan is confirmed, the fee of it is charged and paid, and it is metered at both. Where nobody is
 * supplied by two sources, that is refused by name when the application is accepted. By REST on a whole server.
 */
abstract class SecondSourceAtLowVoltage {
    private static final String DAY = "2026-01-05";
    private static final String PLAN = """
            {'sources': [{'nature': 'MAIN', 'substation': '中北路变', 'feeder': 'F420106-01', 'transformer': '中北路1号', 'voltage': 'AC_380_V',
               'capacityKva': '60', 'line': 'OVERHEAD'},
              {'nature': 'STANDBY', 'substation': '小洪山变', 'feeder': 'F420106-09', 'transformer': '小洪山2号', 'voltage': 'AC_380_V',
               'capacityKva': '60', 'line': 'OVERHEAD'}], 'approvedKva': '60', 'meteringMode': 'LOW_SUPPLY_LOW_METERED', 'meteringPlan': '两路进线各装一只',
             'boundary': '表后开关', 'tariff': 'HB-AGENT-SINGLE-LT1KV', 'scheme': 'SINGLE', 'statements': {'loadKw': '45', 'contact': '95598'}}""";
    private static final String TERMS = "'tariff': 'HB-AGENT-SINGLE-LT1KV', 'timeOfUse': 'true', 'scheme': 'SINGLE'";
    private static final Map<String, List<String>> ONE_SOURCE = Map.of(
            "LV_RES_NEW", List.of("ID_DOCUMENT", "PROPERTY_PROOF"),
            "EVSE_NEW", List.of("ID_DOCUMENT", "PARKING_PROOF", "PROPERTY_CONSENT"),
            "TEMP_NEW", List.of("QUALIFICATION", "SITE_PERMIT"),
            "PV_NEW", List.of("ID_DOCUMENT", "PROPERTY_PROOF"));

    protected abstract Stand stand(Path folder, Instant begin);

    @Test
    void a_second_source_is_planned_charged_paid_and_metered(@TempDir Path folder) {
        try (Stand stand = stand(folder, Instant.parse(DAY + "T01:00:00Z"))) {
            Connecting branch = new Connecting(stand, ".hubei");
            ChangeDesk desk = new ChangeDesk(stand, branch);
            ONE_SOURCE.forEach((process, papers) -> refused(branch, desk, process, papers));
            String application =
                    applied(branch, desk, "LV_NONRES_NEW", "COMMERCE", List.of("QUALIFICATION", "PROPERTY_PROOF"));
            desk.work("ACCEPT", "{'identity': 'PAPER_SEEN'}");
            desk.work("SURVEY_DISPATCH", "{}");
            desk.work("SURVEY", "{'visitedOn': '%s', 'area': 'A420106-001'}".formatted(DAY));
            planned(branch, desk, application);
            SigningBeforeSupply signing = new SigningBeforeSupply(desk.clerk(), application);
            signing.onPaper(signing.wanted(TERMS, "2031-01-01"));
            desk.work("CONTRACT_SIGN", "{'signedOn': '%s', 'signature': 'PAPER', %s}".formatted(DAY, TERMS));
            assertThat(desk.clerk().get("/v1/tasks").expect(200).at("/items").findValuesAsText("step"))
                    .as("supply waits for the fee")
                    .doesNotContain("METER_INSTALL");
            paid(branch);
            installed(stand, desk, new OnFile(stand));
            String account = desk.clerk().get(application).expect(200).text("/result/accountNo");
            assertThat(desk.points(account)).hasSize(2);
            assertThat(desk.hanging(account).keySet()).containsExactly("D420106701", "D420106702");
        }
    }

    private static String applied(
            Connecting branch, ChangeDesk desk, String process, String category, List<String> papers) {
        int count = 20 + List.copyOf(ONE_SOURCE.keySet()).indexOf(process);
        String application = branch.apply(desk.clerk(), """
                {'process': '%s', 'unit': '/42/4201/420106',
                 'applicant': {'kind': 'PERSON', 'name': '周明', 'phone': '139000002%02d',
                   'certificate': {'type': '05', 'number': 'E800000%02d'}},
                 'supply': {'address': '湖北省武汉市武昌区东湖路%d号', 'category': '%s', 'voltage': 'AC_380_V', 'capacityKva': '60',
                  'sources': 2%s}}""".formatted(
                        process,
                        count,
                        count,
                        count,
                        category,
                        category.equals("RESIDENTIAL") ? ", 'household': {'people': 3, 'lowIncome': false}" : ""));
        for (String paper : papers) branch.handIn(desk.clerk(), application, paper, false);
        return application;
    }

    private static void refused(Connecting branch, ChangeDesk desk, String process, List<String> papers) {
        String application =
                applied(branch, desk, process, process.equals("LV_RES_NEW") ? "RESIDENTIAL" : "COMMERCE", papers);
        Http clerk = desk.clerk();
        String task = "/v1/tasks/" + branch.ready(clerk, "ACCEPT");
        clerk.command(task, "claim", "{}").expect(200);
        assertThat(clerk.command(task, "complete", "{'form': {'identity': 'PAPER_SEEN'}}")
                        .expect(400, 422)
                        .body()
                        .toString())
                .as(process)
                .contains("由单一电源供电")
                .contains("sources");
        clerk.command(application, "cancel", "{'reason': '改为单电源'}").expect(200);
    }

    /** The reply waits for a plan that is drafted, approved at two levels, answered and confirmed. */
    private static void planned(Connecting branch, ChangeDesk desk, String application) {
        String reply = "{'form': {'planNo': 'P-2', 'repliedOn': '%s'}}".formatted(DAY);
        String task = "/v1/tasks/" + branch.ready(desk.clerk(), "PLAN_REPLY");
        desk.clerk().command(task, "claim", "{}").expect(200);
        assertThat(desk.clerk()
                        .command(task, "complete", reply)
                        .expect(400, 422)
                        .body()
                        .toString())
                .contains("planConfirmed");
        String plan = application + "/supply-plans/1";
        branch.staff("plan-engineer").post(application + "/supply-plans", PLAN).expect(201);
        branch.staff("plan-approver")
                .command(plan, "approve", "{'opinion': '同意'}")
                .expect(200);
        assertThat(branch.staff("business-manager")
                        .command(plan, "approve", "{}")
                        .expect(200)
                        .text("/stage"))
                .isEqualTo("APPROVED");
        branch.staff("customer-manager").command(plan, "answer", "").expect(200);
        desk.clerk().command(plan, "confirm", "").expect(200);
        desk.clerk().command(task, "complete", reply).expect(200);
    }

    /** 60 kVA of the source that is not the largest, overhead: 60 × 260 = 15,600.00 yuan. */
    private static void paid(Connecting branch) {
        Http clerk = branch.staff("fee-clerk");
        branch.work("fee-clerk", "FEE_DETERMINE", "{'feeAmountYuan': '15600.00', 'feeBasis': '发改价格〔2003〕2279号'}");
        String fee = FactoryFee.open(branch);
        assertThat(clerk.get(fee).expect(200).text("/standards")).isEqualTo("HIGH_RELIABILITY /42 AC_380_V 2024-06-01");
        Http cashier = branch.staff("cashier");
        String collecting = "/v1/tasks/" + branch.ready(cashier, "FEE_COLLECT");
        cashier.command(collecting, "claim", "{}").expect(200);
        String receipt = "{'form': {'receiptNo': 'R-LV-1'}}";
        assertThat(cashier.command(collecting, "complete", receipt)
                        .expect(400, 422)
                        .body()
                        .toString())
                .contains("feesSettled");
        FactoryFee.pay(branch, fee, Money.yuan("15600.00"), "R-LV-1").expect(201);
        cashier.command(collecting, "complete", receipt).expect(200);
    }

    private static void installed(Stand stand, ChangeDesk desk, OnFile file) {
        String sheet = "'meter': '%s', 'energisedAt': '%s', %s"
                .formatted(
                        file.stocked("D420106701", Counting.PERIODS),
                        stand.clock().now(),
                        Counting.first());
        String second = ", 'meter2': '%s', %s"
                .formatted(
                        file.stocked("D420106702", Counting.PERIODS),
                        Counting.first().replace("reading", "reading2"));
        Http team = desk.clerk();
        String task = "/v1/tasks/" + desk.branch().ready(team, "METER_INSTALL");
        team.command(task, "claim", "{}").expect(200);
        assertThat(team.command(task, "complete", "{'form': {" + sheet + "}}")
                        .expect(400, 422)
                        .body()
                        .toString())
                .contains("metersAssigned");
        team.command(task, "complete", "{'form': {" + sheet + second + "}}").expect(200);
    }
}
