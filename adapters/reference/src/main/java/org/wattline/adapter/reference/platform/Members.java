package org.wattline.adapter.reference.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.wattline.domain.kernel.Text;

/**
 * The members of one JSON object while it is read. Whatever is wrong is noted with its pointer and reading goes on, so that a person sees
 * all faults at once; {@link #make} builds the value only when nothing in the object was wrong, and refuses members that nobody asked for.
 */
public final class Members {
    private final JsonNode node;
    private final String pointer;
    private final List<Fault> faults;
    private final int before;
    private final Set<String> asked = new HashSet<>();

    private Members(JsonNode node, String pointer, List<Fault> faults) {
        this.node = node.isObject() ? node : JsonNodeFactory.instance.objectNode();
        this.pointer = pointer;
        this.faults = faults;
        this.before = faults.size();
        if (!node.isObject()) note(pointer, "wrong-type", "应为对象", "an object is wanted");
    }

    public static Members of(JsonNode root, List<Fault> faults) {
        return new Members(root, "", faults);
    }

    public boolean has(String name) {
        return node.has(name);
    }

    /** A text that must be there, made into a value; decimals, dates and codes are texts. */
    public <T> Optional<T> value(String name, Function<String, T> parse) {
        return required(name).flatMap(found -> parsed(found, at(name), parse));
    }

    public <T> Optional<T> optionalValue(String name, Function<String, T> parse) {
        return member(name).flatMap(found -> parsed(found, at(name), parse));
    }

