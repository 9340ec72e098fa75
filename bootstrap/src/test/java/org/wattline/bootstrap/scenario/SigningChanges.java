package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wattline.adapter.evidence.signature.SignatureSimulator;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.metering.Register;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.tariff.UseCategory;

/**
 * What a change alters in contracts is signed before it is carried out, on the terms to which it comes, and given up with it; what alters none demands nothing. By
 * REST on a whole server.
 */
abstract class SigningChanges {
    private static final String TARIFF = "HB-AGENT-SINGLE-LT1KV";

    protected abstract Stand stand(Path folder, Instant begin);

    @Test
    void changes_are_signed_before_they_take_effect(@TempDir Path folder) {
        try (Stand stand = stand(folder, Instant.parse("2026-01-05T01:00:00Z"))) {
            ChangeDesk desk = new ChangeDesk(stand, new Connecting(stand, ".hubei"));
            OnFile file = new OnFile(stand);
            String shop = file.customer(
                    UseCategory.COMMERCE,
                    ChangingSupply.agreed(50, VoltageLevel.AC_380_V, TARIFF, BasicChargeMode.NONE, ""),
                    Map.of(),
                    Counting.PERIODS);
            String home = file.customer(
                    UseCategory.RESIDENTIAL,
                    ChangingSupply.agreed(8, VoltageLevel.AC_220_V, "ZJ-RES-ANNUAL", BasicChargeMode.NONE, ""),
                    Map.of(),
                    Register.ACTIVE_IMPORT);
            increased(stand, desk, shop);
            increasedAgain(desk, shop);
            givenUp(stand, desk, shop);
            takenBack(stand, desk, shop);
            moved(desk, shop);
            renamed(desk, home);
            transferred(desk, home);
        }
    }

    /** Nothing of this contract is on paper yet: it is written down as a whole, with more capacity; the customer signs on the platform. */
    private static void increased(Stand stand, ChangeDesk desk, String shop) {
        String change = planned(desk, shop, "2026-01-05", "60");
        Http clerk = desk.clerk();
        String task = claimed(desk, "CONTRACT_SIGN");
        refused(clerk, task, "'signedOn': '2026-01-05', 'signature': 'PAPER'", "CON-180");
        clerk.get(change + "/contract").expect(404);
        assertThat(clerk.post(change + "/contract", "{}").expect(422).text("/ruleNo"))
                .as("an end is agreed")
                .isEqualTo("CTR-26");
        SigningBeforeChange signing = new SigningBeforeChange(clerk, change);
        String wrong = signing.prepared().getFirst();
        assertThat(clerk.post(change + "/contract", "{'to': '2030-01-01'}")
                        .expect(409)
                        .text("/ruleNo"))
                .as("one waits")
                .isEqualTo("CTR-21");
        clerk.command(wrong, "revoke", "{'reason': '期限有误'}").expect(200);
        String document = signing.prepared().getFirst();
        platform(stand, clerk, document);
        refused(clerk, task, "'signedOn': '2026-01-05', 'signature': 'PAPER'", "CON-180");
        assertThat(signing.paper(document, "COMPANY").text("/state")).isEqualTo("SIGNED");
        refused(clerk, task, "'signedOn': '2026-01-04', 'signature': 'PAPER'", "CON-182");
        clerk.command(task, "complete", "{'form': {'signedOn': '2026-01-05', 'signature': 'ELECTRONIC'}}")
                .expect(200);
        assertThat(signing.standing()).containsExactly("CONTRACT REVOKED WAITING", "CONTRACT SIGNED WAITING");
        desk.execute("2026-01-05", "");
        assertThat(signing.standing()).containsExactly("CONTRACT REVOKED WAITING", "CONTRACT SIGNED BEGUN2026-01-05");
        assertThat(stand.events().stream().filter(type -> type.startsWith("contract.")))
                .containsExactly(
                        "contract.document-prepared",
                        "contract.document-revoked",
                        "contract.document-prepared",
                        "contract.document-sent",
                        "contract.document-signed",
                        "contract.document-signed",
                        "contract.document-in-force",
                        "contract.terms-changed",
                        "contract.document-begun");
        desk.filed();
    }

