package org.wattline.adapter.http.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/**
 * What somebody filled in, as the data of a case have it: each value as its text, a list as the number of its rows and each value of a row by its place,
 * {@code loads/0/kw}. What is {@code null} was not filled in.
 */
final class FilledIn {
    private FilledIn() {}

    static Map<String, String> of(Map<String, JsonNode> form) {
        Map<String, String> values = new TreeMap<>();
        form.forEach((name, node) -> put(values, name, node, true));
        return values;
    }

    private static void put(Map<String, String> values, String name, JsonNode node, boolean outermost) {
        if (node.isNull()) return;
        if (node.isArray() && outermost) {
            values.put(name, Integer.toString(node.size()));
            for (int row = 0; row < node.size(); row++) row(values, name + "/" + row, node.get(row));
        } else values.put(name, node.isNumber() ? node.decimalValue().toPlainString() : text(node));
    }

    private static void row(Map<String, String> values, String name, JsonNode row) {
        if (!row.isObject()) values.put(name, text(row));
        row.properties().forEach(each -> put(values, name + "/" + each.getKey(), each.getValue(), false));
    }

    private static String text(JsonNode node) {
        return node.isValueNode() ? node.asText() : node.toString();
    }
}
