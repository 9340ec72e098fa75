package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.wattline.adapter.evidence.signature.SignatureSimulator;

/** The contract of an application is made ready and signed by both before supply begins. */
final class SigningBeforeSupply {
    private final Http clerk;
    private final String application;

    SigningBeforeSupply(Http clerk, String application) {
        this.clerk = clerk;
        this.application = application;
    }

    /**
     * What is to be signed, on the terms that the form of the step will tell.
     *
     * @param form its fields, without the braces around them
     * @param to first day after the last
     */
    String wanted(String form, String to) {
        JsonNode supply = clerk.get(application).expect(200).body();
        ObjectNode told = (ObjectNode) read("{" + form.replace('\'', '"') + "}");
        ObjectNode wanted = told.objectNode();
        if (told.hasNonNull("contractType")) wanted.set("type", told.get("contractType"));
        ObjectNode terms = wanted.putObject("terms");
        terms.set("capacityKva", supply.get("capacityKva"));
        terms.set("voltage", supply.get("voltage"));
        terms.set("tariff", told.get("tariff"));
        terms.put("scheme", told.path("scheme").asText("SINGLE"));
        terms.put("basicCharge", told.path("basicCharge").asText("NONE"));
        terms.put("timeOfUse", told.path("timeOfUse").asBoolean());
        if (told.hasNonNull("plantKw")) {
            ObjectNode plant = terms.putObject("plant");
            plant.set("installedKw", told.get("plantKw"));
            plant.set("tariff", told.get("plantTariff"));
        }
        return wanted.put("to", told.path("temporaryUntil").asText(to)).toString();
    }

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException malformed) {
            throw new AssertionError(malformed);
        }
    }

    /** @param wanted terms and days @return where the document is */
    String prepared(String wanted) {
        return clerk.post(application + "/contract", wanted)
                .expect(201)
                .header("Location")
                .orElseThrow();
    }

    /** Made ready, and signed by both on paper. */
    void onPaper(String wanted) {
        String document = prepared(wanted);
        signedOnPaper(document, "CUSTOMER");
        assertThat(signedOnPaper(document, "COMPANY").text("/state")).isEqualTo("SIGNED");
    }

    /** Made ready, signed by the customer on the platform and by the company on paper. */
    void onPlatform(Stand stand, String wanted) {
        String document = prepared(wanted);
        String reference = clerk.command(document, "send-for-signature", "{'party': 'CUSTOMER'}")
                .expect(200)
                .text("/document/signatures/0/proof");
        SignatureSimulator platform = stand.providers().signaturePlatform().orElseThrow();
        SignatureSimulator.Call call = platform.call(reference);
        for (int told = 0; told < 2; told++)
            stand.http()
                    .tell(
                            "/v1/contract-signatures/notifications",
                            call.headers(),
                            call.body().getBytes(StandardCharsets.UTF_8))
                    .expect(204);
        assertThat(signedOnPaper(document, "COMPANY").text("/state")).isEqualTo("SIGNED");
    }

    private Http.Answer signedOnPaper(String document, String party) {
        return clerk.command(
                        document,
                        "sign-on-paper",
                        "{'party': '%s', 'scanSha256': '%s'}".formatted(party, "a".repeat(64)))
                .expect(200);
    }

    /** What stands on the paper, that somebody may see who is not a customer yet. */
    void shown(Http reader) {
        byte[] pdf = reader.send(reader.request(application + "/contract")
                        .header("Accept", "application/pdf")
                        .GET())
                .expect(200)
                .response()
                .body();
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    /** Supply has begun by the contract that was signed, and by no other. */
    void begun(String account) {
        Http.Answer prepared = clerk.get(application + "/contract").expect(200);
        assertThat(prepared.text("/state")).isEqualTo("BEGUN");
        assertThat(prepared.text("/accountNo")).isEqualTo(account);
        Http.Answer contracts =
                clerk.get("/v1/accounts/" + account + "/contracts").expect(200);
        assertThat(contracts.at("/items")).hasSize(1);
        assertThat(contracts.text("/items/0/contractNo")).isEqualTo(prepared.text("/contractNo"));
        assertThat(contracts.text("/items/0/state")).isEqualTo("IN_FORCE");
        assertThat(clerk.get("/v1/contracts/" + prepared.text("/contractNo") + "/documents")
                        .expect(200)
                        .at("/items")
                        .findValuesAsText("sha256"))
                .isEqualTo(prepared.at("/documents").findValuesAsText("sha256"))
                .isNotEmpty();
    }
}
