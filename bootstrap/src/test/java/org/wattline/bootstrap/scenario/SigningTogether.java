package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wattline.adapter.evidence.signature.SignatureSimulator;

/**
 * A couple rents a flat: both sign their contract, and so does the owner of the premises, without whom the company makes no contract with
 * households. Supply waits for all of them. By REST on a whole server.
 */
abstract class SigningTogether {
    private static final String TERMS = "'tariff': 'ZJ-RES-ANNUAL', 'timeOfUse': 'true'";
    private static final String OTHERS = "[{'party': 'OWNER', 'name': '王建国'}, {'party': 'CO_CUSTOMER', 'name': '李小红'}]";
    private static final String FORM = "{'signedOn': '2025-12-22', 'signature': 'ELECTRONIC', " + TERMS + "}";

    protected abstract Stand stand(Path folder, Instant begin);

    @Test
    void supply_waits_for_everybody_who_has_to_sign(@TempDir Path folder) throws InterruptedException {
        try (Stand stand = stand(folder, Instant.parse("2025-12-22T01:00:00Z"))) {
            Connecting company = new Connecting(stand);
            String application = surveyed(company);
            Http clerk = company.staff("contract-clerk");
            SigningBeforeSupply signing = new SigningBeforeSupply(clerk, application);
            String alone = signing.wanted(TERMS, "2030-12-31");
            ofTwo(clerk, signing, alone);
            ownersAreNeeded(company, clerk, application, alone);
            assertThat(clerk.post(application + "/contract", named(alone, "[{'party': 'COMPANY', 'name': '某公司'}]"))
                            .expect(400, 422)
                            .body()
                            .toString())
                    .contains("COMPANY signs in any case");

            String document = signing.prepared(named(alone, OTHERS));
            assertThat(parties(clerk.get(document).expect(200).at("/parties")))
                    .containsExactly("COMPANY", "CUSTOMER", "CO_CUSTOMER", "OWNER");
            signed(stand, clerk, company, document);
            read(clerk, document);

            company.work("contract-clerk", "CONTRACT_SIGN", FORM);
            stand.at(Instant.parse("2025-12-23T02:00:00Z"));
            company.installing("D3301060001", "2025-12-23T09:30:00+08:00");
            String account = clerk.get(application).expect(200).text("/result/accountNo");
            signing.begun(account);
            renewed(clerk, account);
        }
    }

    /** @return path of an application that only has to be signed */
    private static String surveyed(Connecting company) {
        Http clerk = company.staff("acceptance-clerk");
        String application = company.apply(clerk, MainJob.APPLICATION);
        company.handIn(clerk, application, "ID_DOCUMENT", false);
        company.handIn(clerk, application, "PROPERTY_PROOF", false);
        company.work("acceptance-clerk", "ACCEPT", "{'identity': 'PAPER_SEEN'}");
        company.work("customer-manager", "SURVEY", "{'visitedOn': '2025-12-22', 'area': 'A33010601-001'}");
        return application;
    }

    /** As the rules are shipped, others may sign and need not; who is not named does not sign. */
    private static void ofTwo(Http clerk, SigningBeforeSupply signing, String alone) {
        String document = signing.prepared(alone);
        for (String sign : List.of("sign-on-paper", "send-for-signature")) {
            Http.Answer refused = clerk.command(
                            document,
                            sign,
                            sign.equals("sign-on-paper")
                                    ? "{'party': 'OWNER', 'scanSha256': '%s'}".formatted("a".repeat(64))
                                    : "{'party': 'OWNER'}")
                    .expect(409);
            assertThat(refused.text("/ruleNo")).isEqualTo("CTR-52");
            assertThat(refused.text("/remedy")).isNotEmpty();
        }
        clerk.command(document, "revoke", "{'reason': '租户'}").expect(200);
    }

    /** By a rule of the company from now on. */
    private static void ownersAreNeeded(Connecting company, Http clerk, String application, String alone)
            throws InterruptedException {
        ChangingARule.publish(
                company,
                "contract-policies",
                text -> text.replaceFirst("(\"type\": \"RES\".*)\\}", "$1, \"signatoriesNeeded\": [\"OWNER\"]}"));
        Http.Answer answer = ChangingARule.once(
                told -> told.text("/wouldAnswer/status").equals("422"), () -> rehearsed(clerk, application, alone));
        assertThat(answer.text("/wouldAnswer/problem/ruleNo")).isEqualTo("CTR-50");
        assertThat(rehearsed(clerk, application, named(alone, "[{'party': 'CO_CUSTOMER', 'name': '李小红'}]"))
                        .text("/wouldAnswer/problem/code"))
                .isEqualTo("contract.signatory-needed");
    }

