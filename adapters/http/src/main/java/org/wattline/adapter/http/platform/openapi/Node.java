package org.wattline.adapter.http.platform.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.wattline.domain.kernel.Text;

/** Small pieces of the document. */
final class Node {
    private Node() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ObjectNode ref(String kind, String name) {
        return object().put("$ref", "#/components/" + kind + "/" + name);
    }

    static ObjectNode string() {
        return object().put("type", "string");
    }

    /** Both languages in one line. */
    static String both(Text text) {
        return text.zh().equals(text.en()) ? text.en() : text.zh() + " · " + text.en();
    }
}
