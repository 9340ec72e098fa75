package org.wattline.adapter.postgres.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.calendar.Pause;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.workflow.AddedStep;
import org.wattline.domain.workflow.Course;
import org.wattline.domain.workflow.Wait;
import org.wattline.domain.workflow.definition.Form;
import org.wattline.domain.workflow.definition.FormField;
import org.wattline.domain.workflow.definition.PositionLevel;
import org.wattline.domain.workflow.definition.StepCode;

/** The waits and the added steps of a case as JSON; most cases have none. */
public final class CourseJson {
    private static final String NOTHING = "{}";
    private static final JsonMapper MAPPER = new JsonMapper();

    private CourseJson() {}

    static String write(Course course) {
        if (course.waits().isEmpty() && course.added().isEmpty()) return NOTHING;
        ObjectNode root = MAPPER.createObjectNode();
        ArrayNode waits = root.putArray("waits");
        for (Wait wait : course.waits()) {
            ObjectNode node = waits.addObject()
                    .put("kind", wait.kind().name())
                    .put("reason", wait.reason())
                    .put("from", wait.from().toString());
            wait.until().ifPresent(day -> node.put("until", day.toString()));
            wait.to().ifPresent(at -> node.put("to", at.toString()));
        }
        ArrayNode added = root.putArray("added");
        for (AddedStep step : course.added()) {
            ArrayNode form = added.addObject()
                    .put("code", step.code().code())
                    .put("name", step.name())
                    .put("position", step.position().value())
                    .put("level", step.level().name())
                    .put("before", step.before().code())
                    .putArray("form");
            for (FormField field : step.form().fields()) write(field, form.addObject());
        }
        return root.toString();
    }

    private static void write(FormField field, ObjectNode node) {
        node.put("name", field.name())
                .put("zh", field.label().zh())
                .put("en", field.label().en())
                .put("kind", field.kind().name())
                .put("required", field.required());
        ArrayNode options = node.putArray("options");
        field.options().forEach(options::add);
    }

    /** The customer's time in it. */
    public static List<Pause> pauses(String json) {
        return new Course(waits(json), List.of(), Optional.empty(), Optional.empty()).pauses();
    }

    static List<Wait> waits(String json) {
        List<Wait> waits = new ArrayList<>();
        for (JsonNode node : list(json, "waits"))
            waits.add(new Wait(
                    Wait.Kind.valueOf(node.path("kind").asText()),
                    node.path("reason").asText(),
                    Instant.parse(node.path("from").asText()),
                    text(node, "until").map(LocalDate::parse),
                    text(node, "to").map(Instant::parse)));
        return waits;
    }

    static List<AddedStep> added(String json) {
        List<AddedStep> added = new ArrayList<>();
        for (JsonNode node : list(json, "added")) {
            List<FormField> fields = new ArrayList<>();
            for (JsonNode field : node.path("form")) fields.add(field(field));
            added.add(new AddedStep(
                    new StepCode(node.path("code").asText()),
                    node.path("name").asText(),
                    new PositionCode(node.path("position").asText()),
                    text(node, "level").map(PositionLevel::valueOf).orElse(PositionLevel.UNIT),
                    new Form(fields),
                    new StepCode(node.path("before").asText())));
        }
        return added;
    }

    private static FormField field(JsonNode node) {
        List<String> options = new ArrayList<>();
        for (JsonNode option : node.path("options")) options.add(option.asText());
        return new FormField(
                node.path("name").asText(),
                Text.of(node.path("zh").asText(), node.path("en").asText()),
                FormField.Kind.valueOf(node.path("kind").asText()),
                node.path("required").asBoolean(),
                options);
    }

    private static Optional<String> text(JsonNode node, String name) {
        return node.hasNonNull(name) ? Optional.of(node.path(name).asText()) : Optional.empty();
    }

    private static JsonNode list(String json, String name) {
        if (json.equals(NOTHING)) return MAPPER.createArrayNode();
        try {
            return MAPPER.readTree(json).path(name);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the course of a case has another shape", e);
        }
    }
}
