package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.wattline.adapter.evidence.SimulatedPlatform;
import org.wattline.adapter.evidence.source.EvidenceSimulator;
import org.wattline.domain.connection.evidence.EvidenceKind;

/** An applicant rates what is done, and for the next application lets things be proved instead of handing them in. */
final class ProvingThings {
    private static final String ALL = "/v1/connection-applications";

    private ProvingThings() {}

    static void in(Stand stand, Connecting company, Http customer) {
        Http.Answer own = customer.get(ALL).expect(200);
        String next = ALL + "/" + own.text("/items/0/applicationNo");
        String done = ALL + "/" + own.text("/items/1/applicationNo");
        rated(company, customer, done, next);
        assertThat(customer.command(next, "reuse-documents", "")
                        .expect(200)
                        .at("/documents")
                        .findValuesAsText("code"))
                .containsExactlyInAnyOrder("ID_DOCUMENT", "PROPERTY_PROOF");
        assertThat(customer.command(next, "reuse-documents", "").expect(409).text("/code"))
                .isEqualTo("connection.nothing-to-reuse");

        customer.post(next + "/evidence", "{'kind': 'IDENTITY'}").expect(403);
        for (String kind : new String[] {"IDENTITY", "PROPERTY", "FACE"})
            customer.post(next + "/consents", "{'kind': '%s', 'how': 'own login'}".formatted(kind))
                    .expect(201);
        EvidenceSimulator sources = stand.providers().evidenceSources().orElseThrow();
        assertThat(asked(customer, next, "FACE")).isEqualTo("CONFIRMED");
        sources.suffer(SimulatedPlatform.Trouble.SILENT);
        assertThat(asked(customer, next, "IDENTITY")).isEqualTo("UNAVAILABLE");
        sources.suffer(SimulatedPlatform.Trouble.FORGED);
        assertThat(asked(customer, next, "IDENTITY")).isEqualTo("UNAVAILABLE");
        sources.suffer(SimulatedPlatform.Trouble.NONE);
        sources.deny(EvidenceKind.IDENTITY, "01:330106199003070014");
        assertThat(asked(customer, next, "IDENTITY")).isEqualTo("MISMATCH");
        assertThat(proofs(customer, next)).as("the deed").containsExactly("application/pdf");
        assertThat(asked(customer, next, "PROPERTY")).isEqualTo("CONFIRMED");
        assertThat(proofs(customer, next))
                .as("beside the deed that was used again there is what the registry confirmed")
                .containsExactly("application/pdf", "application/vnd.wattline.evidence");
        customer.command(next, "withdraw-consent", "{'kind': 'IDENTITY'}").expect(200);
        customer.post(next + "/evidence", "{'kind': 'IDENTITY'}").expect(403);
        assertThat(customer.get(next + "/evidence").expect(200).at("/items")).hasSize(5);
    }

    private static String asked(Http customer, String application, String kind) {
        return customer.post(application + "/evidence", "{'kind': '%s'}".formatted(kind))
                .expect(201)
                .text("/result");
    }

    /** As what an application has proofs of property, in the order in which they came. */
    private static List<String> proofs(Http customer, String application) {
        List<String> types = new ArrayList<>();
        for (JsonNode each : customer.get(application).expect(200).at("/documents"))
            if (each.path("code").asText().equals("PROPERTY_PROOF"))
                types.add(each.path("mediaType").asText());
        return types;
    }

    private static void rated(Connecting company, Http customer, String done, String next) {
        customer.post(next + "/rating", "{'stars': 5}").expect(409);
        customer.post(done + "/rating", "{'stars': 4, 'words': '很快'}").expect(201);
        customer.post(done + "/rating", "{'stars': 1}").expect(409);
        assertThat(company.staff("customer-manager")
                        .get("/v1/connection-rating-statistics?from=2026-03-01&to=2027-01-01")
                        .expect(200)
                        .text("/items/0/stars"))
                .isEqualTo("4");
    }
}
