package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wattline.adapter.evidence.signature.SignatureSimulator;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.tariff.UseCategory;

/**
 * Contracts that are no ordinary ones: of who sells electricity on, as a whole or to its tenants, by the process of high voltage; and of load that may be interrupted,
 * from the day on which it is proposed to its end. By REST on a whole server.
 */
abstract class ContractsOfEveryType {
    private static final String DAY = "2026-01-06";
    private static final List<String> PAPERS =
            List.of("APPLICATION_FORM", "QUALIFICATION", "PROPERTY_PROOF", "LOAD_LIST");

    protected abstract Stand stand(Path folder, Instant begin);

    @Test
    void contracts_of_each_type_begin_and_end(@TempDir Path folder) {
        try (Stand stand = stand(folder, Instant.parse("2026-01-06T01:00:00Z"))) {
            ChangeDesk desk = new ChangeDesk(stand, new Connecting(stand, ".hubei"));
            OnFile file = new OnFile(stand);
            sold(stand, desk, file, "WHOLESALE", "13900002094", "0.80", "D420106704");
            sold(stand, desk, file, "TRANSIT", "13900002095", "0.90", "D420106705");
            interruptible(stand, desk, file);
        }
    }

    /** The power factor to be kept is that of the type: the rules give wholesale another one, and the plan is held to it. */
    private static void sold(
            Stand stand, ChangeDesk desk, OnFile file, String type, String phone, String factor, String meter) {
        WorksOfASupply supply = new WorksOfASupply(desk, DAY, "HV_NEW", "吴越", phone, PAPERS, factor);
        assertThat(supply.process()).startsWith("HV_NEW");
        supply.planned();
        supply.inspected();
        supply.signed("'contractType': '%s'".formatted(type), "2029-01-01");
        JsonNode made = supply.energised(
                file.stocked(meter, Counting.REACTIVE),
                stand.clock().now().toString(),
                "'readingTotal': '0', 'readingReactiveForward': '0', 'readingReactiveReverse': '0'");
        Http.Answer contract = desk.clerk()
                .get("/v1/contracts/" + made.path("contractNo").asText())
                .expect(200);
        assertThat(contract.text("/type")).isEqualTo(type);
        assertThat(contract.text("/terms/0/agreed/powerFactorStandard")).isEqualTo(factor);
        assertThat(desk.clerk()
                        .get("/v1/contracts/" + made.path("contractNo").asText() + "/documents")
                        .expect(200)
                        .text("/items/0/contractTemplate"))
                .startsWith(type);
    }

    /** What is agreed holds from its first day to its last, once both have signed. */
    private static void interruptible(Stand stand, ChangeDesk desk, OnFile file) {
        String works = file.customer(
                UseCategory.LARGE_INDUSTRY,
                ChangingSupply.agreed(
                        1000, VoltageLevel.AC_10_KV, "HB-AGENT-TWO_PART-KV1_10", BasicChargeMode.CAPACITY, "0.90"),
                Map.of("1#", 1000),
                Counting.REACTIVE);
        Http clerk = desk.clerk();
        String contract = "/v1/contracts/"
                + clerk.get("/v1/accounts/" + works + "/contracts").expect(200).text("/items/0/contractNo");
        String annex = """
                {'kind': 'INTERRUPTIBLE_ANNEX', 'from': '2026-02-01', 'to': '2026-10-01',
                 'interruptible': {'powerKw': '%s', 'noticeMinutes': 60, 'hoursPerYear': 40, 'compensation': '1.5'}}""";
        assertThat(clerk.post(contract + "/documents", annex.formatted("1200"))
                        .expect(409)
                        .text("/ruleNo"))
                .isEqualTo("CTR-40");
        String document = clerk.post(contract + "/documents", annex.formatted("500"))
                .expect(201)
                .header("Location")
                .orElseThrow();
        String reference = clerk.command(document, "send-for-signature", "{'party': 'CUSTOMER'}")
                .expect(200)
                .text("/document/signatures/0/proof");
        SignatureSimulator platform = stand.providers().signaturePlatform().orElseThrow();
        assertThat(platform.sign(reference)).isEqualTo(204);
        assertThat(agreed(clerk, works, "?on=2026-02-01")).as("one has signed").isEmpty();
        clerk.command(document, "sign-on-paper", "{'party': 'COMPANY', 'scanSha256': '%s'}".formatted("a".repeat(64)))
                .expect(200);
        assertThat(agreed(clerk, works, "")).as("today").isEmpty();
        assertThat(agreed(clerk, works, "?on=2026-01-31")).isEmpty();
        for (String day : List.of("2026-02-01", "2026-09-30"))
            assertThat(agreed(clerk, works, "?on=" + day))
                    .containsExactly("500 kW, 60 minutes, 40 hours, 1.5 until 2026-10-01");
        assertThat(agreed(clerk, works, "?on=2026-10-01")).isEmpty();
        desk.on("2026-02-03");
        assertThat(agreed(clerk, works, "")).hasSize(1);
    }

    private static List<String> agreed(Http clerk, String account, String query) {
        List<String> agreed = new ArrayList<>();
        for (JsonNode each : clerk.get("/v1/accounts/" + account + "/interruptible-loads" + query)
                .expect(200)
                .at("/items")) {
            JsonNode load = each.path("interruptible");
            agreed.add("%s kW, %s minutes, %s hours, %s until %s"
                    .formatted(
                            load.path("powerKw").asText(),
                            load.path("noticeMinutes").asText(),
                            load.path("hoursPerYear").asText(),
                            load.path("compensation").asText(),
                            each.path("to").asText()));
        }
        return agreed;
    }
}
