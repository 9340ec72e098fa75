package org.wattline.adapter.reference.workflow;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.wattline.adapter.reference.platform.Members;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.workflow.definition.FieldRange;
import org.wattline.domain.workflow.definition.Form;
import org.wattline.domain.workflow.definition.FormField;
import org.wattline.domain.workflow.definition.FormRows;

/**
 * Forms as JSON Schema 2020-12: an object of scalar properties. A property's {@code title} is its Chinese label and {@code x-title-en} the
 * English one; {@code x-kind} names the kind of a field where type and format do not tell it, as they do not tell a meter's reading from another
 * number.
 */
final class FormSchema {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private FormSchema() {}

    private static final int MANY = 100;

    static Optional<List<FormField>> read(Members at) {
        at.optionalValue("$schema", text -> same(text, DIALECT));
        at.value("type", text -> same(text, "object"));
        at.flag("additionalProperties");
        Set<String> required = new HashSet<>(at.values("required", Function.identity()));
        Optional<List<FormField>> fields = at.object("properties", properties -> {
            List<FormField> all = new ArrayList<>();
            for (String name : properties.names())
                properties
                        .object(name, each -> property(name, required.contains(name), each))
                        .ifPresent(all::add);
            return properties.make(() -> all);
        });
        return at.make(() -> {
            List<FormField> all = fields.orElseThrow();
            for (String name : required)
                if (all.stream().noneMatch(field -> field.name().equals(name)))
                    throw new IllegalArgumentException("required property " + name + " is none of the properties");
            return all;
        });
    }

    private static Optional<FormField> property(String name, boolean required, Members at) {
        Optional<String> type = at.value("type", Function.identity());
        Optional<String> format = at.optionalValue("format", Function.identity());
        Optional<FormField.Kind> stated = at.optionalChoice("x-kind", FormField.Kind.class);
        List<String> options = at.values("enum", Function.identity());
        String title = at.optionalValue("title", Function.identity()).orElse(name);
        String english = at.optionalValue("x-title-en", Function.identity()).orElse(title);
        Optional<BigDecimal> least = at.optionalNumber("minimum");
        Optional<BigDecimal> most = at.optionalNumber("maximum");
        Optional<Integer> shortest = at.optionalWhole("minLength");
        Optional<Integer> longest = at.optionalWhole("maxLength");
        Optional<String> pattern = at.optionalValue("pattern", Function.identity());
        FormRows rows = type.filter("array"::equals).isPresent() ? rows(at) : FormRows.NONE;
        return at.make(() -> new FormField(
                name,
                Text.of(title, english),
                stated.orElseGet(() -> kind(type.orElseThrow(), format.orElse(""), !options.isEmpty())),
                required,
                options,
                new FieldRange(least, most, shortest, longest, pattern),
                rows));
    }

    /** The rows of an array are objects of scalar properties. */
    private static FormRows rows(Members at) {
        int least = at.optionalWhole("minItems").orElse(0);
        int most = at.optionalWhole("maxItems").orElse(MANY);
        return at.object("items", FormSchema::read)
                .flatMap(fields -> at.make(() -> new FormRows(fields, least, most)))
                .orElse(FormRows.NONE);
    }

    private static FormField.Kind kind(String type, String format, boolean options) {
        return switch (type + " " + format) {
            case "string " -> options ? FormField.Kind.CHOICE : FormField.Kind.TEXT;
            case "string date" -> FormField.Kind.DATE;
            case "string date-time" -> FormField.Kind.INSTANT;
            case "integer " -> FormField.Kind.INTEGER;
            case "number " -> FormField.Kind.DECIMAL;
            case "boolean " -> FormField.Kind.BOOLEAN;
            case "array " -> FormField.Kind.LIST;
            default ->
                throw new IllegalArgumentException(
                        "type is string (format date or date-time), integer, number, boolean or array, not " + type
                                + " " + format);
        };
    }

    static ObjectNode write(Form form) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("$schema", DIALECT);
        object(schema, form.fields());
        return schema;
    }

    private static void object(ObjectNode schema, List<FormField> fields) {
        schema.put("type", "object");
        schema.put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = JsonNodeFactory.instance.arrayNode();
        for (FormField field : fields) {
            write(properties.putObject(field.name()), field);
            if (field.required()) required.add(field.name());
        }
        if (!required.isEmpty()) schema.set("required", required);
    }

    private static void write(ObjectNode property, FormField field) {
        property.put("type", type(field.kind()));
        if (field.kind() == FormField.Kind.DATE) property.put("format", "date");
        if (field.kind() == FormField.Kind.INSTANT) property.put("format", "date-time");
        property.put("title", field.label().zh());
        property.put("x-title-en", field.label().en());
        property.put("x-kind", field.kind().name());
        if (!field.options().isEmpty()) field.options().forEach(property.withArray("enum")::add);
        FieldRange range = field.range();
        range.least().ifPresent(bound -> property.put("minimum", bound));
        range.most().ifPresent(bound -> property.put("maximum", bound));
        range.shortest().ifPresent(bound -> property.put("minLength", bound));
        range.longest().ifPresent(bound -> property.put("maxLength", bound));
        range.pattern().ifPresent(text -> property.put("pattern", text));
        if (field.kind() != FormField.Kind.LIST) return;
        property.put("minItems", field.rows().least());
        property.put("maxItems", field.rows().most());
        object(property.putObject("items"), field.rows().fields());
    }

    private static String type(FormField.Kind kind) {
        return switch (kind) {
            case TEXT, CODE, RATIO, DATE, INSTANT, CHOICE -> "string";
            case INTEGER -> "integer";
            case DECIMAL, READING -> "number";
            case BOOLEAN -> "boolean";
            case LIST -> "array";
        };
    }

    private static String same(String text, String wanted) {
        if (!text.equals(wanted)) throw new IllegalArgumentException(wanted + " is wanted");
        return text;
    }
}
