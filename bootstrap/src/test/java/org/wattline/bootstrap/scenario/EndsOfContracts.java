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
import org.wattline.application.contract.document.WatchingContracts;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Jobs;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.metering.Register;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.tariff.UseCategory;

/**
 * What the nights tell of contracts that come to their end or that nobody has signed, each once: one is renewed in time, one runs out and is signed anew, one goes on
 * by itself; and an annex that is ended ahead of its last day. By REST on a whole server.
 */
@SuppressWarnings("NullAway.Init") // each test begins by setting them
abstract class EndsOfContracts {
    private static final String END = "2027-06-01";
    private static final String ANNEX = """
            {'kind': 'INTERRUPTIBLE_ANNEX', 'from': '2027-06-02', 'to': '2027-10-01',
             'interruptible': {'powerKw': '500', 'noticeMinutes': 60, 'hoursPerYear': 40, 'compensation': '1.5'}}""";

    protected abstract Stand stand(Path folder, Instant begin);

    private Stand stand;
    private ChangeDesk desk;
    private OnFile file;

    @Test
    void each_end_is_told_once_and_listed_while_it_lasts(@TempDir Path folder) {
        try (Stand server = stand(folder, Instant.parse("2026-12-02T01:00:00Z"))) {
            stand = server;
            desk = new ChangeDesk(stand, new Connecting(stand, ".hubei"));
            file = new OnFile(stand);
            String runsOut = contract(works());
            String renewed = contract(works());
            String goesOn = contract(shop());
            String missing = contract(shop());
            for (String each : List.of(runsOut, renewed, goesOn)) signed(each, "CONTRACT", "2026-12-02", END);
            unsigned(missing);
            renewedInTime(runsOut, renewed);
            runOut(runsOut, goesOn);
            annexEnded(runsOut);
            CarriedOut.ENDS_OF_CONTRACTS.by(stand);
        }
    }

    private String works() {
        return file.customer(
                UseCategory.LARGE_INDUSTRY,
                ChangingSupply.agreed(
                        1000, VoltageLevel.AC_10_KV, "HB-AGENT-TWO_PART-KV1_10", BasicChargeMode.CAPACITY, "0.90"),
                Map.of("1#", 1000),
                Counting.REACTIVE);
    }

    private String shop() {
        return file.customer(
                UseCategory.COMMERCE,
                ChangingSupply.agreed(10, VoltageLevel.AC_380_V, "HB-AGENT-SINGLE-LT1KV", BasicChargeMode.NONE, ""),
                Map.of(),
                Register.ACTIVE_IMPORT);
    }

    private String contract(String account) {
        return "/v1/contracts/"
                + desk.clerk()
                        .get("/v1/accounts/" + account + "/contracts")
                        .expect(200)
                        .text("/items/0/contractNo");
    }

    /** New terms that nobody has signed ten days later are told, until a paper says them. */
    private void unsigned(String contract) {
        desk.clerk().command(contract, "change-terms", """
                        {'from': '2026-12-03', 'agreed': {'capacityKva': '20', 'voltage': 'AC_380_V', 'tariff': 'HB-AGENT-SINGLE-LT1KV',
                         'scheme': 'SINGLE', 'basicCharge': 'NONE', 'timeOfUse': false}}""").expect(200);
        assertThat(night("2026-12-12")).isEmpty();
        assertThat(night("2026-12-13")).containsExactly("contract.document-missing");
        assertThat(night("2026-12-14")).isEmpty();
        assertThat(notices()).containsExactly("DOCUMENT_MISSING 2026-12-03 " + contract);
        signed(contract, "CONTRACT", "2026-12-03", "2031-12-03");
        assertThat(notices()).isEmpty();
    }

    private void renewedInTime(String runsOut, String renewed) {
        assertThat(night("2027-03-02")).isEmpty();
        assertThat(night("2027-03-03")).containsExactly("contract.contract-expiring", "contract.contract-expiring");
        assertThat(night("2027-03-04")).isEmpty();
        assertThat(notices())
                .containsExactlyInAnyOrder(
                        "CONTRACT_EXPIRING 2027-06-01 " + runsOut, "CONTRACT_EXPIRING 2027-06-01 " + renewed);
        signed(renewed, "RENEWAL", END, "2030-06-01");
        assertThat(notices()).containsExactly("CONTRACT_EXPIRING 2027-06-01 " + runsOut);
    }

