package org.wattline.adapter.http.platform.shape;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One of several records, told apart by their {@code kind}: a sealed interface with {@link Kinds}. */
final class UnionShape<U> implements Shape<U> {
    static final String KIND = "kind";

    private final Class<U> type;
    private final Map<String, Class<?>> kinds = new LinkedHashMap<>();
    private final Shapes shapes;

    UnionShape(Class<U> type, Shapes shapes) {
        this.type = type;
        this.shapes = shapes;
        for (Class<?> each : type.getPermittedSubclasses()) kinds.put(name(each), each);
    }

    /** The kind of a record, if it is one of several. */
    static Optional<String> kindOf(Class<?> record) {
        for (Class<?> each : record.getInterfaces())
            if (each.isAnnotationPresent(Kinds.class)) return Optional.of(name(record));
        return Optional.empty();
    }

    /** {@code METER_ERROR} of {@code MeterError}. */
    private static String name(Class<?> record) {
        return record.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }

    @Override
    public Optional<U> read(JsonNode node, At at) {
        if (!node.isObject()) return at.wrongType("对象", "an object");
        JsonNode kind = node.path(KIND);
        At place = at.field(KIND);
        if (kind.isMissingNode()) {
            foreign(node, at);
            return place.fault("missing-field", "缺少必填字段", "a required field is missing");
        }
        if (!kind.isTextual()) return place.wrongType("字符串", "a string");
        Optional<Class<?>> found = Optional.ofNullable(kinds.get(kind.textValue()));
        if (found.isEmpty()) {
            String known = String.join(", ", kinds.keySet());
            return place.fault("unknown-value", "只能是：" + known, "one of: " + known);
        }
        return shapes.of(found.get()).read(node, at).map(type::cast);
    }

    /** Without a kind, only what no kind has is unknown. */
    private void foreign(JsonNode node, At at) {
        for (Map.Entry<String, JsonNode> field : node.properties())
            if (kinds.values().stream()
                    .flatMap(each -> RecordParts.of(each).stream())
                    .noneMatch(part -> part.name().equals(field.getKey())))
                at.field(field.getKey()).fault("unknown-field", "未知字段", "unknown field");
    }

    @Override
    @SuppressWarnings("unchecked")
    public void write(U value, JsonGenerator out) throws IOException {
        ((Shape<Object>) shapes.of((java.lang.reflect.Type) value.getClass())).write(value, out);
    }

    @Override
    public ObjectNode schema(SchemaBook book) {
        return book.reference(type, type.getSimpleName(), Containers.longName(type), () -> {
            ObjectNode schema = JsonNodeFactory.instance.objectNode();
            ArrayNode either = schema.putArray("oneOf");
            ObjectNode discriminator = schema.putObject("discriminator").put("propertyName", KIND);
            ObjectNode mapping = discriminator.putObject("mapping");
            kinds.forEach((name, record) -> {
                ObjectNode reference = shapes.of(record).schema(book);
                either.add(reference);
                mapping.put(name, reference.path("$ref").asText());
            });
            return schema;
        });
    }
}
