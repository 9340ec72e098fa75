package org.wattline.adapter.http.platform.shape;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A record as a JSON object: its components are the fields, no more and no fewer. */
final class RecordShape<R> implements Shape<R> {
    private final Class<R> type;
    private final Shapes shapes;
    private final Optional<String> kind;
    private volatile List<Part> parts = List.of();
    private volatile boolean opened;

    RecordShape(Class<R> type, Shapes shapes) {
        this.type = type;
        this.shapes = shapes;
        this.kind = UnionShape.kindOf(type);
    }

    /** Resolved at first use, so that records may refer to each other. */
    private List<Part> parts() {
        if (!opened) {
            parts = RecordParts.of(type).stream()
                    .map(component -> new Part(component, new SerializedString(component.name()), shapes.of(component)))
                    .toList();
            opened = true;
        }
        return parts;
    }

    @Override
    public Optional<R> read(JsonNode node, At at) {
        return made(node, at, part -> value(part, node, at));
    }

    @Override
    public Optional<R> patch(R current, JsonNode changes, At at) {
        return made(changes, at, part -> {
            JsonNode change = changes.get(part.name());
            Object now = part.component().get(current);
            if (change == null) return Optional.of(now);
            At place = at.field(part.name());
            if (change.isNull() && !part.optional()) return missing(place);
            return part.shape().patch(now, change, place);
        });
    }

    private Optional<R> made(JsonNode node, At at, Function<Part, Optional<Object>> component) {
        if (!node.isObject()) return at.wrongType("对象", "an object");
        int before = at.faults().size();
        List<Part> known = parts();
        for (Map.Entry<String, JsonNode> field : node.properties())
            if (known.stream().noneMatch(part -> part.name().equals(field.getKey())) && !isKind(field))
                at.field(field.getKey()).fault("unknown-field", "未知字段", "unknown field");
        List<Object> values = new ArrayList<>(known.size());
        for (Part part : known) component.apply(part).ifPresent(values::add);
        if (at.faults().size() > before || values.size() < known.size()) return Optional.empty();
        try {
            return Optional.of(type.cast(RecordParts.make(type, values)));
        } catch (IllegalArgumentException why) {
            return at.fault(Fault.invalid(at.pointer(), why));
        }
    }

    private boolean isKind(Map.Entry<String, JsonNode> field) {
        return kind.isPresent() && field.getKey().equals(UnionShape.KIND);
    }

    private static Optional<Object> value(Part part, JsonNode node, At at) {
        JsonNode value = node.get(part.name());
        if (value != null) return part.shape().read(value, at.field(part.name()));
        return part.optional() ? Optional.of(Optional.empty()) : missing(at.field(part.name()));
    }

    private static Optional<Object> missing(At at) {
        return at.fault("missing-field", "缺少必填字段", "a required field is missing");
    }

    @Override
    public void write(R value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        if (kind.isPresent()) out.writeStringField(UnionShape.KIND, kind.get());
        for (Part part : parts()) {
            Object component = part.component().get(value);
            if (component instanceof Optional<?> maybe && maybe.isEmpty()) continue;
            out.writeFieldName(part.field());
            part.shape().write(component, out);
        }
        out.writeEndObject();
    }

    @Override
    public ObjectNode schema(SchemaBook book) {
        return book.reference(type, type.getSimpleName(), Containers.longName(type), () -> {
            ObjectNode schema = Scalars.type("object");
            List<String> required = new ArrayList<>();
            ObjectNode properties = schema.putObject("properties");
            if (kind.isPresent()) {
                required.add(UnionShape.KIND);
                properties.putObject(UnionShape.KIND).put("type", "string").put("const", kind.get());
            }
            for (Part part : parts()) {
                properties.set(part.name(), part.shape().schema(book));
                if (!part.optional()) required.add(part.name());
            }
            if (!required.isEmpty()) {
                ArrayNode names = schema.putArray("required");
                required.forEach(names::add);
            }
            if (book.strict()) schema.put("additionalProperties", false);
            return schema;
        });
    }

    private record Part(RecordParts component, SerializedString field, Shape<Object> shape) {
        String name() {
            return component.name();
        }

        boolean optional() {
            return shape instanceof Containers.Maybe;
        }
    }
}
