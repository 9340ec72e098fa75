package org.wattline.adapter.reference.tariff.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;

/** Nodes of a document that is written. */
final class Json {
    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode texts(Collection<?> values) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        values.forEach(value -> array.add(value.toString()));
        return array;
    }

    static <T> ArrayNode objects(Collection<T> values, Function<T, ObjectNode> write) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        values.forEach(value -> array.add(write.apply(value)));
        return array;
    }

    /** Values by whatever names them, each as its text. */
    static ObjectNode texts(Map<?, ?> values) {
        ObjectNode object = object();
        values.forEach((key, value) -> object.put(key.toString(), value.toString()));
        return object;
    }
}
