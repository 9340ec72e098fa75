package org.wattline.adapter.http.platform.shape;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.wattline.domain.kernel.Text;

/**
 * A value written as a JSON string.
 *
 * @param what what is wanted, for the message of a fault
 * @param format the schema's {@code format}, empty for none
 * @param example a value as it stands in the document
 */
record TextShape<T>(
        Text what,
        String format,
        String example,
        int min,
        int max,
        Function<String, T> parse,
        Function<T, String> print)
        implements Shape<T> {
    static final Shape<String> PLAIN =
            new TextShape<>(Text.of("文本", "a text"), "", "", 1, 500, Function.identity(), Function.identity());

    static <T> TextShape<T> of(
            String zh, String en, String format, String example, Function<String, T> parse, Function<T, String> print) {
        return new TextShape<>(Text.of(zh, en), format, example, 1, 100, parse, print);
    }

    @Override
    public Optional<T> read(JsonNode node, At at) {
        if (!node.isTextual()) return at.wrongType(what.zh() + "（字符串）", what.en() + " as a string");
        String text = node.textValue();
        if (min > 0 && text.isBlank()) return at.fault("empty", "不能为空", "must not be empty");
        if (text.length() < min) return at.fault("too-short", "至少 " + min + " 个字符", "at least " + min + " characters");
        if (text.length() > max) return at.fault("too-long", "最多 " + max + " 个字符", "at most " + max + " characters");
        try {
            return Optional.of(parse.apply(text));
        } catch (IllegalArgumentException why) {
            return at.fault(Fault.invalid(at.pointer(), why));
        }
    }

    @Override
    public void write(T value, JsonGenerator out) throws IOException {
        out.writeString(print.apply(value));
    }

    @Override
    public Shape<T> sized(int least, int most) {
        return new TextShape<>(what, format, example, least, most, parse, print);
    }

    @Override
    public ObjectNode schema(SchemaBook book) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "string");
        if (!format.isEmpty()) schema.put("format", format);
        if (!example.isEmpty()) schema.putArray("examples").add(example);
        if (example.isEmpty() && book.strict()) schema.put("minLength", min).put("maxLength", max);
        if (!example.isEmpty() && format.isEmpty()) schema.put("description", what.zh() + " · " + what.en());
        return schema;
    }
}