    /** What has run out is told once more, is not renewed, and is signed anew; a contract of low voltage goes on for three years by itself. */
    private void runOut(String contract, String goesOn) {
        assertThat(night(END)).containsExactly("contract.rolled-over", "contract.contract-expired");
        assertThat(night("2027-06-02")).isEmpty();
        assertThat(notices()).contains("CONTRACT_EXPIRED 2027-06-01 " + contract);
        assertThat(desk.clerk()
                        .get(goesOn + "/documents")
                        .expect(200)
                        .at("/items")
                        .findValuesAsText("runsUntil"))
                .containsExactly("2030-06-01");
        assertThat(desk.clerk()
                        .post(contract + "/documents", "{'kind': 'RENEWAL', 'from': '2027-06-01', 'to': '2030-06-01'}")
                        .expect(409)
                        .text("/ruleNo"))
                .isEqualTo("CTR-24");
        signed(contract, "CONTRACT", END, "2030-06-01");
        assertThat(notices()).isEmpty();
    }

    /** The furnace is sold: nobody may be interrupted from that day on, whatever was agreed. */
    private void annexEnded(String contract) {
        String annex = desk.clerk()
                .post(contract + "/documents", ANNEX)
                .expect(201)
                .header("Location")
                .orElseThrow();
        refused(annex, "2027-07-01", 409, "CTR-42");
        both(annex);
        refused(annex, "2027-06-01", 422, "CTR-43");
        refused(annex, "2027-10-01", 409, "CTR-44");
        int told = stand.events().size();
        assertThat(end(annex, "2027-07-01").expect(200).text("/runsUntil")).isEqualTo("2027-07-01");
        assertThat(OfficeOfTasks.since(stand, told)).containsExactly("contract.annex-ended");
        refused(annex, "2027-07-01", 409, "CTR-44");
        assertThat(interruptible(contract, "2027-06-30")).isEqualTo(1);
        assertThat(interruptible(contract, "2027-07-01")).isZero();
        String whole = "/v1/contract-documents/"
                + desk.clerk().get(contract + "/documents").expect(200).text("/items/0/documentId");
        refused(whole, "2027-07-01", 409, "CTR-41");
    }

    private int interruptible(String contract, String day) {
        String account = desk.clerk().get(contract).expect(200).text("/accountNo");
        return desk.clerk()
                .get("/v1/accounts/" + account + "/interruptible-loads?on=" + day)
                .expect(200)
                .at("/items")
                .size();
    }

    private Http.Answer end(String document, String on) {
        return desk.clerk().command(document, "end", "{'on': '%s', 'reason': '设备出售'}".formatted(on));
    }

    private void refused(String document, String on, int status, String rule) {
        assertThat(end(document, on).expect(status).text("/ruleNo")).isEqualTo(rule);
    }

    private void signed(String contract, String kind, String from, String to) {
        both(desk.clerk()
                .post(contract + "/documents", "{'kind': '%s', 'from': '%s', 'to': '%s'}".formatted(kind, from, to))
                .expect(201)
                .header("Location")
                .orElseThrow());
    }

    private void both(String document) {
        for (String party : List.of("CUSTOMER", "COMPANY"))
            desk.clerk()
                    .command(
                            document,
                            "sign-on-paper",
                            "{'party': '%s', 'scanSha256': '%s'}".formatted(party, "a".repeat(64)))
                    .expect(200);
    }

    /** What a night tells of contracts. */
    private List<String> night(String day) {
        desk.on(day);
        int told = stand.events().size();
        stand.server().part(Jobs.class).submit(Caller.system("test"), WatchingContracts.KIND, Map.of());
        stand.settle();
        return OfficeOfTasks.since(stand, told).stream()
                .filter(type -> type.startsWith("contract."))
                .toList();
    }

    private List<String> notices() {
        List<String> notices = new ArrayList<>();
        for (JsonNode each :
                desk.clerk().get("/v1/contract-notices?limit=200").expect(200).at("/items"))
            notices.add("%s %s /v1/contracts/%s"
                    .formatted(
                            each.path("cause").asText(),
                            each.path("about").asText(),
                            each.path("contractNo").asText()));
        return notices;
    }
}
