package org.wattline.adapter.http.platform.route;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a change would have done.
 *
 * @param dryRun always true: nothing was kept
 * @param events what it would have published
 * @param alterations what it would have stored
 */
public record DryRun(boolean dryRun, Would wouldAnswer, List<Fact> events, List<Alteration> alterations) {
    /** An example for documentation. */
    public static DryRun example(int status, JsonNode body) {
        return new DryRun(
                true,
                new Would(status, Optional.of(body), Optional.empty()),
                List.of(new Fact("billing.bill-issued", "5000000000017", Map.of("billNo", "5000000000017"))),
                List.of(new Alteration(
                        "bill",
                        "5000000000017",
                        Optional.of(Map.of("stage", "Drafted")),
                        Optional.of(Map.of("stage", "Issued")))));
    }

    /** The answer that it would have had: a body or a problem. */
    public record Would(int status, Optional<JsonNode> body, Optional<JsonNode> problem) {}

    /** An event that it would have published. */
    public record Fact(String type, String subject, Map<String, String> facts) {}

    /** A resource that it would have changed. */
    public record Alteration(
            String resource, String id, Optional<Map<String, String>> before, Optional<Map<String, String>> after) {}
}
