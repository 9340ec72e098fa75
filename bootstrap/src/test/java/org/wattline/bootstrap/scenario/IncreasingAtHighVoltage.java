package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.tariff.UseCategory;

/**
 * More capacity at 10 kV, as a new connection goes: surveyed on site, planned with two levels of approval, designed and reviewed twice, built, inspected
 * twice, signed, energised. What is energised is what the plan says.
 */
abstract class IncreasingAtHighVoltage {
    private static final String DAY = "2026-01-06";
    private static final String TARIFF = "HB-AGENT-TWO_PART-KV1_10";
    private static final String FEEDS = "AC_10_KV:2000:CABLE:THERE=1000";

    protected abstract Stand stand(Path folder, Instant begin);

    @Test
    void more_capacity_is_planned_built_inspected_and_energised(@TempDir Path folder) {
        Stand stand = stand(folder, Instant.parse("2026-01-06T01:00:00Z"));
        Connecting branch = new Connecting(stand, ".hubei");
        ChangeDesk desk = new ChangeDesk(stand, branch);
        OnFile file = new OnFile(stand);
        String works = file.customer(
                UseCategory.LARGE_INDUSTRY,
                ChangingSupply.agreed(1000, VoltageLevel.AC_10_KV, TARIFF, BasicChargeMode.CAPACITY, "0.90"),
                Map.of("1#", 1000),
                Counting.REACTIVE);
        String change =
                desk.applied(works, "INCREASE", DAY, "'transformers': [{'name': '2#', 'capacityKva': '1000'}]", "");

        surveyed(desk, change);
        planned(desk, change);
        reviewed(desk, change);
        finished(desk, change);
        energised(desk, works, change);

        assertThat(desk.effects(change))
                .containsExactly(
                        "EQUIPMENT  -> RUNNING 1000 kVA",
                        "TERMS 1000 kVA AC_10_KV HB-AGENT-TWO_PART-KV1_10 TWO_PART CAPACITY 0.90 -> "
                                + "2000 kVA AC_10_KV HB-AGENT-TWO_PART-KV1_10 TWO_PART CAPACITY 0.90",
                        "BASIC_CHARGE 26300.00 -> 52600.00");
        desk.filed();
        raised(stand, desk, file);
        CarriedOut.INCREASING_AT_HIGH_VOLTAGE.by(stand);
        stand.close();
    }

    /** Two devices that did not know of each other contradict one another, and a surveyor decides. */
    private static void surveyed(ChangeDesk desk, String change) {
        Http manager = desk.branch().staff("customer-manager");
        String notes =
                "{'device': '%s', 'notes': [{'sequence': 1, 'field': 'load.1.kw', 'value': '%s', 'at': '2026-01-06T01:00:00Z', 'base': 0}]}";
        manager.post(change + "/survey/commands/upload-notes", notes.formatted("PAD-1", "800"))
                .expect(200);
        manager.post(change + "/survey/commands/upload-notes", notes.formatted("PAD-2", "850"))
                .expect(200);
        WorksOfAChange works = new WorksOfAChange(desk, change, DAY);
        notYet(
                desk,
                "SURVEY",
                "'visitedOn': '%s', 'importance': '03', 'externalWorks': 'true'".formatted(DAY),
                "surveyConflicts");
        manager.command(change + "/survey", "decide-conflict", "{'entry': 2, 'take': true}")
                .expect(200);
        notYet(
                desk,
                "SURVEY",
                "'visitedOn': '%s', 'importance': '03', 'externalWorks': 'true'".formatted(DAY),
                "surveyPosition");
        works.surveyed("03", true);
        assertThat(desk.happened())
                .containsExactly(
                        "connection.survey-noted",
                        "connection.survey-noted",
                        "connection.survey-conflict-decided",
                        "connection.document-handed-in",
                        "connection.survey-noted");
    }