    private static Http.Answer rehearsed(Http clerk, String application, String wanted) {
        return clerk.post(application + "/contract?dryRun=true", wanted).expect(200);
    }

    private static String named(String wanted, String signatories) {
        return wanted.substring(0, wanted.lastIndexOf('}')) + ", 'signatories': " + signatories + "}";
    }

    /** Each on the platform by an envelope of its own, and the company on paper at last: the step is not completed before. */
    private static void signed(Stand stand, Http clerk, Connecting company, String document) {
        String task = "/v1/tasks/" + company.ready(clerk, "CONTRACT_SIGN");
        clerk.command(task, "claim", "{}").expect(200);
        SignatureSimulator platform = stand.providers().signaturePlatform().orElseThrow();
        List<String> envelopes = new ArrayList<>();
        for (String party : List.of("CUSTOMER", "CO_CUSTOMER", "OWNER")) {
            JsonNode put = clerk.command(document, "send-for-signature", "{'party': '%s'}".formatted(party))
                    .expect(200)
                    .at("/document/signatures");
            for (JsonNode each : put)
                if (each.path("party").asText().equals(party))
                    envelopes.add(each.path("proof").asText());
        }
        assertThat(envelopes).hasSize(3).doesNotHaveDuplicates();
        for (String envelope : envelopes) {
            assertThat(clerk.command(task, "complete", "{'form': " + FORM + "}")
                            .expect(409)
                            .text("/ruleNo"))
                    .isEqualTo("CON-180");
            assertThat(clerk.get(document).expect(200).text("/state")).isEqualTo("OPEN");
            assertThat(platform.sign(envelope)).isEqualTo(204);
        }
        assertThat(clerk.get(document).expect(200).text("/state")).isEqualTo("OPEN");
        clerk.command(document, "sign-on-paper", "{'party': 'COMPANY', 'scanSha256': '%s'}".formatted("a".repeat(64)))
                .expect(200);
        assertThat(clerk.get(document).expect(200).text("/state")).isEqualTo("SIGNED");
        clerk.command(task, "release", "{}").expect(200);
    }

    /** All of them stand on the paper: in its words and below it. */
    private static void read(Http clerk, String document) {
        String page = new String(as(clerk, document, "text/html"), StandardCharsets.UTF_8);
        assertThat(page)
                .contains("共同用电人李小红", "产权人王建国")
                .contains("供电人（签章）", "用电人（签章）", "共同用电人（签章）", "产权人（签章）")
                .doesNotContain("未签署");
        assertThat(new String(as(clerk, document, "application/pdf"), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(clerk.get(document + "/verification").expect(200).text("/intact"))
                .isEqualTo("true");
    }

    private static byte[] as(Http clerk, String document, String type) {
        return clerk.send(clerk.request(document).header("Accept", type).GET())
                .expect(200)
                .response()
                .body();
    }

    /** What goes on is signed by the same, unless it is told otherwise. */
    private static void renewed(Http clerk, String account) {
        String contract = "/v1/contracts/"
                + clerk.get("/v1/accounts/" + account + "/contracts")
                        .expect(200)
                        .text("/items/0/contractNo");
        String renewal = "'kind': 'RENEWAL', 'from': '2030-12-31', 'to': '2035-12-31'";
        Http.Answer same =
                clerk.post(contract + "/documents", "{" + renewal + "}").expect(201);
        assertThat(parties(same.at("/parties"))).containsExactly("COMPANY", "CUSTOMER", "CO_CUSTOMER", "OWNER");
        clerk.command(same.header("Location").orElseThrow(), "revoke", "{'reason': '离异'}")
                .expect(200);
        assertThat(parties(clerk.post(
                                contract + "/documents",
                                "{" + renewal + ", 'signatories': [{'party': 'OWNER', 'name': '王建国'}]}")
                        .expect(201)
                        .at("/parties")))
                .containsExactly("COMPANY", "CUSTOMER", "OWNER");
    }

    private static List<String> parties(JsonNode list) {
        List<String> parties = new ArrayList<>();
        list.forEach(each -> parties.add(each.asText()));
        return parties;
    }
}
