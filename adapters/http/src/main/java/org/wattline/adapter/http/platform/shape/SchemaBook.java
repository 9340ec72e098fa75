package org.wattline.adapter.http.platform.shape;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The named schemas of a document, each described once and referred to. */
public final class SchemaBook {
    private final ObjectNode named = JsonNodeFactory.instance.objectNode();
    private final Map<Object, String> names = new HashMap<>();
    private boolean strict;

    /** Whether what is described now is a request, whose limits are stated. */
    boolean strict() {
        return strict;
    }

    public ObjectNode request(Shape<?> shape) {
        strict = true;
        ObjectNode schema = shape.schema(this);
        strict = false;
        return schema;
    }

    public ObjectNode response(Shape<?> shape) {
        strict = false;
        return shape.schema(this);
    }

    /** A reference to the schema of a thing, which is described now if it was not before. */
    public ObjectNode reference(Object thing, String name, String longerName, Supplier<ObjectNode> schema) {
        String known = names.get(thing);
        if (known == null) {
            known = named.has(name) ? longerName : name;
            names.put(thing, known);
            named.putObject(known);
            named.set(known, schema.get());
        }
        return JsonNodeFactory.instance.objectNode().put("$ref", "#/components/schemas/" + known);
    }

    public ObjectNode named() {
        return named;
    }
}
