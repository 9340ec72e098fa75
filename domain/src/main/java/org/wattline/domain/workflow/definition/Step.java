package org.wattline.domain.workflow.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.calendar.TimeLimit;
import org.wattline.domain.kernel.Text;

/**
 * A step of a process (环节).
 *
 * @param position who does it (岗位)
 * @param level where they are looked for
 * @param after the steps that are done or skipped before it becomes ready; steps with the same ones run side by side
 * @param when the condition under which it is done at all; otherwise it is skipped
 * @param returnsTo the earlier steps to which its holder may send the case back
 * @param limits how long it may take; the first that applies counts
 * @param marks what else the process says of it
 * @param effect what its completion does to the case, by the name that the application knows: {@code ENERGISE}
 * @param unlimited why it has no limit, where it has none
 */
public record Step(
        StepCode code,
        Text name,
        PositionCode position,
        PositionLevel level,
        List<StepCode> after,
        Guard when,
        List<StepCode> returnsTo,
        List<Limit> limits,
        List<RequiredDocument> documents,
        Form form,
        Optional<String> effect,
        Set<StepMark> marks,
        Optional<Text> unlimited) {
    public Step {
        after = List.copyOf(after);
        returnsTo = List.copyOf(returnsTo);
        limits = List.copyOf(limits);
        documents = List.copyOf(documents);
        marks = Set.copyOf(marks);
        if (unlimited.isPresent() && !limits.isEmpty())
            throw new IllegalArgumentException("a step has limits, or says why it has none");
    }

    /** A step that does not say why it has no limit. */
    public Step(
            StepCode code,
            Text name,
            PositionCode position,
            PositionLevel level,
            List<StepCode> after,
            Guard when,
            List<StepCode> returnsTo,
            List<Limit> limits,
            List<RequiredDocument> documents,
            Form form,
            Optional<String> effect,
            Set<StepMark> marks) {
        this(
                code,
                name,
                position,
                level,
                after,
                when,
                returnsTo,
                limits,
                documents,
                form,
                effect,
                marks,
                Optional.empty());
    }

    /** A step without marks, for people of the case's own unit. */
    public Step(
            StepCode code,
            Text name,
            PositionCode position,
            List<StepCode> after,
            Guard when,
            List<StepCode> returnsTo,
            List<Limit> limits,
            List<RequiredDocument> documents,
            Form form,
            Optional<String> effect) {
        this(
                code,
                name,
                position,
                PositionLevel.UNIT,
                after,
                when,
                returnsTo,
                limits,
                documents,
                form,
                effect,
                Set.of());
    }

    /** The documents that it needs in a case with these data. */
    public List<RequiredDocument> documents(Map<String, String> data) {
        return documents.stream().filter(each -> each.when().holds(data)).toList();
    }

    /** Its limits as the table that is in use says. */
    Step under(Map<String, TimeLimit> table) {
        List<Limit> now = limits.stream().map(limit -> limit.under(table)).toList();
        return new Step(
                code, name, position, level, after, when, returnsTo, now, documents, form, effect, marks, unlimited);
    }

    /** The same step after others. */
    public Step following(List<StepCode> others) {
        return new Step(
                code, name, position, level, others, when, returnsTo, limits, documents, form, effect, marks,
                unlimited);
    }
}
