package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.wattline.adapter.evidence.SimulatedPlatform;
import org.wattline.adapter.evidence.signature.SignatureSimulator;

/** A household's contract, signed before supply, is renewed in time: signed by the customer on the platform and by the company on paper. */
final class SigningPapers {
    private SigningPapers() {}

    /** @return where the document is */
    static String of(Stand stand, Connecting company, String contract) {
        Http clerk = company.staff("contract-clerk");
        clerk.post("/v1/contract-templates", """
                        {'form': 'RESIDENTIAL', 'title': '居民供用电合同', 'from': '2030-01-01', 'clauses': [{'code': 'ALL', 'title': '全部',
                         'words': '{{contractNo}} {{customer}}'}]}""").expect(201);
        String document = clerk.post("/v1/contracts/" + contract + "/documents", """
                        {'kind': 'RENEWAL', 'from': '2030-12-31', 'to': '2035-12-31'}""")
                .expect(201)
                .header("Location")
                .orElseThrow();
        SignatureSimulator platform = stand.providers().signaturePlatform().orElseThrow();
        String reference = clerk.command(document, "send-for-signature", "{'party': 'CUSTOMER'}")
                .expect(200)
                .text("/document/signatures/0/proof");
        assertThat(platform.signTampered(reference)).isEqualTo(401);
        assertThat(platform.signOtherWords(reference)).isEqualTo(422);
        platform.suffer(SimulatedPlatform.Trouble.FORGED);
        assertThat(platform.sign(reference)).isEqualTo(401);
        platform.suffer(SimulatedPlatform.Trouble.NONE);
        assertThat(platform.sign(reference)).isEqualTo(204);
        assertThat(platform.sign(reference)).as("told again").isEqualTo(204);
        assertThat(clerk.command(
                                document,
                                "sign-on-paper",
                                "{'party': 'COMPANY', 'scanSha256': '%s'}".formatted("a".repeat(64)))
                        .expect(200)
                        .text("/state"))
                .isEqualTo("SIGNED");
        assertThat(clerk.get(document + "/verification").expect(200).text("/intact"))
                .isEqualTo("true");
        byte[] pdf = clerk.send(clerk.request(document)
                        .header("Accept", "application/pdf")
                        .GET())
                .expect(200)
                .response()
                .body();
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        return document;
    }
}
