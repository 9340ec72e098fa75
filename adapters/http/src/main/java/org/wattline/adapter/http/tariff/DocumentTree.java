package org.wattline.adapter.http.tariff;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.wattline.adapter.http.platform.shape.At;
import org.wattline.adapter.http.platform.shape.JsonTree;

/** A document as a tree; apart from the bodies, whose examples rest on each other. */
final class DocumentTree {
    private DocumentTree() {}

    static JsonNode of(String text) {
        return JsonTree.parse(text.getBytes(StandardCharsets.UTF_8), At.root()).orElseThrow();
    }
}