    private static void platform(Stand stand, Http clerk, String document) {
        String reference = clerk.command(document, "send-for-signature", "{'party': 'CUSTOMER'}")
                .expect(200)
                .text("/document/signatures/0/proof");
        SignatureSimulator platform = stand.providers().signaturePlatform().orElseThrow();
        assertThat(platform.sign(reference)).isEqualTo(204);
    }

    /** A variation keeps the end; it holds from its signature on, and for no terms but those that it says. */
    private static void increasedAgain(ChangeDesk desk, String shop) {
        desk.on("2026-01-12");
        String change = planned(desk, shop, "2026-01-12", "70");
        desk.on("2026-01-13");
        Http clerk = desk.clerk();
        assertThat(clerk.post(change + "/contract", "{'to': '2032-01-01'}")
                        .expect(409)
                        .text("/ruleNo"))
                .isEqualTo("CTR-39");
        desk.signs();
        SigningBeforeChange signing = new SigningBeforeChange(clerk, change);
        assertThat(signing.standing()).containsExactly("VARIATION SIGNED WAITING");
        assertThat(clerk.get(change + "/contract").text("/documents/0/to")).isEqualTo("2031-01-01");
        desk.executing("2026-01-12", "", "connection.carried-out-before-signed");

        String contract = "/v1/contracts/"
                + clerk.get("/v1/accounts/" + shop + "/contracts").expect(200).text("/items/0/contractNo");
        clerk.command(contract, "change-terms", """
                        {'from': '2026-01-12', 'agreed': {'capacityKva': '60', 'voltage': 'AC_380_V', 'tariff': '%s', 'scheme': 'SINGLE',
                         'basicCharge': 'NONE', 'timeOfUse': true}}""".formatted(TARIFF)).expect(200);
        desk.executing("2026-01-13", "", "connection.terms-differ-from-signed");
        assertThat(signing.onPaper()).isEqualTo("2026-01-13");
        desk.execute("2026-01-13", "");
        assertThat(signing.standing()).containsExactly("VARIATION SIGNED WAITING", "VARIATION SIGNED BEGUN2026-01-13");
        assertThat(desk.terms(shop)).startsWith("IN_FORCE 2026-01-13 70 ");
        desk.filed();
    }

    /** What was signed by one is revoked with the change, and what was signed by both never begins. */
    private static void givenUp(Stand stand, ChangeDesk desk, String shop) {
        for (boolean both : List.of(false, true)) {
            String change = planned(desk, shop, "2026-01-19", "80");
            SigningBeforeChange signing = new SigningBeforeChange(desk.clerk(), change);
            String document = signing.prepared().getFirst();
            signing.paper(document, "CUSTOMER");
            if (both) signing.paper(document, "COMPANY");
            desk.cancelled(change).expect(200);
            stand.settle();
            assertThat(signing.standing())
                    .containsExactly(both ? "VARIATION SIGNED GIVEN_UP" : "VARIATION REVOKED GIVEN_UP");
            assertThat(desk.clerk().post(change + "/contract", "{}").expect(409).text("/code"))
                    .isEqualTo("connection.closed");
        }
    }

    /** What was carried out ahead of its day is taken back with its paper. */
    private static void takenBack(Stand stand, ChangeDesk desk, String shop) {
        String change = desk.applied(
                shop, "DEREG_CHANGE", "2026-02-01", "'tariff': '%s', 'marks': ['LEFT_MARKET']".formatted(TARIFF), "");
        desk.decided(true);
        SigningBeforeChange signing = new SigningBeforeChange(desk.clerk(), change);
        assertThat(signing.standing()).containsExactly("VARIATION SIGNED BEGUN2026-02-01");
        desk.cancelled(change).expect(200);
        stand.settle();
        assertThat(signing.standing()).containsExactly("VARIATION SIGNED GIVEN_UP");
        assertThat(desk.terms(shop)).startsWith("IN_FORCE 2026-01-13 70 ");
    }

