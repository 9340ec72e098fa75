package org.wattline.adapter.reference.tariff.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.wattline.adapter.reference.platform.Members;
import org.wattline.domain.tariff.Tariff;

/**
 * A component that a tariff may have: under which member it stands, how it is read, added to the tariff, taken out of it and written.
 *
 * @param read the component, or empty where the member is left out or faulty
 * @param add puts it into a tariff
 * @param get takes it out of a tariff
 */
record Component<T>(
        String member,
        BiFunction<Members, String, Optional<T>> read,
        BiFunction<Tariff, T, Tariff> add,
        Function<Tariff, Optional<T>> get,
        Function<T, JsonNode> write) {

    static <T> Component<T> object(
            String member,
            Function<Members, Optional<T>> read,
            Function<T, ObjectNode> write,
            Function<Tariff, Optional<T>> get,
            BiFunction<Tariff, T, Tariff> add) {
        return new Component<>(member, (at, name) -> at.optionalObject(name, read), add, get, write::apply);
    }

    static <T> Component<T> value(
            String member,
            Function<String, T> parse,
            Function<Tariff, Optional<T>> get,
            BiFunction<Tariff, T, Tariff> add) {
        return new Component<>(
                member,
                (at, name) -> at.optionalValue(name, parse),
                add,
                get,
                value -> JsonNodeFactory.instance.textNode(value.toString()));
    }

    /** A list, which is left out where it is empty. */
    static <T> Component<List<T>> objects(
            String member,
            Function<Members, Optional<T>> read,
            Function<T, ObjectNode> write,
            Function<Tariff, List<T>> get,
            BiFunction<Tariff, List<T>, Tariff> add) {
        return new Component<>(
                member,
                (at, name) -> Optional.of(at.objects(name, read)).filter(list -> !list.isEmpty()),
                add,
                tariff -> Optional.of(get.apply(tariff)).filter(list -> !list.isEmpty()),
                list -> Json.objects(list, write));
    }

    /** Reads the member now; what comes back adds the component, once the tariff can be made. */
    Function<Tariff, Tariff> reading(Members at) {
        Optional<T> found = read.apply(at, member);
        return tariff -> found.map(component -> add.apply(tariff, component)).orElse(tariff);
    }

    void write(Tariff tariff, ObjectNode into) {
        get.apply(tariff).ifPresent(component -> into.set(member, write.apply(component)));
    }
}
