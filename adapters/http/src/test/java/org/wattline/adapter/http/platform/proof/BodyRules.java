package org.wattline.adapter.http.platform.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.wattline.adapter.http.platform.route.RequestBody;

/** What is said to bodies that are not as they should be. */
record BodyRules(Probe probe) {
    private static final List<String> BROKEN = List.of(
            "",
            "{",
            "[]",
            "null",
            "7",
            "\"x\"",
            "{} {}",
            "{'a':1}",
            "{\"a\":1,\"a\":2}",
            "{\"a\":\"\\u0000\"}",
            "{\"a\":\"\\ud800\"}",
            "{\"a\":1e999999999}",
            "{\"a\":".repeat(40) + "1" + "}".repeat(40),
            "[".repeat(5000),
            "\uFEFF{}",
            "{\"a\":NaN}",
            "{\"__proto__\":{},\"/\":\"~\"}");

    void broken() {
        for (String body : BROKEN) refused(body.getBytes(StandardCharsets.UTF_8), 400);
        refused(new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'}, 400);
        refused(new byte[] {(byte) 0xFE, (byte) 0xFF, 0, '{', 0, '}'}, 400);
        byte[] huge = new byte[(1 << 20) + 1];
        java.util.Arrays.fill(huge, (byte) ' ');
        refused(huge, 413);
        HttpResponse<String> text = probe.send(probe.request().with("Content-Type", "text/plain"));
        if (probe.exists()) assertThat(text.statusCode()).isEqualTo(415);
    }

    private void refused(byte[] body, int status) {
        HttpResponse<String> answer = probe.send(probe.request().body(body));
        if (!probe.exists() && answer.statusCode() == 404) return;
        boolean readLater = probe.route.body() instanceof RequestBody.Merge && status == 400;
        if (readLater) assertThat(answer.statusCode()).isIn(400, 412);
        else
            assertThat(answer.statusCode())
                    .as("%s", new String(body, 0, Math.min(80, body.length), StandardCharsets.UTF_8))
                    .isEqualTo(status);
    }

    void faults(RequestBody.Json json) {
        JsonNode tree = probe.world.declared().shapes().tree(json.example());
        if (!(tree instanceof ObjectNode example)) throw new AssertionError("a body is an object");
        HttpResponse<String> unknown = probe.send(
                probe.request().body(example.deepCopy().put("nonsense", 1).toString()));
        if (!probe.exists() && unknown.statusCode() == 404) return;
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.body()).contains("\"/nonsense\"", "unknown-field");
        for (Map.Entry<String, JsonNode> field : example.properties()) {
            String pointer = "\"/" + field.getKey();
            ObjectNode wrong = example.deepCopy();
            wrong.putArray(field.getKey()).addArray();
            HttpResponse<String> answer = probe.send(probe.request().body(wrong.toString()));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains(pointer);
            ObjectNode missing = example.deepCopy();
            missing.remove(field.getKey());
            HttpResponse<String> without =
                    probe.send(probe.request().query(rehearsed()).body(missing.toString()));
            if (without.body().contains("missing-field"))
                assertThat(without.body()).contains(pointer);
            if (!field.getValue().isTextual()) continue;
            for (String text : List.of("", "x".repeat(10_001), "'; drop table bill; --", "<script>", "\u202e")) {
                HttpResponse<String> odd = probe.send(probe.request()
                        .query(rehearsed())
                        .body(example.deepCopy().put(field.getKey(), text).toString()));
                if (text.isEmpty() || text.length() > 10_000)
                    assertThat(odd.body())
                            .as("%s=%s", field.getKey(), text.length())
                            .contains(pointer);
            }
        }
    }

    /** What may be valid is only rehearsed where that is possible. */
    private String rehearsed() {
        return probe.route.guards().dryRun() ? probe.query("dryRun=true") : probe.query();
    }
}
