package org.wattline.adapter.http.platform.shape;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import org.wattline.domain.kernel.Version;

/** Shapes that are not strings: truth values, whole numbers, versions, and JSON as it is. */
final class Scalars {
    static final Shape<Boolean> BOOLEAN = new Shape<>() {
        @Override
        public Optional<Boolean> read(JsonNode node, At at) {
            return node.isBoolean() ? Optional.of(node.booleanValue()) : at.wrongType("布尔值", "true or false");
        }

        @Override
        public void write(Boolean value, JsonGenerator out) throws IOException {
            out.writeBoolean(value);
        }

        @Override
        public ObjectNode schema(SchemaBook book) {
            return type("boolean");
        }
    };

    static final Shape<Long> LONG = new Shape<>() {
        @Override
        public Optional<Long> read(JsonNode node, At at) {
            return node.isIntegralNumber() && node.canConvertToLong()
                    ? Optional.of(node.longValue())
                    : at.wrongType("整数", "a whole number");
        }

        @Override
        public void write(Long value, JsonGenerator out) throws IOException {
            out.writeNumber(value.longValue());
        }

        @Override
        public ObjectNode schema(SchemaBook book) {
            return type("integer").put("format", "int64");
        }
    };

    static final Shape<Integer> INT = new Shape<>() {
        @Override
        public Optional<Integer> read(JsonNode node, At at) {
            return node.isIntegralNumber() && node.canConvertToInt()
                    ? Optional.of(node.intValue())
                    : at.wrongType("整数", "a whole number");
        }

        @Override
        public void write(Integer value, JsonGenerator out) throws IOException {
            out.writeNumber(value.intValue());
        }

        @Override
        public ObjectNode schema(SchemaBook book) {
            return type("integer").put("format", "int32");
        }
    };

    static final Shape<Version> VERSION = new Shape<>() {
        @Override
        public Optional<Version> read(JsonNode node, At at) {
            return LONG.read(node, at)
                    .filter(n -> n >= 0
                            || at.<Long>fault("out-of-range", "不能为负", "must not be negative")
                                    .isPresent())
                    .map(Version::new);
        }

        @Override
        public void write(Version value, JsonGenerator out) throws IOException {
            out.writeNumber(value.number());
        }

        @Override
        public ObjectNode schema(SchemaBook book) {
            return type("integer").put("format", "int64").put("minimum", 0);
        }
    };

    static final Shape<JsonNode> JSON = new Shape<>() {
        @Override
        public Optional<JsonNode> read(JsonNode node, At at) {
            return Optional.of(node);
        }

        @Override
        public void write(JsonNode value, JsonGenerator out) throws IOException {
            JsonTree.write(value, out);
        }

        @Override
        public ObjectNode schema(SchemaBook book) {
            return JsonNodeFactory.instance.objectNode();
        }
    };

    private Scalars() {}

    static ObjectNode type(String name) {
        return JsonNodeFactory.instance.objectNode().put("type", name);
    }
}
