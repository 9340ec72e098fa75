package org.wattline.adapter.http.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes out the components to which nothing refers. */
final class Unused {
    private Unused() {}

    static void remove(ObjectNode document) {
        while (true) {
            Set<String> used = new HashSet<>();
            collect(document, used);
            boolean removed = false;
            for (Map.Entry<String, JsonNode> kind : document.get("components").properties()) {
                if (kind.getKey().equals("securitySchemes")) continue;
                List<String> names = new ArrayList<>();
                kind.getValue().fieldNames().forEachRemaining(names::add);
                for (String name : names)
                    if (!used.contains("#/components/" + kind.getKey() + "/" + name)) {
                        ((ObjectNode) kind.getValue()).remove(name);
                        removed = true;
                    }
            }
            if (!removed) return;
        }
    }

    private static void collect(JsonNode node, Set<String> used) {
        if (node.path("$ref").isTextual()) used.add(node.get("$ref").textValue());
        for (JsonNode child : node) collect(child, used);
    }
}
