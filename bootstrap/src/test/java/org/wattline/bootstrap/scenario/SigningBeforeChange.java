package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What a change alters in contracts is made ready and signed by both before it is carried out. */
final class SigningBeforeChange {
    private static final String END = "{'to': '2031-01-01'}";

    private final Http clerk;
    private final String change;

    /** @param change path of the application */
    SigningBeforeChange(Http clerk, String change) {
        this.clerk = clerk;
        this.change = change;
    }

    /** Makes everything ready; an end is told where the contract has none yet and needs one. @return where the documents are */
    List<String> prepared() {
        Http.Answer answer = clerk.post(change + "/contract", "{}");
        if (answer.status() == 422 && answer.text("/ruleNo").equals("CTR-26"))
            answer = clerk.post(change + "/contract", END);
        assertThat(answer.expect(201).header("Location")).contains(change + "/contract");
        List<String> documents = new ArrayList<>();
        for (JsonNode each : answer.at("/documents"))
            documents.add("/v1/contract-documents/" + each.path("documentId").asText());
        assertThat(documents).isNotEmpty();
        return documents;
    }

    /** Made ready, and signed by both on paper. @return the day */
    String onPaper() {
        prepared();
        return signed();
    }

    /** Both sign all that waits on paper. @return the day */
    String signed() {
        String day = "";
        for (String document : open()) {
            paper(document, "CUSTOMER");
            Http.Answer both = paper(document, "COMPANY");
            assertThat(both.text("/state")).isEqualTo("SIGNED");
            day = both.text("/signedOn");
        }
        return day;
    }

    private List<String> open() {
        List<String> open = new ArrayList<>();
        for (JsonNode each : clerk.get(change + "/contract").expect(200).at("/documents"))
            if (each.path("state").asText().equals("OPEN"))
                open.add("/v1/contract-documents/" + each.path("documentId").asText());
        return open;
    }

    Http.Answer paper(String document, String party) {
        return clerk.command(
                        document,
                        "sign-on-paper",
                        "{'party': '%s', 'scanSha256': '%s'}".formatted(party, "c".repeat(64)))
                .expect(200);
    }

    /** What there is to sign: kind, state and what became of the change. */
    List<String> standing() {
        List<String> standing = new ArrayList<>();
        for (JsonNode each : clerk.get(change + "/contract").expect(200).at("/documents"))
            standing.add(each.path("kind").asText() + " " + each.path("state").asText() + " "
                    + each.at("/change/state").asText()
                    + each.at("/change/begunOn").asText(""));
        return standing;
    }
}
