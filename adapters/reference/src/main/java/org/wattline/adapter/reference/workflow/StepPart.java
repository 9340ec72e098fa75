package org.wattline.adapter.reference.workflow;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.wattline.adapter.reference.platform.Members;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.calendar.TimeLimit;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.workflow.definition.Form;
import org.wattline.domain.workflow.definition.FormField;
import org.wattline.domain.workflow.definition.Guard;
import org.wattline.domain.workflow.definition.Limit;
import org.wattline.domain.workflow.definition.PositionLevel;
import org.wattline.domain.workflow.definition.QualityCheck;
import org.wattline.domain.workflow.definition.RequiredDocument;
import org.wattline.domain.workflow.definition.Step;
import org.wattline.domain.workflow.definition.StepCode;
import org.wattline.domain.workflow.definition.StepMark;

/** A step of a process. Its form is JSON Schema, or the plain list of fields by which it is written shorter. */
final class StepPart {
    private final LimitPart limits;

    StepPart(LimitPart limits) {
        this.limits = limits;
    }

    TimeLimit line(String id) {
        return limits.line(id);
    }

    Optional<Limit> limit(Members at) {
        return limits.read(at);
    }

    Optional<Step> read(Members at) {
        Optional<StepCode> code = at.value("step", StepCode::new);
        Optional<Text> name = ProcessPart.name(at);
        Optional<PositionCode> position = at.value("position", PositionCode::new);
        Optional<PositionLevel> level = at.optionalChoice("level", PositionLevel.class);
        List<StepCode> after = at.values("after", StepCode::new);
        Guard when = GuardPart.read(at, "when");
        List<StepCode> returnsTo = at.values("returnsTo", StepCode::new);
        List<Limit> allowed = at.objects("limits", limits::read);
        List<RequiredDocument> documents = at.objects("documents", StepPart::document);
        List<QualityCheck> checks = at.objects("checks", StepPart::check);
        List<FormField> fields = at.hasObject("form")
                ? at.object("form", FormSchema::read).orElse(List.of())
                : at.objects("form", StepPart::field);
        Optional<String> effect = at.optionalValue("effect", Function.identity());
        Set<StepMark> marks = EnumSet.noneOf(StepMark.class);
        marks.addAll(at.values("marks", text -> Members.oneOf(text, StepMark.class)));
        Optional<Text> unlimited = at.optionalObject("unlimited", ProcessPart::name);
        return at.make(() -> new Step(
                code.orElseThrow(),
                name.orElseThrow(),
                position.orElseThrow(),
                level.orElse(PositionLevel.UNIT),
                after,
                when,
                returnsTo,
                allowed,
                documents,
                new Form(fields, checks),
                effect,
                marks,
                unlimited));
    }

    private static Optional<RequiredDocument> document(Members at) {
        Optional<String> code = at.value("code", Function.identity());
        Optional<Text> name = ProcessPart.name(at);
        boolean required = at.flag("required");
        boolean commitment = at.flag("commitment");
        Guard when = GuardPart.read(at, "when");
        return at.make(() -> new RequiredDocument(code.orElseThrow(), name.orElseThrow(), required, commitment, when));
    }

    private static Optional<QualityCheck> check(Members at) {
        Optional<Text> name = ProcessPart.name(at);
        Guard must = GuardPart.read(at, "must");
        return at.make(() -> new QualityCheck(name.orElseThrow(), must));
    }

    private static Optional<FormField> field(Members at) {
        Optional<String> name = at.value("name", Function.identity());
        Optional<Text> label = ProcessPart.name(at);
        Optional<FormField.Kind> kind = at.choice("kind", FormField.Kind.class);
        boolean required = at.flag("required");
        List<String> options = at.values("options", Function.identity());
        return at.make(
                () -> new FormField(name.orElseThrow(), label.orElseThrow(), kind.orElseThrow(), required, options));
    }
}
