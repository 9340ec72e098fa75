package org.wattline.adapter.http.platform.shape;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** JSON text to tree and back, strictly: valid UTF-8, no duplicate keys, no control characters, bounded depth, nothing after the end. */
public final class JsonTree {
    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(64)
                    .maxNumberLength(50)
                    .build())
            .recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool())
            .build();
    private static final int DEEPEST = 32;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonTree() {}

    /** The tree, or empty with faults noted; a tree with noted faults may lack the parts that are wrong. */
    public static Optional<JsonNode> parse(byte[] bytes, At at) {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            try (JsonParser in = FACTORY.createParser(text.array(), text.arrayOffset(), text.length())) {
                JsonToken first = in.nextToken();
                if (first == null) return at.fault("missing-body", "缺少请求体", "the body is empty");
                JsonNode node = value(in, first, at, 1);
                if (in.nextToken() != null)
                    return at.fault("malformed-json", "JSON 之后有多余内容", "something follows the JSON");
                return Optional.of(node);
            }
        } catch (CharacterCodingException notUtf8) {
            return at.fault("bad-encoding", "不是有效的 UTF-8", "not valid UTF-8");
        } catch (StreamConstraintsException tooMuch) {
            return at.fault("too-deep", "嵌套过深或数值过长", "nested too deep, or a number is too long");
        } catch (IOException malformed) {
            return at.fault("malformed-json", "不是有效的 JSON", "not valid JSON");
        }
    }

    private static JsonNode value(JsonParser in, JsonToken token, At at, int depth) throws IOException {
        if (depth > DEEPEST) throw new StreamConstraintsException("too deep");
        return switch (token) {
            case START_OBJECT -> object(in, at, depth);
            case START_ARRAY -> {
                ArrayNode array = NODES.arrayNode();
                for (JsonToken next = in.nextToken(); next != JsonToken.END_ARRAY; next = in.nextToken())
                    array.add(value(in, next, at.item(array.size()), depth + 1));
                yield array;
            }
            case VALUE_STRING -> NODES.textNode(clean(in.getText(), at));
            case VALUE_NUMBER_INT -> NODES.numberNode(in.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(in.getDecimalValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }

    private static ObjectNode object(JsonParser in, At at, int depth) throws IOException {
        ObjectNode object = NODES.objectNode();
        for (JsonToken next = in.nextToken(); next != JsonToken.END_OBJECT; next = in.nextToken()) {
            String name = clean(in.currentName(), at);
            At place = at.field(name);
            JsonNode value = value(in, in.nextToken(), place, depth + 1);
            if (object.has(name)) place.fault("duplicate-key", "键重复", "the key occurs twice");
            object.set(name, value);
        }
        return object;
    }

    private static String clean(String text, At at) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean loneHalf = Character.isSurrogate(c)
                    && !(Character.isHighSurrogate(c)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1)));
            if (c == 0 || c < ' ' && c != '\n' && c != '\t' && c != '\r' || loneHalf) {
                at.fault("bad-character", "含有控制字符或无效字符", "contains a control character or half a character");
                return "";
            }
            if (Character.isHighSurrogate(c)) i++;
        }
        return text;
    }

    static void write(JsonNode node, JsonGenerator out) throws IOException {
        switch (node.getNodeType()) {
            case OBJECT -> {
                out.writeStartObject();
                for (Map.Entry<String, JsonNode> field : node.properties()) {
                    out.writeFieldName(field.getKey());
                    write(field.getValue(), out);
                }
                out.writeEndObject();
            }
            case ARRAY -> {
                out.writeStartArray();
                for (JsonNode item : node) write(item, out);
                out.writeEndArray();
            }
            case STRING -> out.writeString(node.textValue());
            case NUMBER -> out.writeNumber(node.asText());
            case BOOLEAN -> out.writeBoolean(node.booleanValue());
            default -> out.writeNull();
        }
    }

    /** A tree made by this program. @throws UncheckedIOException never in practice */
    public static byte[] bytes(JsonNode node) {
        return Output.bytes(out -> write(node, out));
    }
}
