package org.wattline.adapter.postgres.metering;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.wattline.domain.metering.arrangement.PointLoss;
import org.wattline.domain.metering.arrangement.QuantityRule;
import org.wattline.domain.premises.equipment.EquipmentId;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Share;

/** What is agreed of a point and never queried, as JSON: how its quantity is found, and what is lost. */
final class ArrangementJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private ArrangementJson() {}

    static String write(QuantityRule quantity) {
        ObjectNode node = MAPPER.createObjectNode();
        return switch (quantity) {
            case QuantityRule.ByMeter() -> node.put("kind", "BY_METER").toString();
            case QuantityRule.OfPlant() -> node.put("kind", "OF_PLANT").toString();
            case QuantityRule.PerMonth(Energy energy) ->
                node.put("kind", "PER_MONTH").put("kwh", text(energy)).toString();
            case QuantityRule.PerDay(Energy energy) ->
                node.put("kind", "PER_DAY").put("kwh", text(energy)).toString();
            case QuantityRule.ShareOfRest(Share share) ->
                node.put("kind", "SHARE_OF_REST").put("percent", text(share)).toString();
            case QuantityRule.ShareOfAll(Share share) ->
                node.put("kind", "SHARE_OF_ALL").put("percent", text(share)).toString();
        };
    }

    static QuantityRule quantity(String json) {
        JsonNode node = read(json);
        return switch (node.path("kind").asText()) {
            case "BY_METER" -> new QuantityRule.ByMeter();
            case "OF_PLANT" -> new QuantityRule.OfPlant();
            case "PER_MONTH" -> new QuantityRule.PerMonth(energy(node));
            case "PER_DAY" -> new QuantityRule.PerDay(energy(node));
            case "SHARE_OF_REST" -> new QuantityRule.ShareOfRest(share(node, "percent"));
            case "SHARE_OF_ALL" -> new QuantityRule.ShareOfAll(share(node, "percent"));
            default -> throw new IllegalStateException("unknown quantity: " + json);
        };
    }

    static String write(List<PointLoss> losses) {
        ArrayNode list = MAPPER.createArrayNode();
        for (PointLoss loss : losses) {
            ObjectNode node = list.addObject();
            switch (loss) {
                case PointLoss.InTransformers(List<EquipmentId> units, PointLoss.Copper copper) -> {
                    node.put("kind", "IN_TRANSFORMERS");
                    ArrayNode ids = node.putArray("units");
                    units.forEach(unit -> ids.add(unit.toString()));
                    switch (copper) {
                        case PointLoss.Copper.ByLoad(BigDecimal shape) -> node.put("shape", shape.toPlainString());
                        case PointLoss.Copper.ByShare(Share share) -> node.put("copperPercent", text(share));
                    }
                }
                case PointLoss.Percentage(String name, Share active, Share reactive) ->
                    node.put("kind", "PERCENTAGE")
                            .put("name", name)
                            .put("active", text(active))
                            .put("reactive", text(reactive));
                case PointLoss.PerMonth(String name, Energy energy) ->
                    node.put("kind", "PER_MONTH").put("name", name).put("kwh", text(energy));
                case PointLoss.Line(
                        String name,
                        BigDecimal ohmPerKm,
                        BigDecimal km,
                        BigDecimal kilovolts,
                        BigDecimal shape) ->
                    node.put("kind", "LINE")
                            .put("name", name)
                            .put("ohmPerKm", ohmPerKm.toPlainString())
                            .put("km", km.toPlainString())
                            .put("kilovolts", kilovolts.toPlainString())
                            .put("shape", shape.toPlainString());
            }
        }
        return list.toString();
    }

    static List<PointLoss> losses(String json) {
        List<PointLoss> losses = new ArrayList<>();
        for (JsonNode node : read(json)) losses.add(loss(node));
        return losses;
    }

    private static PointLoss loss(JsonNode node) {
        String name = node.path("name").asText();
        return switch (node.path("kind").asText()) {
            case "IN_TRANSFORMERS" -> {
                List<EquipmentId> units = new ArrayList<>();
                for (JsonNode unit : node.path("units")) units.add(new EquipmentId(UUID.fromString(unit.asText())));
                yield new PointLoss.InTransformers(
                        units,
                        node.has("shape")
                                ? new PointLoss.Copper.ByLoad(decimal(node, "shape"))
                                : new PointLoss.Copper.ByShare(share(node, "copperPercent")));
            }
            case "PERCENTAGE" -> new PointLoss.Percentage(name, share(node, "active"), share(node, "reactive"));
            case "PER_MONTH" -> new PointLoss.PerMonth(name, energy(node));
            case "LINE" ->
                new PointLoss.Line(
                        name,
                        decimal(node, "ohmPerKm"),
                        decimal(node, "km"),
                        decimal(node, "kilovolts"),
                        decimal(node, "shape"));
            default -> throw new IllegalStateException("unknown loss: " + node);
        };
    }

    private static String text(Energy energy) {
        return energy.kwh().toPlainString();
    }

    private static String text(Share share) {
        return share.percent().toPlainString();
    }

    private static Energy energy(JsonNode node) {
        return Energy.parse(node.path("kwh").asText());
    }

    private static Share share(JsonNode node, String field) {
        return Share.parse(node.path(field).asText());
    }

    private static BigDecimal decimal(JsonNode node, String field) {
        return new BigDecimal(node.path(field).asText());
    }

    private static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds JSON of another shape", e);
        }
    }
}
