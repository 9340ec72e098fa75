package org.wattline.adapter.http.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Writes a document as YAML: block style, every text quoted as in JSON. */
public final class Yaml {
    private Yaml() {}

    public static String of(JsonNode document) {
        StringBuilder out = new StringBuilder();
        block(document, 0, out);
        return out.toString();
    }

    private static void block(JsonNode node, int depth, StringBuilder out) {
        if (node.isObject())
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                indent(depth, out).append(key(field.getKey())).append(':');
                value(field.getValue(), depth + 1, out);
            }
        else
            for (JsonNode item : node) {
                indent(depth, out).append('-');
                value(item, depth + 1, out);
            }
    }

    private static void value(JsonNode node, int depth, StringBuilder out) {
        if (node.isContainerNode() && !node.isEmpty()) {
            out.append('\n');
            block(node, depth, out);
        } else {
            out.append(' ').append(node).append('\n');
        }
    }

    private static String key(String name) {
        boolean plain = !name.isEmpty()
                && Character.isLetter(name.charAt(0))
                && name.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z')
                && !name.equalsIgnoreCase("null")
                && !name.equalsIgnoreCase("true")
                && !name.equalsIgnoreCase("false")
                && !name.equalsIgnoreCase("yes")
                && !name.equalsIgnoreCase("no")
                && !name.equalsIgnoreCase("on")
                && !name.equalsIgnoreCase("off")
                && name.length() > 1;
        return plain ? name : '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static StringBuilder indent(int depth, StringBuilder out) {
        return out.append("  ".repeat(depth));
    }
}
