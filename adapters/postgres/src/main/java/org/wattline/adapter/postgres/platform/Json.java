package org.wattline.adapter.postgres.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;

/** The few shapes that stand in {@code json} and {@code jsonb} columns: named texts, and such below a name. In SQL: {@code cast(:facts as jsonb)}. */
public final class Json {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Map<String, String>>> NESTED = new TypeReference<>() {};

    private Json() {}

    public static String write(Map<String, ?> value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not writable as JSON", e);
        }
    }

    public static Map<String, String> texts(String json) {
        return read(json, TEXTS);
    }

    static Map<String, Map<String, String>> nested(String json) {
        return read(json, NESTED);
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds JSON of another shape", e);
        }
    }
}
