package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wattline.adapter.evidence.SimulatedPlatform;
import org.wattline.adapter.evidence.source.EvidenceSimulator;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.metering.Register;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.tariff.UseCategory;

/**
 * Cases that are given up when much was done already, and all that goes with them: a factory whose project the government had approved, whose fee is paid in part and
 * whose contract is signed; terms that were agreed from a quarter to come; and what cannot be undone any more, refused by name.
 */
abstract class CancellingCases {
    private static final String CASES = "/v1/process-instances/";

    protected abstract Stand stand(Path folder, Instant begin);

    @Test
    void what_a_case_did_is_undone_when_it_is_cancelled(@TempDir Path folder) {
        try (Stand stand = stand(folder, Instant.parse("2025-11-10T01:00:00Z"))) {
            Connecting branch = new Connecting(stand, ".hubei");
            connection(stand, branch);
            stand.at(Instant.parse("2026-03-02T01:00:00Z"));
            ChangeDesk desk = new ChangeDesk(stand, new Connecting(stand, ".hubei"));
            OnFile file = new OnFile(stand);
            termsToCome(stand, desk, withDemand(file));
            inEffect(desk, LimitsOfCases.factory(file));
            neverJoined(desk, LimitsOfCases.factory(file), LimitsOfCases.factory(file));
        }
    }

    private static void connection(Stand stand, Connecting branch) {
        String application = ConnectingFactory.applied(branch, 2);
        approved(stand, branch.staff("acceptance-clerk"), application);
        ConnectingFactory.drafted(
                branch,
                application,
                2,
                "HIGH_SUPPLY_HIGH_METERED",
                ", 'transformers': '1#:1000; 2#:250', 'feeApplies': 'true', 'feeds': '%s'".formatted(FactoryFee.FEEDS));
        FactoryFee.inParts(branch, application);
        String fee = fee(branch);
        ConnectingFactory.built(stand, branch, application);
        new SigningBeforeSupply(branch.staff("contract-clerk"), application).onPaper("{'to': '2030-12-20'}");
        Http manager = branch.staff("business-manager");
        int told = stand.events().size();

        assertThat(cancelled(manager, application).expect(200).text("/state")).isEqualTo("CANCELLED");
        stand.settle();

        assertThat(happened(stand, told))
                .containsExactlyInAnyOrder(
                        "workflow.process-cancelled",
                        "connection.application-cancelled",
                        "connection.contract-given-up",
                        "connection.fee-cancelled",
                        "payment.refund-moved");
        assertThat(manager.get(application).expect(200).text("/stage")).isEqualTo("CANCELLED");
        assertThat(manager.get(application + "/contract").expect(200).text("/state"))
                .isEqualTo("GIVEN_UP");
        Http clerk = branch.staff("fee-clerk");
        assertThat(clerk.get(fee).expect(200).text("/state")).isEqualTo("CANCELLED");
        assertThat(FactoryFee.causes(branch, fee))
                .containsExactly("FEE_CHARGED", "FEE_WAIVED", "PAYMENT", "FEE_CANCELLED");
        JsonNode refund = branch.staff("settlement-manager")
                .get("/v1/refunds?state=REQUESTED")
                .expect(200)
                .at("/items/0");
        assertThat(fee).endsWith("/" + refund.path("feeNo").asText());
        assertThat(refund.at("/amount/amount").asText()).isEqualTo("200000.00");
        assertThat(manager.get(CASES + no(application)).expect(200).at("/tasks").findValuesAsText("state"))
                .doesNotContain("READY", "CLAIMED", "WAITING", "STUCK");
        assertThat(manager.get(CASES + no(application) + "/verification")
                        .expect(200)
                        .text("/intact"))
                .isEqualTo("true");
        assertThat(cancelled(manager, application).expect(409).text("/code")).isEqualTo("workflow.process-ended");
    }

    /** That the project is approved is asked of the government itself, after consent; silence proves nothing. */
    private static void approved(Stand stand, Http clerk, String application) {
        String kind = "{'kind': 'GOVERNMENT_APPROVAL'}";
        clerk.post(application + "/evidence", kind).expect(403);
        clerk.post(application + "/consents", "{'kind': 'GOVERNMENT_APPROVAL', 'how': 'signed form'}")
                .expect(201);
        EvidenceSimulator sources = stand.providers().evidenceSources().orElseThrow();
        sources.suffer(SimulatedPlatform.Trouble.SILENT);
        assertThat(clerk.post(application + "/evidence", kind).expect(201).text("/result"))
                .isEqualTo("UNAVAILABLE");
        assertThat(clerk.get(application).expect(200).at("/documents").findValuesAsText("code"))
                .doesNotContain("PROJECT_APPROVAL");
        sources.suffer(SimulatedPlatform.Trouble.NONE);
        assertThat(clerk.post(application + "/evidence", kind).expect(201).text("/result"))
                .isEqualTo("CONFIRMED");
        assertThat(clerk.get(application).expect(200).at("/documents").findParents("code"))
                .anySatisfy(document -> {
                    assertThat(document.path("code").asText()).isEqualTo("PROJECT_APPROVAL");
                    assertThat(document.path("mediaType").asText()).isEqualTo("application/vnd.wattline.evidence");
                });
    }

