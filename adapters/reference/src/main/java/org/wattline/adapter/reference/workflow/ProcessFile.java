package org.wattline.adapter.reference.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.JsonNodes;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.calendar.TimeLimit;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.workflow.definition.Form;
import org.wattline.domain.workflow.definition.FormField;
import org.wattline.domain.workflow.definition.Guard;
import org.wattline.domain.workflow.definition.Limit;
import org.wattline.domain.workflow.definition.Lint;
import org.wattline.domain.workflow.definition.ProcessDefinition;
import org.wattline.domain.workflow.definition.ProcessKey;
import org.wattline.domain.workflow.definition.RequiredDocument;
import org.wattline.domain.workflow.definition.Step;
import org.wattline.domain.workflow.definition.StepCode;
import org.wattline.domain.workflow.definition.StepMark;

/** Reads {@code processes/*.json}: one process definition each, linted. */
public final class ProcessFile {
    private final ReferenceFile file;
    private final ReferenceFaults faults;
    private final Map<String, TimeLimit> limits;

    private ProcessFile(ReferenceFile file, ReferenceFaults faults, Map<String, TimeLimit> limits) {
        this.file = file;
        this.faults = faults;
        this.limits = limits;
    }

    /**
     * The definition of a file, or empty if it has faults, which are named.
     *
     * @param limits the table of limits, by id
     * @param positions the positions that exist
     * @param effects what completed steps can do
     */
    public static Optional<ProcessDefinition> read(
            ReferenceFile file,
            Map<String, TimeLimit> limits,
            Set<PositionCode> positions,
            Set<String> effects,
            ReferenceFaults faults) {
        JsonNodes nodes = JsonNodes.read(file, faults);
        Optional<ProcessDefinition> read = new ProcessFile(file, faults, limits).process(nodes);
        List<String> lint =
                read.map(process -> Lint.faults(process, positions, effects)).orElse(List.of());
        lint.forEach(what -> faults.fault(file.name(), 1, what));
        return read.filter(process -> lint.isEmpty());
    }

    private Optional<ProcessDefinition> process(JsonNodes nodes) {
        JsonNode root = nodes.root();
        List<Step> steps = new ArrayList<>();
        JsonNode list = root.path("steps");
        for (int i = 0; i < list.size(); i++) {
            try {
                steps.add(step(list.get(i)));
            } catch (IllegalArgumentException e) {
                faults.fault(file.name(), nodes.line("/steps/" + i), e);
            }
        }
        if (steps.size() < list.size()) return Optional.empty();
        try {
            return Optional.of(new ProcessDefinition(
                    new ProcessKey(Fields.text(root, "code"), Integer.parseInt(Fields.number(root, "version"))),
                    name(root),
                    Fields.text(root, "subject"),
                    new HashSet<>(Fields.texts(root, "given")),
                    guard(root.path("when")),
                    Fields.validity(root),
                    steps,
                    Fields.optionalText(root, "total").map(this::limit)));
        } catch (IllegalArgumentException e) {
            faults.fault(file.name(), 1, e);
            return Optional.empty();
        }
    }

    private Step step(JsonNode node) {
        return new Step(
                new StepCode(Fields.text(node, "step")),
                name(node),
                new PositionCode(Fields.text(node, "position")),
                codes(node, "after"),
                guard(node.path("when")),
                codes(node, "returnsTo"),
                each(node.path("limits"), this::limitOf),
                each(node.path("documents"), ProcessFile::document),
                new Form(each(node.path("form"), ProcessFile::field)),
                Fields.optionalText(node, "effect"),
                Fields.texts(node, "marks").stream().map(StepMark::valueOf).collect(Collectors.toSet()));
    }

    private Limit limitOf(JsonNode node) {
        return new Limit(
                limit(Fields.text(node, "id")),
                Fields.optionalText(node, "since").map(StepCode::new),
                guard(node.path("when")));
    }

    private TimeLimit limit(String id) {
        return Optional.ofNullable(limits.get(id))
                .orElseThrow(() -> new IllegalArgumentException("the table of limits has no " + id));
    }

    private static RequiredDocument document(JsonNode node) {
        return new RequiredDocument(
                Fields.text(node, "code"),
                name(node),
                node.path("required").asBoolean(),
                node.path("commitment").asBoolean());
    }

    private static FormField field(JsonNode node) {
        return new FormField(
                Fields.text(node, "name"),
                name(node),
                FormField.Kind.valueOf(Fields.text(node, "kind")),
                node.path("required").asBoolean(),
                Fields.texts(node, "options"));
    }

    private static Guard guard(JsonNode node) {
        if (node.isMissingNode()) return new Guard.Always();
        if (node.has("all")) return new Guard.All(each(node.path("all"), ProcessFile::guard));
        if (node.has("any")) return new Guard.Any(each(node.path("any"), ProcessFile::guard));
        if (node.has("not")) return new Guard.Not(guard(node.path("not")));
        Set<String> values = new HashSet<>(Fields.texts(node, "in"));
        if (values.isEmpty()) throw new IllegalArgumentException("a condition names its field and the values in it");
        return new Guard.OneOf(Fields.text(node, "field"), values);
    }

    private static Text name(JsonNode node) {
        return Text.of(Fields.text(node, "zh"), Fields.text(node, "en"));
    }

    private static List<StepCode> codes(JsonNode node, String field) {
        return Fields.texts(node, field).stream().map(StepCode::new).toList();
    }

    private static <T> List<T> each(JsonNode list, java.util.function.Function<JsonNode, T> read) {
        List<T> all = new ArrayList<>();
        list.forEach(node -> all.add(read.apply(node)));
        return all;
    }
}
