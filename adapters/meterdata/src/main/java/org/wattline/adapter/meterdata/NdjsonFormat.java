package org.wattline.adapter.meterdata;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.wattline.application.metering.intake.FileLine;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.RegisterValue;
import org.wattline.domain.quantity.IntervalEnergy;

/**
 * Lines of JSON: {@code {"meter":"…","at":"2026-02-01","registers":{"ACTIVE_IMPORT":"1229.23"}}} for register readings,
 * {@code {"meter":"…","channel":"ACTIVE_IMPORT","day":"2026-01-31","values":["0.25",null,…]}} for curves. Values are strings or numbers.
 */
final class NdjsonFormat implements LineFormat {
    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final int MOST_VALUES = 1440;

    private final PlainCurve plain = new PlainCurve();

    @Override
    public FileLine read(LineReader.Line line) throws IOException {
        Optional<FileLine> curve = plain.json(line);
        return curve.isPresent() ? curve.get() : any(line.number(), line.text());
    }

    private static FileLine any(long number, String text) throws IOException {
        try (JsonParser json = JSON.createParser(text)) {
            Content content = content(json);
            if (json.nextToken() != null) throw new IllegalArgumentException("there is something behind the object");
            return line(number, text, content);
        } catch (JsonParseException broken) {
            throw new IllegalArgumentException("the line is no JSON object", broken);
        }
    }

    private static FileLine line(long number, String text, Content content) {
        AssetNo meter = new AssetNo(content.text("meter"));
        if (content.values.length > 0 && content.registers.isEmpty())
            return new FileLine.Curve(
                    number,
                    text,
                    meter,
                    Fields.channel(content.text("channel")),
                    IntervalEnergy.milliwattHours(
                            Fields.day(content.text("day")), Fields.minutes(content.values.length), content.values));
        if (content.registers.isEmpty() || content.values.length > 0)
            throw new IllegalArgumentException("a line has registers with values, or values of a curve");
        return new FileLine.Registers(
                number,
                text,
                meter,
                Fields.instant(content.text("at")),
                Fields.source(content.text("source")),
                content.registers);
    }

    private static Content content(JsonParser json) throws IOException {
        Content content = new Content();
        if (json.nextToken() != JsonToken.START_OBJECT)
            throw new IllegalArgumentException("the line is no JSON object");
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            switch (name) {
                case "meter", "at", "source", "channel", "day" -> content.texts.put(name, scalar(name, json, value));
                case "registers" -> registers(json, value, content.registers);
                case "values" -> content.values = values(json, value);
                default -> throw new IllegalArgumentException("unknown field " + name);
            }
        }
        return content;
    }

    private static void registers(JsonParser json, JsonToken start, Map<Register, RegisterValue> into)
            throws IOException {
        if (start != JsonToken.START_OBJECT) throw new IllegalArgumentException("registers is an object");
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            Register register =
                    Fields.register(name).orElseThrow(() -> new IllegalArgumentException("unknown register " + name));
            JsonToken value = json.nextToken();
            if (value != JsonToken.VALUE_NULL) into.put(register, RegisterValue.parse(scalar(name, json, value)));
        }
    }

    private static long[] values(JsonParser json, JsonToken start) throws IOException {
        if (start != JsonToken.START_ARRAY) throw new IllegalArgumentException("values is an array");
        long[] values = new long[96];
        int count = 0;
        boolean some = false;
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            if (count == MOST_VALUES) throw new IllegalArgumentException("a day has at most 1440 values");
            if (count == values.length) values = Arrays.copyOf(values, MOST_VALUES);
            values[count] = token == JsonToken.VALUE_NULL
                    ? IntervalEnergy.MISSING
                    : Fields.milliwattHours(scalar("values", json, token));
            some |= values[count] != IntervalEnergy.MISSING;
            count++;
        }
        if (!some) throw new IllegalArgumentException("the line has no value");
        return Arrays.copyOf(values, count);
    }

    private static String scalar(String name, JsonParser json, JsonToken token) throws IOException {
        if (token != JsonToken.VALUE_STRING
                && token != JsonToken.VALUE_NUMBER_INT
                && token != JsonToken.VALUE_NUMBER_FLOAT)
            throw new IllegalArgumentException(name + " is a text or a number");
        return json.getText();
    }

    private static final class Content {
        private final Map<String, String> texts = new HashMap<>();
        private final Map<Register, RegisterValue> registers = new EnumMap<>(Register.class);
        private long[] values = new long[0];

        String text(String name) {
            return Optional.ofNullable(texts.get(name)).orElse("");
        }
    }
}
