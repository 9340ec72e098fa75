package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a shop hands in for more capacity: one document with its file, one by its fingerprint later than promised for. */
final class DocumentsOfAChange {
    private static final String DAY = "2026-08-31";
    private static final int LARGEST = 20 << 20;
    private static final String LETTER = """
            {'code': 'PROPERTY_PROOF', 'fileName': 'letter.pdf', 'mediaType': 'application/pdf', 'bytes': 100,
             'sha256': '%s', 'commitment': true, 'dueOn': '2026-09-10'}""".formatted("b".repeat(64));

    private final Connecting branch;
    private final ChangeDesk desk;
    private final String shop;

    DocumentsOfAChange(Connecting branch, ChangeDesk desk, String shop) {
        this.branch = branch;
        this.desk = desk;
        this.shop = shop;
    }

    void handedIn() {
        desk.on(DAY);
        Http clerk = desk.clerk();
        String change = clerk.post(
                        "/v1/change-applications", ChangeDesk.body(shop, "INCREASE", DAY, "'capacityKva': '60'", ""))
                .expect(201)
                .header("Location")
                .orElseThrow();
        assertThat(standing(change))
                .containsExactly(
                        "APPLICATION_FORM NOT_NEEDED",
                        "PROPERTY_PROOF MISSING",
                        "LOAD_LIST MISSING",
                        "PROJECT_APPROVAL NOT_NEEDED");
        String accepting = branch.ready(clerk, "ACCEPT");
        clerk.command("/v1/tasks/" + accepting, "claim", "{}").expect(200);
        assertThat(complete(accepting, "{'identity': 'PAPER_SEEN'}").expect(422).text("/title"))
                .contains("PROPERTY_PROOF", "LOAD_LIST");

        String list = change + "/files?code=LOAD_LIST&fileName=list.pdf";
        badFiles(clerk, change, list);
        String file = clerk.upload(list, "application/pdf", "%PDF-1.7 list")
                .expect(201)
                .header("Location")
                .orElseThrow();
        assertThat(clerk.get(file).expect(200).header("Content-Type").orElseThrow())
                .startsWith("application/pdf");
        assertThat(clerk.upload(list, "application/pdf", "%PDF-1.7 list")
                        .expect(409)
                        .text("/code"))
                .isEqualTo("connection.document-twice");
        clerk.post(change + "/documents", LETTER).expect(201);
        complete(accepting, "{'identity': 'PAPER_SEEN'}").expect(200);
        carriedOut(change);
    }

    /** Too large by one byte, of no type that is taken, and of another type than it is said to be: nothing of it is kept. */
    private static void badFiles(Http clerk, String change, String list) {
        Http.Answer large = file(clerk, list, "application/pdf", LARGEST + 1).expect(413);
        assertThat(large.text("/code")).isEqualTo("platform.too-large");
        assertThat(large.text("/detail")).contains(Integer.toString(LARGEST));
        assertThat(clerk.upload(list, "text/html", "<script>").expect(415).text("/code"))
                .isEqualTo("platform.unsupported-media-type");
        assertThat(clerk.upload(list, "image/png", "%PDF-1.7 list").expect(415).text("/code"))
                .isEqualTo("platform.unsupported-media-type");
        clerk.upload(list, "application/pdf", "MZ a program").expect(415);
        clerk.upload(list, "application/pdf", "").expect(415);
        assertThat(clerk.get(change).expect(200).at("/documents")).isEmpty();
        file(clerk, change + "/files?code=APPLICATION_FORM&fileName=form.pdf", "application/pdf", LARGEST)
                .expect(201);
    }

    /** A file of so many bytes, sent as a stream: a key for repetition would have it read as a whole. */
    private static Http.Answer file(Http clerk, String path, String type, int bytes) {
        byte[] content = Arrays.copyOf("%PDF-1.7 ".getBytes(StandardCharsets.US_ASCII), bytes);
        return clerk.send(
                clerk.request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(content)));
    }

    /** The capacity comes when what was promised has come. */
    private void carriedOut(String change) {
        desk.work("SURVEY", "{'visitedOn': '%s'}".formatted(DAY));
        desk.work("PLAN_APPROVE", "{'opinion': '同意'}");
        desk.about(change);
        desk.signs();
        String executing = branch.ready(desk.clerk(), "CHANGE_EXECUTE");
        String sheet = "{'at': '%sT00:00:00+08:00'}".formatted(DAY);
        desk.clerk().command("/v1/tasks/" + executing, "claim", "{}").expect(200);
        assertThat(complete(executing, sheet).expect(400, 422).body().toString())
                .contains("openCommitments");
        JsonNode letter =
                desk.clerk().get(change + "/commitment-letters").expect(200).at("/items/0");
        assertThat(letter.path("due").asText()).isEqualTo("2026-09-10");
        desk.clerk()
                .upload(change + "/files?code=PROPERTY_PROOF&fileName=deed.pdf", "application/pdf", "%PDF-1.7 deed")
                .expect(201);
        complete(executing, sheet).expect(200);
        String archive = archive(change);
        desk.clerk().command("/v1/tasks/" + archive, "claim", "{}").expect(200);
        complete(archive, "{}").expect(200);
        assertThat(desk.clerk().get(change).expect(200).at("/documents").findValuesAsText("code"))
                .containsExactly("APPLICATION_FORM", "LOAD_LIST", "PROPERTY_PROOF", "PROPERTY_PROOF");
        assertThat(desk.clerk()
                        .get(change + "/dossier")
                        .expect(200)
                        .at("/complete")
                        .asBoolean())
                .isTrue();
        assertThat(desk.clerk()
                        .upload(change + "/files?code=LOAD_LIST&fileName=b.pdf", "application/pdf", "%PDF-1.7 more")
                        .expect(409)
                        .text("/code"))
                .isEqualTo("connection.closed");
    }

    /** The last task of this very change: those of others wait beside it. */
    private String archive(String change) {
        for (JsonNode task : desk.clerk().get("/v1/tasks?limit=200").expect(200).at("/items"))
            if (task.path("step").asText().equals("ARCHIVE")
                    && change.endsWith("/" + task.path("instanceNo").asText()))
                return task.path("taskNo").asText();
        throw new AssertionError("no archive of " + change);
    }

    private Http.Answer complete(String task, String form) {
        return desk.clerk().command("/v1/tasks/" + task, "complete", "{'form': " + form + "}");
    }

    private List<String> standing(String change) {
        List<String> lines = new ArrayList<>();
        for (JsonNode line : desk.clerk().get(change + "/dossier").expect(200).at("/lines"))
            if (line.path("step").asText().equals("ACCEPT"))
                lines.add(
                        line.path("code").asText() + " " + line.path("standing").asText());
        return lines;
    }
}
