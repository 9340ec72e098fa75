package org.wattline.adapter.postgres.billing;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.RoundingRule;
import org.wattline.domain.rating.line.Figure;
import org.wattline.domain.rating.line.LineCode;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.rating.line.ReadingRef;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.Provision;

/**
 * All lines of a bill as one JSON text: {@code {"lines": [[code, period, …]], "provisions": [[id, version, from, to, source]], "readings": [[…]]}}.
 * A line tells which provision and which readings it rests on by their place, from 0, as most lines of a bill share them. The view {@code bill_line}
 * takes it apart for SQL.
 */
final class LinesJson {
    static final String LINES = "lines";
    static final String PROVISIONS = "provisions";
    static final String READINGS = "readings";

    private static final JsonMapper MAPPER = new JsonMapper();

    /** Provisions recur from bill to bill: each is written once. */
    private final Map<Provision, SerializedString> written = new IdentityHashMap<>();

    private final ByteArrayOutputStream text = new ByteArrayOutputStream(4096);

    /** In UTF-8. */
    byte[] write(List<RatedLine> lines) {
        text.reset();
        List<Provision> provisions = new ArrayList<>();
        List<List<ReadingRef>> readings = new ArrayList<>();
        try (JsonGenerator to = MAPPER.getFactory().createGenerator(text)) {
            to.writeStartObject();
            to.writeArrayFieldStart(LINES);
            for (RatedLine line : lines)
                write(to, line, place(provisions, line.provision()), place(readings, line.readings()));
            to.writeEndArray();
            to.writeArrayFieldStart(PROVISIONS);
            for (Provision each : provisions)
                to.writeRawValue(written.computeIfAbsent(each, of -> new SerializedString(provision(of))));
            to.writeEndArray();
            to.writeArrayFieldStart(READINGS);
            for (List<ReadingRef> each : readings) {
                to.writeStartArray();
                for (String span : ReadingSpans.of(each)) to.writeString(span);
                to.writeEndArray();
            }
            to.writeEndArray();
            to.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("an array takes all that is written", e);
        }
        return text.toByteArray();
    }

    /** Those of a bill are few, and nearly always the very same objects, which is what equality looks at first. */
    private static <T> int place(List<T> known, T value) {
        int place = known.indexOf(value);
        if (place >= 0) return place;
        known.add(value);
        return known.size() - 1;
    }

    /** In the order of {@link Field}. */
    private static void write(JsonGenerator to, RatedLine line, int provision, int readings) throws IOException {
        to.writeStartArray();
        to.writeString(line.code().name());
        if (line.period().isPresent()) to.writeString(line.period().get().code());
        else to.writeNull();
        to.writeNumber(line.tier());
        to.writeString(line.span().from().toString());
        to.writeString(line.span().end().toString());
        to.writeString(line.quantity().value().toPlainString());
        to.writeString(line.quantity().unit().name());
        to.writeString(line.price().value().toPlainString());
        to.writeString(line.price().unit().name());
        to.writeNumber(line.share().days());
        to.writeNumber(line.share().of());
        to.writeString(line.amount().yuan().toPlainString());
        to.writeString(line.rounding().toString());
        BillJson.write(to, line.trace());
        to.writeNumber(provision);
        to.writeNumber(readings);
        to.writeEndArray();
    }

    private static String provision(Provision provision) {
        String to = provision.validity().to().map(day -> "\"" + day + "\"").orElse("null");
        return "[%s,%s,\"%s\",%s,%s]"
                .formatted(
                        MAPPER.getNodeFactory().textNode(provision.id()),
                        MAPPER.getNodeFactory().textNode(provision.version()),
                        provision.validity().from(),
                        to,
                        BillJson.source(provision.source()));
    }

    static List<RatedLine> read(String json) {
        JsonNode all = tree(json);
        List<Provision> provisions = new ArrayList<>();
        for (JsonNode each : all.path(PROVISIONS))
            provisions.add(new Provision(
                    each.path(0).asText(),
                    each.path(1).asText(),
                    new Span(
                            day(each.path(2)),
                            each.path(3).isNull() ? Optional.empty() : Optional.of(day(each.path(3)))),
                    BillJson.source(each.path(4))));
        List<List<ReadingRef>> readings = new ArrayList<>();
        for (JsonNode each : all.path(READINGS)) {
            List<String> spans = new ArrayList<>();
            for (JsonNode span : each) spans.add(span.asText());
            readings.add(ReadingSpans.read(spans));
        }
        List<RatedLine> lines = new ArrayList<>();
        for (JsonNode line : all.path(LINES)) lines.add(line(line, provisions, readings));
        return lines;
    }

    private static RatedLine line(JsonNode line, List<Provision> provisions, List<List<ReadingRef>> readings) {
        return new RatedLine(
                LineCode.valueOf(Field.CODE.text(line)),
                Field.PERIOD.of(line).isNull() ? Optional.empty() : Optional.of(new Period(Field.PERIOD.text(line))),
                Field.TIER.of(line).asInt(),
                Span.of(day(Field.SPAN_FROM.of(line)), day(Field.SPAN_TO.of(line))),
                new Figure(
                        new BigDecimal(Field.QUANTITY.text(line)), Figure.Unit.valueOf(Field.QUANTITY_UNIT.text(line))),
                new Figure(new BigDecimal(Field.PRICE.text(line)), Figure.Unit.valueOf(Field.PRICE_UNIT.text(line))),
                new RatedLine.MonthShare(
                        Field.SHARE_DAYS.of(line).asInt(),
                        Field.SHARE_OF.of(line).asInt()),
                Money.yuan(Field.AMOUNT_CNY.text(line)),
                provisions.get(Field.PROVISION.of(line).asInt()),
                readings.get(Field.READINGS.of(line).asInt()),
                BillJson.trace(Field.TRACE.of(line)),
                RoundingRule.parse(Field.ROUNDING.text(line)));
    }

    private static LocalDate day(JsonNode text) {
        return LocalDate.parse(text.asText());
    }

    private static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds JSON of another shape", e);
        }
    }

    static String text(byte[] written) {
        return new String(written, StandardCharsets.UTF_8);
    }

    /** What a line has, in the order of its array; the view says the same. */
    enum Field {
        CODE,
        PERIOD,
        TIER,
        SPAN_FROM,
        SPAN_TO,
        QUANTITY,
        QUANTITY_UNIT,
        PRICE,
        PRICE_UNIT,
        SHARE_DAYS,
        SHARE_OF,
        AMOUNT_CNY,
        ROUNDING,
        TRACE,
        PROVISION,
        READINGS;

        JsonNode of(JsonNode line) {
            return line.path(ordinal());
        }

        String text(JsonNode line) {
            return of(line).asText();
        }
    }
}
