package org.wattline.adapter.reference.platform;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** A JSON file as a tree that remembers in which line each value stands. Numbers keep their decimals as written. */
public final class JsonNodes {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final JsonNode root;
    private final Map<String, Integer> lines;

    private JsonNodes(JsonNode root, Map<String, Integer> lines) {
        this.root = root;
        this.lines = lines;
    }

    /** Reads a file; one that is no JSON is a grave fault and gives an empty tree. */
    public static JsonNodes read(ReferenceFile file, ReferenceFaults faults) {
        try {
            return new JsonNodes(JSON.readTree(file.text()), lines(file.text()));
        } catch (JsonProcessingException e) {
            faults.fault(
                    file.name(), e.getLocation() == null ? 0 : e.getLocation().getLineNr(), e.getOriginalMessage());
            return new JsonNodes(JSON.createObjectNode(), Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public JsonNode root() {
        return root;
    }

    /** The line of the value at a JSON pointer, or of the nearest value around it. */
    public int line(String pointer) {
        for (JsonPointer at = JsonPointer.compile(pointer); ; at = at.head()) {
            Integer line = lines.get(at.toString());
            if (line != null) return line;
            if (at.matches()) return 0;
        }
    }

    private static Map<String, Integer> lines(String text) throws IOException {
        Map<String, Integer> lines = new HashMap<>();
        try (JsonParser parser = JSON.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME || token.isStructEnd()) continue;
                String pointer = parser.getParsingContext().pathAsPointer().toString();
                lines.putIfAbsent(pointer, parser.currentTokenLocation().getLineNr());
            }
        }
        return lines;
    }
}
