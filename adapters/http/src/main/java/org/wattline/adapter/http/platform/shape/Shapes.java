package org.wattline.adapter.http.platform.shape;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.wattline.domain.kernel.Personal;

/**
 * The registry of shapes. Bodies are records of: texts, truth values, whole numbers, dates, instants, UUIDs, enums, value types of the
 * domain, other records, sealed interfaces of records with {@link Kinds}, {@code List}, {@code Map<String, …>}, and {@code Optional} for what may be absent.
 *
 * <p>A record of the domain with a single text or UUID stands for that value; personal ones are written masked. Quantities are decimal
 * strings. A capability adds what else it needs.
 */
public final class Shapes {
    private final Map<Type, Shape<?>> shapes = new ConcurrentHashMap<>();
    private final Optional<Shapes> forExamples;

    public Shapes() {
        this(Optional.of(new Shapes(Optional.empty())));
    }

    /** @param forExamples the same with personal values in clear, empty when it is that itself */
    private Shapes(Optional<Shapes> forExamples) {
        this.forExamples = forExamples;
        BuiltIn.addTo(shapes);
    }

    /** Adds the shape of a type. */
    public <T> Shapes add(Class<T> type, Shape<T> shape) {
        shapes.put(type, shape);
        forExamples.ifPresent(clear -> clear.shapes.put(type, shape));
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
        forExamples.ifPresent(clear -> clear.shapes.put(type, TextShape.of(zh, en, "", example, parse, print)));
        Function<T, String> shown =
                value -> value instanceof Personal personal ? personal.masked() : print.apply(value);
        shapes.put(type, TextShape.of(zh, en, "", example, parse, shown));
        return this;
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
        if (!component.sized()) return shape;
        Shape<Object> sized = shape.sized(component.min(), component.max());
        return component.each() == 0 ? sized : sized.each(component.each());
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
            case Class<?> c when JsonNode.class.isAssignableFrom(c) -> of(JsonNode.class);
            case Class<?> c when c.isEnum() -> oneOf(c);
            case Class<?> c when BuiltIn.standsForItsValue(c) -> BuiltIn.valueType(c, forExamples.isEmpty());
            case Class<?> c when c.isAnnotationPresent(Kinds.class) -> new UnionShape<>(c, this);
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

    /** A changed record: the current one with a merge patch laid over it, or empty with faults noted. */
    @SuppressWarnings("unchecked")
    public <T> Optional<T> patched(T current, JsonNode changes, At at) {
        Optional<T> value = ((Shape<T>) of((Type) current.getClass())).patch(current, changes, at);
        return at.faults().isEmpty() ? value : Optional.empty();
    }

    /** An example as a tree; its personal values are nobody's and stand there in clear. */
    public JsonNode tree(Object example) {
        byte[] json = forExamples.orElse(this).write(example);
        return JsonTree.parse(json, At.root()).orElseThrow();
    }
}