    /** A meter in another spot alters no contract. */
    private static void moved(ChangeDesk desk, String shop) {
        String change = desk.applied(shop, "MOVE_METER", "2026-01-13", "'place': '院内配电室'", "");
        assertThat(desk.clerk().post(change + "/contract", "{}").expect(409).text("/ruleNo"))
                .isEqualTo("CON-187");
        desk.metered("2026-01-13", true, false, ", " + Counting.last(5));
        desk.clerk().get(change + "/contract").expect(404);
        desk.filed();
    }

    /** The paper bears the name that the customer will have. */
    private static void renamed(ChangeDesk desk, String home) {
        String change = desk.applied(home, "RENAME", "2026-01-13", "", "'name': '孙中山'");
        SigningBeforeChange signing = new SigningBeforeChange(desk.clerk(), change);
        String paper = read(desk.clerk(), signing.prepared().getFirst());
        assertThat(paper).contains("孙中山").doesNotContain("孙文");
        signing.signed();
        desk.work("CONTRACT_SIGN", "{'signedOn': '2026-01-13', 'signature': 'PAPER'}");
        desk.work("CHANGE_EXECUTE", "{}");
        assertThat(signing.standing()).containsExactly("CONTRACT SIGNED BEGUN2026-01-13");
        desk.filed();
    }

    /** Who takes over signs a contract of the own, with the number that it and the account then have. */
    private static void transferred(ChangeDesk desk, String home) {
        String change = desk.applied(
                home,
                "TRANSFER",
                "2026-01-14",
                "",
                "'kind': 'PERSON', 'name': '宋庆龄', 'certificate': {'type': '05', 'number': 'E90000777'}, 'phone': '13800000777'");
        desk.on("2026-01-14");
        desk.work("PLAN_APPROVE", "{'opinion': '同意'}");
        desk.signs();
        Http.Answer paper = desk.clerk().get(change + "/contract").expect(200);
        assertThat(read(desk.clerk(), "/v1/contract-documents/" + paper.text("/documents/0/documentId")))
                .contains("宋庆龄");
        String account = paper.text("/documents/0/accountNo");
        String contract = paper.text("/documents/0/contractNo");
        desk.clerk().get("/v1/contracts/" + contract).expect(404);
        desk.execute("2026-01-14", ", 'lastTotal': '8'");
        assertThat(desk.clerk().get(change).expect(200).text("/openedAccountNo"))
                .isEqualTo(account)
                .isNotEqualTo(home);
        Http.Answer begun = desk.clerk().get("/v1/contracts/" + contract).expect(200);
        assertThat(begun.text("/accountNo")).isEqualTo(account);
        assertThat(begun.text("/state")).isEqualTo("IN_FORCE");
        assertThat(new SigningBeforeChange(desk.clerk(), change).standing())
                .containsExactly("CONTRACT SIGNED BEGUN2026-01-14");
    }

    /** @return path of an application for more capacity that only has to be signed */
    private static String planned(ChangeDesk desk, String shop, String from, String kva) {
        String change = desk.applied(shop, "INCREASE", from, "'capacityKva': '%s'".formatted(kva), "");
        desk.work("SURVEY", "{'visitedOn': '%s'}".formatted(from));
        desk.work("PLAN_APPROVE", "{'opinion': '同意'}");
        return change;
    }

    private static String claimed(ChangeDesk desk, String step) {
        String task = "/v1/tasks/" + desk.branch().ready(desk.clerk(), step);
        desk.clerk().command(task, "claim", "{}").expect(200);
        return task;
    }

    private static void refused(Http clerk, String task, String form, String rule) {
        Http.Answer refused =
                clerk.command(task, "complete", "{'form': {" + form + "}}").expect(409);
        assertThat(refused.text("/ruleNo")).isEqualTo(rule);
        assertThat(refused.text("/remedy")).isNotEmpty();
    }

    private static String read(Http clerk, String document) {
        return new String(
                clerk.send(clerk.request(document).header("Accept", "text/html").GET())
                        .expect(200)
                        .response()
                        .body(),
                StandardCharsets.UTF_8);
    }
}
