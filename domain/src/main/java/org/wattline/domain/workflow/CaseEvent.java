package org.wattline.domain.workflow;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.workflow.definition.ProcessKey;
import org.wattline.domain.workflow.definition.StepCode;

/** What else happens to cases: handing over, steering, standing still. @param facts with the case's number and the unit whose people do it */
public record CaseEvent(String type, String subject, Map<String, String> facts) implements Event {
    public CaseEvent {
        facts = Map.copyOf(facts);
    }

    private static CaseEvent of(ProcessInstance instance, String type, String... more) {
        Map<String, String> facts = new HashMap<>();
        facts.put("instance", instance.no().value());
        facts.put("unit", instance.unit().path());
        for (int i = 0; i < more.length; i += 2) facts.put(more[i], more[i + 1]);
        return new CaseEvent("workflow." + type, instance.no().value(), facts);
    }

    private static CaseEvent of(ProcessInstance instance, Task task, String type, String name, String value) {
        return of(
                instance,
                type,
                "task",
                task.no().value(),
                "step",
                task.step().code(),
                "unit",
                task.unit().path(),
                name,
                value);
    }

    static CaseEvent stuck(ProcessInstance instance, Task task) {
        return of(instance, task, "task-stuck", "state", TaskState.STUCK.name());
    }

    /** Its last day is another now; empty while the customer has the word. */
    static CaseEvent rescheduled(ProcessInstance instance, Task task, Optional<LocalDate> due) {
        return of(
                instance,
                task,
                "task-rescheduled",
                "due",
                due.map(LocalDate::toString).orElse("-"));
    }

    /** @param way {@code delegated} or {@code transferred} */
    static CaseEvent handed(ProcessInstance instance, Task task, String way, String to) {
        return of(instance, task, "task-" + way, "holder", to);
    }

    static CaseEvent escalated(ProcessInstance instance, Task task, PositionCode to) {
        return of(instance, task, "task-escalated", "position", to.value());
    }

    /** It is ready, and nobody holds its position for its unit. */
    public static CaseEvent unstaffed(ProcessInstance instance, Task task) {
        return of(instance, task, "task-unstaffed", "position", task.position().value());
    }

    static CaseEvent skipped(ProcessInstance instance, Task task) {
        return of(instance, task, "task-skipped", "state", TaskState.SKIPPED.name());
    }

    static CaseEvent jumped(ProcessInstance instance, StepCode to) {
        return of(instance, "process-jumped", "to", to.code());
    }

    static CaseEvent added(ProcessInstance instance, AddedStep step) {
        return of(
                instance,
                "step-added",
                "step",
                step.code().code(),
                "before",
                step.before().code(),
                "position",
                step.position().value());
    }

    static CaseEvent retried(ProcessInstance instance) {
        return of(instance, "process-retried");
    }

    static CaseEvent suspended(ProcessInstance instance, Wait wait) {
        return of(
                instance,
                wait.kind() == Wait.Kind.DOCUMENTS ? "process-waiting" : "process-suspended",
                "until",
                wait.until().map(LocalDate::toString).orElse("-"));
    }

    static CaseEvent resumed(ProcessInstance instance) {
        return of(instance, "process-resumed");
    }

    static CaseEvent joined(ProcessInstance instance, InstanceNo into) {
        return of(instance, "process-joined", "into", into.value());
    }

    static CaseEvent split(ProcessInstance instance, InstanceNo into) {
        return of(instance, "process-split", "into", into.value());
    }

    static CaseEvent migrated(ProcessInstance instance, ProcessKey from, ProcessKey to) {
        return of(instance, "process-migrated", "from", from.toString(), "to", to.toString());
    }
}