    /** The first version is for less than was asked for; the next one is returned by the second level, the third approved by both. */
    private static void planned(ChangeDesk desk, String change) {
        WorksOfAChange works = new WorksOfAChange(desk, change, DAY);
        Http engineer = desk.branch().staff("plan-engineer");
        assertThat(engineer.post(change + "/supply-plans", WorksOfAChange.content(FEEDS, "1800", TARIFF))
                        .expect(422)
                        .text("/code"))
                .isEqualTo("connection.plan-sources-differ");
        String first = works.drafted(FEEDS, "2000", TARIFF);
        desk.branch().work("plan-engineer", "PLAN_DRAFT", "{'feeApplies': 'false'}");
        desk.branch().staff("plan-approver").command(first, "approve", "{}").expect(200);
        notYet(desk, "PLAN_APPROVE", "'opinion': '同意'", "planApproved");
        desk.branch()
                .staff("business-manager")
                .command(first, "return", "{'reason': '电缆截面不足'}")
                .expect(200);
        String second = works.drafted(FEEDS, "2000", TARIFF);
        works.approved(second);
        desk.work("PLAN_APPROVE", "{'opinion': '同意'}");
        desk.clerk().command(second, "answer", "").expect(200);
        desk.work("PLAN_REPLY", "{'repliedOn': '%s'}".formatted(DAY));
        desk.clerk().command(second, "object", "{'reason': '希望改走电缆沟'}").expect(200);
        String third = works.drafted(FEEDS, "2000", TARIFF);
        works.approved(third);
        desk.clerk().command(third, "answer", "").expect(200);
        notYet(desk, "CONTRACT_SIGN", "'signedOn': '%s', 'signature': 'PAPER'".formatted(DAY), "planConfirmed");
        desk.clerk().command(third, "extend", "{'reason': '工期'}").expect(200);
        desk.clerk().command(third, "confirm", "").expect(200);
        unsigned(desk);
        works.signed();
        assertThat(desk.happened())
                .containsExactly(
                        "connection.plan-drafted",
                        "connection.plan-level-approved",
                        "connection.plan-returned",
                        "connection.plan-drafted",
                        "connection.plan-level-approved",
                        "connection.plan-approved",
                        "connection.plan-answered",
                        "connection.plan-objected",
                        "connection.plan-drafted",
                        "connection.plan-level-approved",
                        "connection.plan-approved",
                        "connection.plan-answered",
                        "connection.plan-extended",
                        "connection.plan-confirmed");
    }

    /** The contract is signed on paper before the step can tell it. */
    private static void unsigned(ChangeDesk desk) {
        String task = "/v1/tasks/" + desk.branch().ready(desk.clerk(), "CONTRACT_SIGN");
        desk.clerk().command(task, "claim", "{}").expect(200);
        assertThat(desk.clerk()
                        .command(task, "complete", "{'form': {'signedOn': '%s', 'signature': 'PAPER'}}".formatted(DAY))
                        .expect(409)
                        .text("/ruleNo"))
                .isEqualTo("CON-180");
        desk.clerk().command(task, "release", "{}").expect(200);
    }

    /** The design has a defect, is handed in again, and passes. */
    private static void reviewed(ChangeDesk desk, String change) {
        InspectingFactory inspecting = new InspectingFactory(desk.branch(), change);
        inspecting.twice("design-reviewer", "DESIGN_REVIEW", "DR-PROTECTION", "2026-01-20");
        desk.branch().work("design-reviewer", "DESIGN_REVIEW", "{'designOpinion': '符合规程'}");
        assertThat(desk.happened()).isEqualTo(TWICE);
        desk.branch().work("project-manager", "CONSTRUCTION_TRACK", "{'worksFinishedOn': '%s'}".formatted(DAY));
        inspecting.passed("inspector", "INTERMEDIATE");
        desk.work("INTERMEDIATE_INSPECTION", "{'intermediateOpinion': '隐蔽工程合格'}");
        assertThat(desk.happened()).containsExactly("connection.inspection-begun", "connection.inspection-passed");
    }

