package org.wattline.adapter.postgres.billing;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wattline.domain.billing.TermsUsed;
import org.wattline.domain.contract.ContractNo;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.rating.line.Rule;
import org.wattline.domain.rating.line.Step;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.Source;
import org.wattline.domain.tariff.TariffId;

/** The parts of bills that are never queried, as JSON. */
final class BillJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private BillJson() {}

    static String terms(List<TermsUsed> terms) {
        ArrayNode list = MAPPER.createArrayNode();
        for (TermsUsed used : terms)
            list.addObject()
                    .put("contract", used.contract().value())
                    .put("from", used.from().toString())
                    .put("tariff", used.tariff().value());
        return list.toString();
    }

    static List<TermsUsed> terms(String json) {
        List<TermsUsed> terms = new ArrayList<>();
        for (JsonNode used : read(json))
            terms.add(new TermsUsed(
                    new ContractNo(used.path("contract").asText()),
                    LocalDate.parse(used.path("from").asText()),
                    new TariffId(used.path("tariff").asText())));
        return terms;
    }

    static String revenue(Map<String, Money> revenue) {
        ObjectNode node = MAPPER.createObjectNode();
        new TreeMap<>(revenue).forEach((component, amount) -> node.put(component, amount.toString()));
        return node.toString();
    }

    static Map<String, Money> revenue(String json) {
        Map<String, Money> revenue = new TreeMap<>();
        read(json)
                .properties()
                .forEach(earned -> revenue.put(
                        earned.getKey(), Money.yuan(earned.getValue().asText())));
        return revenue;
    }

    static String source(Source source) {
        ObjectNode node = MAPPER.createObjectNode()
                .put("regulation", source.regulation())
                .put("number", source.number())
                .put("mark", source.mark().name());
        source.published().ifPresent(day -> node.put("published", day.toString()));
        return node.toString();
    }

    static Source source(JsonNode node) {
        return new Source(
                node.path("regulation").asText(),
                node.path("number").asText(),
                Optional.ofNullable(node.get("published")).map(day -> LocalDate.parse(day.asText())),
                Source.Mark.valueOf(node.path("mark").asText()));
    }

    /** Each step as its rule and values; straight through, without a tree: there are more of them than of anything else in a bill run. */
    static void write(JsonGenerator to, List<Step> trace) throws IOException {
        to.writeStartArray();
        for (Step step : trace) {
            to.writeStartArray();
            to.writeString(step.rule().name());
            for (Object value : step.values()) write(to, value);
            to.writeEndArray();
        }
        to.writeEndArray();
    }

    private static void write(JsonGenerator to, Object value) throws IOException {
        switch (value) {
            case Period(String code) -> {
                to.writeStartObject();
                to.writeStringField("period", code);
                to.writeEndObject();
            }
            case Text(String zh, String en) -> {
                to.writeStartObject();
                to.writeStringField("zh", zh);
                to.writeStringField("en", en);
                to.writeEndObject();
            }
            default -> to.writeString(value.toString());
        }
    }

    static List<Step> trace(JsonNode steps) {
        List<Step> trace = new ArrayList<>();
        for (JsonNode step : steps) {
            List<Object> values = new ArrayList<>();
            for (int i = 1; i < step.size(); i++) values.add(value(step.path(i)));
            trace.add(new Step(Rule.named(step.path(0).asText()), values));
        }
        return trace;
    }

    private static Object value(JsonNode value) {
        if (value.has("period")) return new Period(value.path("period").asText());
        if (value.has("zh"))
            return Text.of(value.path("zh").asText(), value.path("en").asText());
        return value.asText();
    }

    private static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds JSON of another shape", e);
        }
    }
}
