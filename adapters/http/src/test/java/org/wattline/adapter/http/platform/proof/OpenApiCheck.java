package org.wattline.adapter.http.platform.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.wattline.adapter.http.platform.route.Route;

/** Holds answers against the OpenAPI document that the server itself serves. */
final class OpenApiCheck {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final JsonNode document;
    private final Map<String, JsonSchema> schemas = new HashMap<>();
    private final JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    OpenApiCheck(String document) {
        this.document = json(document);
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode operation(Route route) {
        JsonNode operation = document.path("paths")
                .path(route.path())
                .path(route.verb().name().toLowerCase(Locale.ROOT));
        assertThat(operation.isObject()).as("%s is documented", route.name()).isTrue();
        return operation;
    }

    int operations() {
        int count = 0;
        for (JsonNode path : document.path("paths")) count += path.size();
        return count;
    }

    /** The answer is one that the document lists, and looks as it says. */
    void holds(Route route, HttpResponse<String> answer) {
        String status = Integer.toString(answer.statusCode());
        JsonNode response = resolved(operation(route).path("responses").path(status));
        assertThat(response.isObject())
                .as("%s documents the status %s: %s", route.name(), status, answer.body())
                .isTrue();
        String type = answer.headers().firstValue("Content-Type").orElse("");
        int semicolon = type.indexOf(';');
        JsonNode media = response.path("content").path(semicolon < 0 ? type : type.substring(0, semicolon));
        if (answer.body().isEmpty()) return;
        assertThat(media.isObject())
                .as("%s documents %s for %s: %s", route.name(), type, status, answer.body())
                .isTrue();
        if (media.path("schema").path("type").asText().equals("string")) return;
        Set<ValidationMessage> faults = schemas.computeIfAbsent(
                        route.name() + status + type, name -> schema(media.path("schema")))
                .validate(json(answer.body()));
        assertThat(faults).as("%s %s %s", route.name(), status, answer.body()).isEmpty();
    }

    private JsonSchema schema(JsonNode schema) {
        ObjectNode whole = JSON.createObjectNode();
        whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        whole.putArray("allOf").add(schema);
        whole.set("components", document.path("components"));
        return factory.getSchema(whole);
    }

    private JsonNode resolved(JsonNode node) {
        if (!node.has("$ref")) return node;
        return document.at(node.path("$ref").asText().substring(1));
    }
}
