package org.wattline.adapter.http.platform.shape;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The registry of shapes. Bodies are records of: texts, truth values, whole numbers, dates, instants, UUIDs, enums, value types of the
 * domain, other records, {@code List}, {@code Map<String, …>}, and {@code Optional} for what may be absent.
 *
 * <p>A record of the domain with a single text or UUID stands for that value; personal ones are written masked. Quantities are decimal
 * strings. A capability adds what else it needs.
 */
public final class Shapes {
    private final Map<Type, Shape<?>> shapes = new ConcurrentHashMap<>();

    public Shapes() {
        BuiltIn.addTo(this);
    }

    /** Adds the shape of a type. */
    public <T> Shapes add(Class<T> type, Shape<T> shape) {
        shapes.put(type, shape);
        return this;
    }

    /**
     * Adds a type whose values are JSON strings.
     *
     * @param example a value as it stands in a document
     * @param parse throws IllegalArgumentException for what is none
     */
    public <T> Shapes text(
            Class<T> type, String zh, String en, String example, Function<String, T> parse, Function<T, String> print) {
        return add(type, TextShape.of(zh, en, "", example, parse, print));
    }

    @SuppressWarnings("unchecked")
    public <T> Shape<T> of(Class<T> type) {
        return (Shape<T>) of((Type) type);
    }

    /** @throws IllegalStateException if values of the type have no shape */
    public Shape<?> of(Type type) {
        Shape<?> known = shapes.get(type);
        if (known != null) return known;
        Shape<?> made = made(type);
        Shape<?> other = shapes.putIfAbsent(type, made);
        return other == null ? made : other;
    }

    @SuppressWarnings("unchecked")
    Shape<Object> of(RecordParts component) {
        Shape<Object> shape = (Shape<Object>) of(component.type());
        return component.sized() ? shape.sized(component.min(), component.max()) : shape;
    }

    private Shape<?> made(Type type) {
        return switch (type) {
            case ParameterizedType generic
            when generic.getRawType() == Optional.class ->
                new Containers.Maybe<>(of(generic.getActualTypeArguments()[0]));
            case ParameterizedType generic
            when generic.getRawType() == List.class ->
                new Containers.Many<>(of(generic.getActualTypeArguments()[0]), 0, 1000);
            case ParameterizedType generic
            when generic.getRawType() == Map.class && generic.getActualTypeArguments()[0] == String.class ->
                new Containers.Named<>(of(generic.getActualTypeArguments()[1]));
            case Class<?> c when c.isEnum() -> oneOf(c);
            case Class<?> c when BuiltIn.standsForItsValue(c) -> BuiltIn.valueType(c);
            case Class<?> c when c.isRecord() -> new RecordShape<>(c, this);
            default -> throw new IllegalStateException("values of " + type.getTypeName() + " have no shape in JSON");
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Shape<?> oneOf(Class<?> type) {
        return new Containers.OneOf<>((Class) type);
    }

    /** Reads a record, or notes what is wrong with it. */
    public <T> Optional<T> read(byte[] json, Class<T> type, At at) {
        return JsonTree.parse(json, at).flatMap(node -> read(node, type, at));
    }

    public <T> Optional<T> read(JsonNode node, Class<T> type, At at) {
        Optional<T> value = of(type).read(node, at);
        return at.faults().isEmpty() ? value : Optional.empty();
    }

    @SuppressWarnings("unchecked")
    public byte[] write(Object record) {
        Shape<Object> shape = (Shape<Object>) of((Type) record.getClass());
        return Output.bytes(out -> shape.write(record, out));
    }

    /** The value as a tree, for examples and patches. */
    public JsonNode tree(Object record) {
        return JsonTree.parse(write(record), At.root()).orElseThrow();
    }
}
