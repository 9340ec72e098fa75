package org.wattline.adapter.http.platform.shape;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shapes of what holds other values. */
final class Containers {
    private Containers() {}

    /** May be absent. */
    record Maybe<E>(Shape<E> element) implements Shape<Optional<E>> {
        @Override
        public Optional<Optional<E>> read(JsonNode node, At at) {
            return node.isNull()
                    ? Optional.of(Optional.empty())
                    : element.read(node, at).map(Optional::of);
        }

        @Override
        public Optional<Optional<E>> patch(Optional<E> current, JsonNode changes, At at) {
            if (current.isEmpty() || changes.isNull()) return read(changes, at);
            return element.patch(current.get(), changes, at).map(Optional::of);
        }

        @Override
        public void write(Optional<E> value, JsonGenerator out) throws IOException {
            if (value.isPresent()) element.write(value.get(), out);
            else out.writeNull();
        }

        @Override
        public ObjectNode schema(SchemaBook book) {
            return element.schema(book);
        }

        @Override
        public Shape<Optional<E>> sized(int min, int max) {
            return new Maybe<>(element.sized(min, max));
        }

        @Override
        public Shape<Optional<E>> each(int max) {
            return new Maybe<>(element.each(max));
        }
    }

    /** A list of values of one shape. */
    record Many<E>(Shape<E> element, int min, int max) implements Shape<List<E>> {
        @Override
        public Optional<List<E>> read(JsonNode node, At at) {
            if (!node.isArray()) return at.wrongType("数组", "an array");
            if (node.size() < min) return at.fault("too-short", "至少 " + min + " 项", "at least " + min + " items");
            if (node.size() > max) return at.fault("too-long", "最多 " + max + " 项", "at most " + max + " items");
            List<E> items = new ArrayList<>(node.size());
            for (int i = 0; i < node.size(); i++)
                element.read(node.get(i), at.item(i)).ifPresent(items::add);
            return items.size() == node.size() ? Optional.of(List.copyOf(items)) : Optional.empty();
        }

        @Override
        public void write(List<E> value, JsonGenerator out) throws IOException {
            out.writeStartArray();
            for (E item : value) element.write(item, out);
            out.writeEndArray();
        }

        @Override
        public ObjectNode schema(SchemaBook book) {
            ObjectNode schema = Scalars.type("array");
            if (book.strict()) schema.put("minItems", min).put("maxItems", max);
            ObjectNode items = element.schema(book);
            if (element instanceof Maybe) {
                ObjectNode nullable = JsonNodeFactory.instance.objectNode();
                nullable.putArray("anyOf").add(items).add(Scalars.type("null"));
                schema.set("items", nullable);
            } else {
                schema.set("items", items);
            }
            return schema;
        }

        @Override
        public Shape<List<E>> sized(int least, int most) {
            return new Many<>(element, least, most);
        }

        @Override
        public Shape<List<E>> each(int longest) {
            return new Many<>(element.sized(1, longest), min, max);
        }
    }

    /** Values by name. */
    record Named<E>(Shape<E> element) implements Shape<Map<String, E>> {
        @Override
        public Optional<Map<String, E>> read(JsonNode node, At at) {
            if (!node.isObject()) return at.wrongType("对象", "an object");
            if (node.size() > 1000) return at.fault("too-long", "最多 1000 项", "at most 1000 entries");
            Map<String, E> values = new LinkedHashMap<>();
            node.properties()
                    .forEach(field -> element.read(field.getValue(), at.field(field.getKey()))
                            .ifPresent(value -> values.put(field.getKey(), value)));
            return values.size() == node.size() ? Optional.of(values) : Optional.empty();
        }

        @Override
        public Optional<Map<String, E>> patch(Map<String, E> current, JsonNode changes, At at) {
            if (!changes.isObject()) return at.wrongType("对象", "an object");
            int before = at.faults().size();
            Map<String, E> values = new LinkedHashMap<>(current);
            for (Map.Entry<String, JsonNode> change : changes.properties()) {
                if (change.getValue().isNull()) values.remove(change.getKey());
                else
                    element.read(change.getValue(), at.field(change.getKey()))
                            .ifPresent(v -> values.put(change.getKey(), v));
            }
            return at.faults().size() > before ? Optional.empty() : Optional.of(values);
        }

        @Override
        public void write(Map<String, E> value, JsonGenerator out) throws IOException {
            out.writeStartObject();
            for (Map.Entry<String, E> entry : value.entrySet()) {
                out.writeFieldName(entry.getKey());
                element.write(entry.getValue(), out);
            }
            out.writeEndObject();
        }

        @Override
        public ObjectNode schema(SchemaBook book) {
            ObjectNode schema = Scalars.type("object");
            schema.set("additionalProperties", element.schema(book));
            return schema;
        }
    }

    /** One of the names of an enum. */
    record OneOf<E extends Enum<E>>(Class<E> type) implements Shape<E> {
        @Override
        public Optional<E> read(JsonNode node, At at) {
            if (!node.isTextual()) return at.wrongType("字符串", "a string");
            for (E constant : type.getEnumConstants())
                if (constant.name().equals(node.textValue())) return Optional.of(constant);
            String known = String.join(", ", names());
            return at.fault("unknown-value", "只能是：" + known, "one of: " + known);
        }

        private List<String> names() {
            List<String> names = new ArrayList<>();
            for (E constant : type.getEnumConstants()) names.add(constant.name());
            return names;
        }

        @Override
        public void write(E value, JsonGenerator out) throws IOException {
            out.writeString(value.name());
        }

        @Override
        public ObjectNode schema(SchemaBook book) {
            return book.reference(type, type.getSimpleName(), longName(type), () -> {
                ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "string");
                names().forEach(schema.putArray("enum")::add);
                return schema;
            });
        }
    }

    static String longName(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        if (outer != null) return outer.getSimpleName() + type.getSimpleName();
        String[] packages = type.getPackageName().split("\\.", -1);
        String last = packages[packages.length - 1];
        return Character.toUpperCase(last.charAt(0)) + last.substring(1) + type.getSimpleName();
    }
}
