package org.wattline.adapter.reference.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.kernel.Span;

/** Reads fields of a JSON object in a reference file; whatever is missing or malformed is an {@link IllegalArgumentException} that names it. */
public final class Fields {
    private Fields() {}

    public static String text(JsonNode node, String field) {
        return optionalText(node, field)
                .orElseThrow(() -> new IllegalArgumentException("the field " + field + " is missing"));
    }

    public static Optional<String> optionalText(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) return Optional.empty();
        if (!value.isTextual()) throw new IllegalArgumentException("the field " + field + " is not a text");
        return Optional.of(value.textValue());
    }

    /** A number as it is written, so that no decimal is lost. */
    public static String number(JsonNode node, String field) {
        return optionalNumber(node, field)
                .orElseThrow(() -> new IllegalArgumentException("the number " + field + " is missing"));
    }

    public static Optional<String> optionalNumber(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) return Optional.empty();
        if (!value.isNumber()) throw new IllegalArgumentException("the field " + field + " is not a number");
        return Optional.of(value.decimalValue().toPlainString());
    }

    public static LocalDate date(JsonNode node, String field) {
        try {
            return LocalDate.parse(text(node, field));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("the field " + field + " is not a date like 2026-01-31", e);
        }
    }

    /** From {@code effectiveFrom} up to, but without, {@code effectiveTo}; open when there is none. */
    public static Span validity(JsonNode node) {
        LocalDate from = date(node, "effectiveFrom");
        return optionalText(node, "effectiveTo").isPresent()
                ? Span.of(from, date(node, "effectiveTo"))
                : Span.startingOn(from);
    }

    public static List<String> texts(JsonNode node, String field) {
        List<String> texts = new ArrayList<>();
        node.path(field).forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