    /** One of an enum's names. */
    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        return value(name, text -> oneOf(text, type));
    }

    public <E extends Enum<E>> Optional<E> optionalChoice(String name, Class<E> type) {
        return optionalValue(name, text -> oneOf(text, type));
    }

    public static <E extends Enum<E>> E oneOf(String text, Class<E> type) {
        for (E each : type.getEnumConstants()) if (each.name().equals(text)) return each;
        throw new IllegalArgumentException(
                "one of " + List.of(type.getEnumConstants()) + " is wanted, not \"" + text + "\"");
    }

    public Optional<Integer> whole(String name) {
        return required(name).flatMap(found -> whole(found, at(name)));
    }

    public Optional<Integer> optionalWhole(String name) {
        return member(name).flatMap(found -> whole(found, at(name)));
    }

    public Optional<BigDecimal> optionalNumber(String name) {
        return member(name)
                .flatMap(found -> found.isNumber()
                        ? Optional.of(found.decimalValue())
                        : fault(at(name), "wrong-type", "应为数值", "a number is wanted"));
    }

    /** Whether a member is there and is an object. */
    public boolean hasObject(String name) {
        return node.path(name).isObject();
    }

    /** Whether it is so; false where the member is left out. */
    public boolean flag(String name) {
        return member(name)
                .flatMap(found -> found.isBoolean()
                        ? Optional.of(found.booleanValue())
                        : fault(at(name), "wrong-type", "应为 true 或 false", "true or false is wanted"))
                .orElse(false);
    }

    public <T> Optional<T> object(String name, Function<Members, Optional<T>> read) {
        return required(name).flatMap(found -> read.apply(new Members(found, at(name), faults)));
    }

    public <T> Optional<T> optionalObject(String name, Function<Members, Optional<T>> read) {
        return member(name).flatMap(found -> read.apply(new Members(found, at(name), faults)));
    }

    /** A list of objects; empty where the member is left out. */
    public <T> List<T> objects(String name, Function<Members, Optional<T>> read) {
        return items(name, (item, place) -> read.apply(new Members(item, place, faults)));
    }

    /** A list of texts; empty where the member is left out. */
    public <T> List<T> values(String name, Function<String, T> parse) {
        return items(name, (item, place) -> parsed(item, place, parse));
    }

    public List<Integer> wholes(String name) {
        return items(name, this::whole);
    }

    /** An object whose members are named by keys of one kind; empty where it is left out. */
    public <K extends Comparable<K>, T> SortedMap<K, T> by(
            String name, Function<String, K> key, Function<String, T> parse) {
        SortedMap<K, T> values = new TreeMap<>();
        member(name).ifPresent(found -> {
            if (!found.isObject()) note(at(name), "wrong-type", "应为对象", "an object is wanted");
            for (Map.Entry<String, JsonNode> each : found.properties()) {
                String place = at(name) + "/" + escaped(each.getKey());
                Optional<K> named = made(place, () -> key.apply(each.getKey()));
                Optional<T> value = parsed(each.getValue(), place, parse);
                if (named.isPresent() && value.isPresent()) values.put(named.get(), value.get());
            }
        });
        return values;
    }

    /** The names of all members, which are thereby known; for objects whose members are named freely. */
    public Set<String> names() {
        Set<String> names = new java.util.LinkedHashSet<>();
        node.fieldNames().forEachRemaining(names::add);
        asked.addAll(names);
        return names;
    }

    /** The value of this object, unless something in it was wrong; what the value itself refuses is a fault of the object. */
    public <T> Optional<T> make(Supplier<T> value) {
        node.fieldNames().forEachRemaining(name -> {
            if (!asked.contains(name)) note(at(name), "unknown-field", "未知字段", "there is no such member");
        });
        return faults.size() > before ? Optional.empty() : made(pointer, value);
    }

    /** A value made of some members of this object, while others are still to be read. */
    public <T> Optional<T> part(Supplier<T> value) {
        return made(pointer, value);
    }

    private <T> List<T> items(String name, Item<T> read) {
        List<T> items = new ArrayList<>();
        member(name).ifPresent(found -> {
            if (!found.isArray()) note(at(name), "wrong-type", "应为数组", "an array is wanted");
            else
                for (int i = 0; i < found.size(); i++)
                    read.of(found.get(i), at(name) + "/" + i).ifPresent(items::add);
        });
        return items;
    }

    private Optional<JsonNode> required(String name) {
        Optional<JsonNode> found = member(name);
        return node.has(name) ? found : fault(at(name), "missing-field", "缺少字段", "the member is missing");
    }

    private Optional<JsonNode> member(String name) {
        asked.add(name);
        JsonNode found = node.path(name);
        if (found.isMissingNode()) return Optional.empty();
        if (found.isNull())
            return fault(at(name), "wrong-type", "不得为 null，可省略", "null is not a value; leave the member out");
        return Optional.of(found);
    }

    private <T> Optional<T> parsed(JsonNode found, String place, Function<String, T> parse) {
        if (!found.isTextual()) return fault(place, "wrong-type", "应为文本", "a text is wanted");
        return made(place, () -> parse.apply(found.textValue()));
    }

    private Optional<Integer> whole(JsonNode found, String place) {
        if (!found.isIntegralNumber() || !found.canConvertToInt())
            return fault(place, "wrong-type", "应为整数", "a whole number is wanted");
        return Optional.of(found.intValue());
    }

    private <T> Optional<T> made(String place, Supplier<T> value) {
        try {
            return Optional.of(value.get());
        } catch (java.time.DateTimeException notADay) {
            return fault(place, "invalid-value", "应为 2026-01-31 这样的日期", "a date like 2026-01-31 is wanted");
        } catch (IllegalArgumentException refused) {
            String why = String.valueOf(refused.getMessage());
            return fault(place, "invalid-value", "值无效：" + why, "not a valid value: " + why);
        }
    }

    private String at(String name) {
        return pointer + "/" + escaped(name);
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private <T> Optional<T> fault(String place, String code, String zh, String en) {
        note(place, code, zh, en);
        return Optional.empty();
    }

    private void note(String place, String code, String zh, String en) {
        if (faults.size() < 100) faults.add(new Fault(place, code, Text.of(zh, en)));
    }

    /**
     * What is wrong at one place.
     *
     * @param pointer JSON pointer into the document
     * @param code {@code missing-field}, {@code unknown-field}, {@code wrong-type} or {@code invalid-value}
     */
    public record Fault(String pointer, String code, Text message) {}

    private interface Item<T> {
        Optional<T> of(JsonNode item, String place);
    }
}