    /** The works fail once: nothing is energised before they pass. */
    private static void finished(ChangeDesk desk, String change) {
        desk.work("COMPLETION_REPORT", "{'reportedOn': '%s'}".formatted(DAY));
        notYet(desk, "COMPLETION_INSPECTION", "'inspectionResult': 'PASSED'", "inspectionPassed");
        new InspectingFactory(desk.branch(), change).twice("inspector", "COMPLETION", "CI-TESTS", "2026-01-20");
        desk.work("COMPLETION_INSPECTION", "{'inspectionResult': 'PASSED'}");
        assertThat(desk.happened()).isEqualTo(TWICE);
    }

    private static void energised(ChangeDesk desk, String works, String change) {
        desk.execute(DAY, "");
        assertThat(desk.happened())
                .containsExactly(
                        "premises.equipment-connected", "contract.terms-changed", "connection.change-carried-out");
        assertThat(desk.terms(works)).isEqualTo("IN_FORCE " + DAY + " 2000 " + TARIFF + " CAPACITY  0.90");
        assertThat(desk.phases(works, "2#")).isEqualTo("RUNNING " + DAY);
        assertThat(new SigningBeforeChange(desk.clerk(), change).standing())
                .containsExactly("CONTRACT SIGNED BEGUN" + DAY);
        assertThat(desk.branch()
                        .staff("plan-engineer")
                        .post(change + "/supply-plans", WorksOfAChange.content(FEEDS, "2000", TARIFF))
                        .expect(409)
                        .text("/code"))
                .isEqualTo("connection.closed");
    }

    /** From low voltage to 10 kV: the contract of a shop is followed by one of high voltage, and a meter that counts what it needs comes. */
    private static void raised(Stand stand, ChangeDesk desk, OnFile file) {
        String shop = file.customer(
                UseCategory.COMMERCE,
                ChangingSupply.agreed(
                        160, VoltageLevel.AC_380_V, "HB-AGENT-SINGLE-LT1KV", BasicChargeMode.NONE, "0.85"),
                Map.of(),
                Counting.REACTIVE);
        desk.on("2026-01-08");
        String change = desk.applied(shop, "CHANGE_VOLTAGE", "2026-01-08", """
                'voltage': 'AC_10_KV', 'tariff': '%s', 'scheme': 'TWO_PART', 'basicCharge': 'CAPACITY', 'capacityKva': '630',
                'transformers': [{'name': '1#', 'capacityKva': '630'}]""".formatted(TARIFF), "");
        new WorksOfAChange(desk, change, "2026-01-08", "CAPACITY", "0.85").built("AC_10_KV:630:CABLE", "630", TARIFF);
        desk.execute("2026-01-08", "");
        assertThat(desk.happened())
                .containsExactly(
                        "premises.equipment-connected",
                        "contract.contract-terminated",
                        "contract.contract-signed",
                        "connection.change-carried-out");
        stand.settle();
        assertThat(desk.happened()).containsExactly("metering.special-reading-asked");
        JsonNode contracts = desk.clerk()
                .get("/v1/accounts/" + shop + "/contracts")
                .expect(200)
                .at("/items");
        assertThat(contracts.findValuesAsText("type")).containsExactlyInAnyOrder("LOW_VOLTAGE", "HIGH_VOLTAGE");
        assertThat(contracts.findValuesAsText("state")).containsExactlyInAnyOrder("TERMINATED", "IN_FORCE");
        assertThat(desk.effects(change).get(1))
                .startsWith("TERMS LV 160 kVA AC_380_V")
                .contains(" -> HV 630 kVA AC_10_KV");
    }

    /** A step that is refused by a check. */
    private static void notYet(ChangeDesk desk, String step, String form, String check) {
        Http clerk = desk.clerk();
        String task = "/v1/tasks/" + desk.branch().ready(clerk, step);
        clerk.command(task, "claim", "{}").expect(200);
        assertThat(clerk.command(task, "complete", "{'form': {" + form + "}}")
                        .expect(400, 422)
                        .body()
                        .toString())
                .contains(check);
        clerk.command(task, "release", "{}").expect(200);
    }

    private static final List<String> TWICE = List.of(
            "connection.inspection-begun",
            "connection.inspection-failed",
            "connection.inspection-corrected",
            "connection.inspection-begun",
            "connection.inspection-passed");
}
