package org.wattline.adapter.http.platform.shape;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;

/** How the values of one type look as JSON. */
public interface Shape<T> {
    /** The value, or empty with at least one fault noted. */
    Optional<T> read(JsonNode node, At at);

    void write(T value, JsonGenerator out) throws IOException;

    /** The value with a JSON Merge Patch (RFC 7396) laid over it: what the patch does not name stays as it is. */
    default Optional<T> patch(T current, JsonNode changes, At at) {
        return read(changes, at);
    }

    /** JSON Schema 2020-12, with references into the book. */
    ObjectNode schema(SchemaBook book);

    /** The same with other limits of length; a shape without a length stays as it is. */
    default Shape<T> sized(int min, int max) {
        return this;
    }

    /** The same with texts of other length in it; one that is no list stays as it is. */
    default Shape<T> each(int max) {
        return this;
    }
}
