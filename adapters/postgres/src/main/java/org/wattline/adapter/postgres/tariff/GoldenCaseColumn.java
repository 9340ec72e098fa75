package org.wattline.adapter.postgres.tariff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.tariff.publication.GoldenCase;

/** Golden cases as {@code jsonb}; the request stays a text, to the letter. */
final class GoldenCaseColumn {
    private static final JsonMapper JSON = new JsonMapper();

    private GoldenCaseColumn() {}

    static String write(List<GoldenCase> cases) {
        ArrayNode array = JSON.createArrayNode();
        for (GoldenCase each : cases) {
            ObjectNode node = array.addObject()
                    .put("name", each.name())
                    .put("request", each.request())
                    .put("total", each.total().toString());
            ArrayNode lines = node.putArray("lines");
            each.lines()
                    .forEach(line -> lines.addObject()
                            .put("name", line.name())
                            .put("amount", line.amount().toString()));
        }
        return array.toString();
    }

    static List<GoldenCase> read(String json) {
        try {
            List<GoldenCase> cases = new ArrayList<>();
            for (JsonNode node : JSON.readTree(json)) {
                List<GoldenCase.Line> lines = new ArrayList<>();
                for (JsonNode line : node.path("lines"))
                    lines.add(new GoldenCase.Line(
                            line.path("name").asText(),
                            Money.parse(line.path("amount").asText())));
                cases.add(new GoldenCase(
                        node.path("name").asText(),
                        node.path("request").asText(),
                        lines,
                        Money.parse(node.path("total").asText())));
            }
            return cases;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds golden cases of another shape", e);
        }
    }
}
