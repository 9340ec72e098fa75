package org.wattline.adapter.postgres.billing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.proof.Difference;

/**
 * The lines of a bill as values by name, as the view {@code bill_line} calls them. Nothing is expected of what is kept: a value that cannot be is a
 * difference like others.
 */
final class KeptLines {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final JsonNode NOTHING = NullNode.getInstance();
    private static final List<String> PROVISION =
            List.of("provision_id", "provision_version", "provision_from", "provision_to", "source");

    private KeptLines() {}

    /** By line and name. @param kept as it is stored @param made as it would be stored */
    static List<Difference> differences(BillNo bill, String kept, String made) {
        if (kept.equals(made)) return List.of();
        JsonNode stored;
        try {
            stored = MAPPER.readTree(kept);
        } catch (JsonProcessingException noJson) {
            return List.of(new Difference(bill, 0, LinesJson.LINES, kept, made));
        }
        List<Map<String, JsonNode>> left = lines(stored);
        List<Map<String, JsonNode>> right = lines(tree(made));
        List<Difference> differences = new ArrayList<>();
        for (int i = 0; i < Math.max(left.size(), right.size()); i++)
            if (i < left.size() && i < right.size()) between(bill, i + 1, left.get(i), right.get(i), differences);
            else differences.add(new Difference(bill, i + 1, "line", code(left, i), code(right, i)));
        return differences;
    }

    private static void between(
            BillNo bill, int line, Map<String, JsonNode> kept, Map<String, JsonNode> made, List<Difference> to) {
        TreeSet<String> names = new TreeSet<>(kept.keySet());
        names.addAll(made.keySet());
        for (String name : names) {
            JsonNode left = kept.getOrDefault(name, NOTHING);
            JsonNode right = made.getOrDefault(name, NOTHING);
            if (!left.equals(right)) to.add(new Difference(bill, line, name, text(left), text(right)));
        }
    }

    private static String code(List<Map<String, JsonNode>> lines, int at) {
        return at < lines.size() ? text(lines.get(at).getOrDefault("code", NOTHING)) : "";
    }

    private static List<Map<String, JsonNode>> lines(JsonNode all) {
        List<Map<String, JsonNode>> lines = new ArrayList<>();
        for (JsonNode line : all.path(LinesJson.LINES)) lines.add(line(all, line));
        return lines;
    }

    private static Map<String, JsonNode> line(JsonNode all, JsonNode line) {
        Map<String, JsonNode> values = new TreeMap<>();
        for (LinesJson.Field field : LinesJson.Field.values())
            switch (field) {
                case PROVISION -> {
                    JsonNode provision =
                            all.path(LinesJson.PROVISIONS).path(field.of(line).asInt(-1));
                    for (int i = 0; i < PROVISION.size(); i++) values.put(PROVISION.get(i), value(provision.path(i)));
                }
                case READINGS ->
                    values.put(
                            LinesJson.READINGS,
                            value(all.path(LinesJson.READINGS)
                                    .path(field.of(line).asInt(-1))));
                default -> values.put(field.name().toLowerCase(Locale.ROOT), value(field.of(line)));
            }
        // Whatever somebody put behind the last value is part of the line, too.
        for (int i = LinesJson.Field.values().length; i < line.size(); i++)
            values.put("value " + i, value(line.path(i)));
        return values;
    }

    private static JsonNode value(JsonNode value) {
        return value.isMissingNode() ? NOTHING : value;
    }

    private static String text(JsonNode value) {
        return value.isNull() ? "" : value.isValueNode() ? value.asText() : value.toString();
    }

    private static JsonNode tree(String made) {
        try {
            return MAPPER.readTree(made);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("lines are written as JSON", e);
        }
    }
}