    private static String fee(Connecting branch) {
        return "/v1/fees/"
                + branch.staff("fee-clerk")
                        .get("/v1/fees?limit=200")
                        .expect(200)
                        .text("/items/0/feeNo");
    }

    /** A factory whose meter counts its demand as well. */
    private static String withDemand(OnFile file) {
        return file.customer(
                UseCategory.LARGE_INDUSTRY,
                ChangingSupply.agreed(
                        1630, VoltageLevel.AC_10_KV, "HB-AGENT-TWO_PART-KV1_10", BasicChargeMode.CAPACITY, "0.90"),
                Map.of("1#", 1000, "2#", 630),
                Register.ACTIVE_IMPORT,
                Register.REACTIVE_FORWARD,
                Register.REACTIVE_REVERSE,
                Register.MAX_DEMAND);
    }

    /** Agreed from the next quarter on, signed and carried out ahead of it: the terms are as before, and the paper never begins. */
    private static void termsToCome(Stand stand, ChangeDesk desk, String factory) {
        String before = desk.terms(factory);
        String change = desk.applied(
                factory,
                "CHANGE_BASIC_MODE",
                "2026-04-01",
                "'basicCharge': 'CONTRACT_DEMAND', 'contractDemandKw': '900'",
                "");
        desk.decided(true);
        assertThat(desk.terms(factory)).startsWith("IN_FORCE 2026-04-01 ");
        int told = stand.events().size();
        cancelled(desk.branch().staff("business-manager"), change).expect(200);
        stand.settle();
        assertThat(happened(stand, told))
                .containsExactlyInAnyOrder(
                        "contract.terms-withdrawn",
                        "contract.document-withdrawn",
                        "contract.document-given-up",
                        "workflow.process-cancelled",
                        "connection.change-cancelled");
        assertThat(desk.terms(factory)).isEqualTo(before);
        assertThat(desk.clerk().get(change).expect(200).text("/stage")).isEqualTo("CANCELLED");
    }

    /** What is sealed is sealed; another change takes it back. */
    private static void inEffect(ChangeDesk desk, String factory) {
        String change =
                desk.applied(factory, "SUSPEND", "2026-03-09", "'equipment': ['2#'], 'until': '2026-04-30'", "");
        desk.on("2026-03-09");
        desk.sealed("2026-03-09", false);
        Http manager = desk.branch().staff("business-manager");
        assertThat(cancelled(manager, change).expect(409).text("/ruleNo")).isEqualTo("CON-130");
        assertThat(desk.phases(factory, "2#")).isEqualTo("RUNNING 2026-01-01 SUSPENDED 2026-03-09");
        assertThat(manager.get(CASES + no(change)).expect(200).text("/state")).isEqualTo("RUNNING");
        desk.filed();
    }

    /** Changes of supply are of one account each, which has one under way. */
    private static void neverJoined(ChangeDesk desk, String one, String other) {
        String wish = "'transformers': [{'name': '3#', 'capacityKva': '400'}]";
        String first = desk.applied(one, "INCREASE", "2026-03-09", wish, "");
        String second = desk.applied(other, "INCREASE", "2026-03-09", wish, "");
        Http manager = desk.branch().staff("business-manager");
        assertThat(manager.command(CASES + no(first), "join", "{'into': '%s', 'reason': '同一厂区'}".formatted(no(second)))
                        .expect(422)
                        .text("/ruleNo"))
                .isEqualTo("WFL-85");
    }

    private static Http.Answer cancelled(Http manager, String application) {
        return manager.command(CASES + no(application), "cancel", "{'reason': '项目停建'}");
    }

    private static String no(String application) {
        return application.substring(application.lastIndexOf('/') + 1);
    }

    /** Messages left out. */
    private static List<String> happened(Stand stand, int told) {
        return OfficeOfTasks.since(stand, told).stream()
                .filter(type -> !type.startsWith("notification."))
                .toList();
    }
}
