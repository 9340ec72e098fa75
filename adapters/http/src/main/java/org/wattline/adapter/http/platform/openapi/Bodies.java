package org.wattline.adapter.http.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wattline.adapter.http.platform.route.Answer;
import org.wattline.adapter.http.platform.route.DryRun;
import org.wattline.adapter.http.platform.route.RequestBody;
import org.wattline.adapter.http.platform.shape.SchemaBook;
import org.wattline.adapter.http.platform.shape.Shapes;

/** Describes bodies of requests and answers. */
record Bodies(SchemaBook book, Shapes shapes) {
    Optional<ObjectNode> request(RequestBody body) {
        return switch (body) {
            case RequestBody.None none -> Optional.empty();
            case RequestBody.Json json ->
                Optional.of(
                        content("application/json", book.request(shapes.of(json.type())), shapes.tree(json.example())));
            case RequestBody.Merge merge ->
                Optional.of(content("application/merge-patch+json", patch(merge.type()), shapes.tree(merge.example())));
            case RequestBody.Stream stream -> {
                ObjectNode described = Node.object().put("required", true);
                ObjectNode content = described.putObject("content");
                for (String type : stream.contentTypes()) {
                    ObjectNode media = content.putObject(type);
                    media.set("schema", Node.string());
                    media.put("example", stream.example());
                }
                yield Optional.of(described);
            }
        };
    }

    private static ObjectNode content(String type, ObjectNode schema, JsonNode example) {
        ObjectNode body = Node.object().put("required", true);
        ObjectNode media = body.putObject("content").putObject(type);
        media.set("schema", schema);
        media.set("example", example);
        return body;
    }

    /** The schema of a record with nothing required, and null where a field can be taken away. */
    private ObjectNode patch(Class<?> type) {
        ObjectNode whole = book.request(shapes.of(type));
        String name = whole.path("$ref").asText().substring("#/components/schemas/".length());
        return book.reference("patch of " + type.getName(), name + "Patch", name + "MergePatch", () -> {
            ObjectNode patch = ((ObjectNode) book.named().get(name)).deepCopy();
            Set<String> required = new HashSet<>();
            patch.path("required").forEach(field -> required.add(field.asText()));
            patch.remove("required");
            ObjectNode properties = (ObjectNode) patch.get("properties");
            List<Map.Entry<String, JsonNode>> fields = new ArrayList<>(properties.properties());
            for (Map.Entry<String, JsonNode> field : fields) {
                if (required.contains(field.getKey())) continue;
                ObjectNode nullable = Node.object();
                nullable.putArray("anyOf")
                        .add(field.getValue())
                        .add(Node.object().put("type", "null"));
                properties.set(field.getKey(), nullable);
            }
            return patch;
        });
    }

    void answer(Answer answer, ObjectNode response, String summary) {
        response.put("description", summary);
        switch (answer) {
            case Answer.Json json -> {
                ObjectNode media = response.withObject("/content").putObject("application/json");
                media.set("schema", book.response(shapes.of(json.type())));
                media.set("example", shapes.tree(json.example()));
            }
            case Answer.Listing listing -> {
                ObjectNode media = response.withObject("/content").putObject("application/json");
                media.set("schema", page(listing.type()));
                ObjectNode example = media.putObject("example");
                example.putArray("items").add(shapes.tree(listing.example()));
                example.put("next", "AAAAAGtleQ");
            }
            case Answer.Nothing nothing -> {}
            case Answer.Media other -> {
                ObjectNode media = response.withObject("/content").putObject(other.contentType());
                media.set("schema", Node.string());
                media.put("example", other.example());
            }
        }
    }

    private ObjectNode page(Class<?> type) {
        ObjectNode item = book.response(shapes.of(type));
        String name = item.path("$ref").asText().substring("#/components/schemas/".length());
        return book.reference("page of " + type.getName(), name + "Page", name + "Listing", () -> {
            ObjectNode page = Node.object().put("type", "object");
            ObjectNode properties = page.putObject("properties");
            properties.putObject("items").put("type", "array").set("items", item);
            properties.set("next", Node.string().put("description", "下一页的 cursor · cursor of the part that follows"));
            page.putArray("required").add("items");
            return page;
        });
    }

    /** What {@code dryRun=true} answers, beside what the operation answers with the same status. */
    void dryRun(ObjectNode response, int status, JsonNode example) {
        if (!response.has("description")) response.put("description", "演练结果 · the rehearsal's result");
        ObjectNode media = response.withObject("/content").withObject("/application~1json");
        ObjectNode dry = book.response(shapes.of(DryRun.class));
        JsonNode own = media.path("schema");
        if (own.isObject()) {
            ObjectNode either = Node.object();
            either.putArray("anyOf").add(own).add(dry);
            media.set("schema", either);
        } else {
            media.set("schema", dry);
            media.set("example", shapes.tree(DryRun.example(status, example)));
        }
    }
}
