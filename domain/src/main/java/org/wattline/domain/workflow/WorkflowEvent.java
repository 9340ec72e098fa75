package org.wattline.domain.workflow;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.workflow.definition.ProcessKey;
import org.wattline.domain.workflow.definition.StepCode;

/** What happens to cases and their tasks. */
public sealed interface WorkflowEvent extends Event {
    InstanceNo instance();

    UnitPath unit();

    @Override
    default String subject() {
        return instance().value();
    }

    private static Map<String, String> facts(WorkflowEvent event, String... more) {
        Map<String, String> facts = new HashMap<>();
        facts.put("instance", event.instance().value());
        facts.put("unit", event.unit().path());
        for (int i = 0; i < more.length; i += 2) facts.put(more[i], more[i + 1]);
        return Map.copyOf(facts);
    }

    /** A task waits for somebody of its position. */
    record TaskReady(
            InstanceNo instance,
            UnitPath unit,
            TaskNo task,
            StepCode step,
            PositionCode position,
            Optional<LocalDate> due)
            implements WorkflowEvent {
        @Override
        public String type() {
            return "workflow.task-ready";
        }

        @Override
        public Map<String, String> facts() {
            Map<String, String> facts = new HashMap<>(
                    WorkflowEvent.facts(this, "task", task.value(), "step", step.code(), "position", position.value()));
            due.ifPresent(day -> facts.put("due", day.toString()));
            return Map.copyOf(facts);
        }
    }

    /** Somebody works on a task. */
    record TaskClaimed(InstanceNo instance, UnitPath unit, TaskNo task, StepCode step) implements WorkflowEvent {
        @Override
        public String type() {
            return "workflow.task-claimed";
        }

        @Override
        public Map<String, String> facts() {
            return WorkflowEvent.facts(this, "task", task.value(), "step", step.code());
        }
    }

    /** A task was given back to its position. */
    record TaskReleased(InstanceNo instance, UnitPath unit, TaskNo task, StepCode step) implements WorkflowEvent {
        @Override
        public String type() {
            return "workflow.task-released";
        }

        @Override
        public Map<String, String> facts() {
            return WorkflowEvent.facts(this, "task", task.value(), "step", step.code());
        }
    }

    /** A task is done. */
    record TaskCompleted(InstanceNo instance, UnitPath unit, TaskNo task, StepCode step) implements WorkflowEvent {
        @Override
        public String type() {
            return "workflow.task-completed";
        }

        @Override
        public Map<String, String> facts() {
            return WorkflowEvent.facts(this, "task", task.value(), "step", step.code());
        }
    }

    /** A case went back to an earlier step. */
    record TaskReturned(InstanceNo instance, UnitPath unit, TaskNo task, StepCode step, StepCode to)
            implements WorkflowEvent {
        @Override
        public String type() {
            return "workflow.task-returned";
        }

        @Override
        public Map<String, String> facts() {
            return WorkflowEvent.facts(this, "task", task.value(), "step", step.code(), "to", to.code());
        }
    }

    /** A case reached its end. */
    record ProcessCompleted(InstanceNo instance, UnitPath unit, ProcessKey process) implements WorkflowEvent {
        @Override
        public String type() {
            return "workflow.process-completed";
        }

        @Override
        public Map<String, String> facts() {
            return WorkflowEvent.facts(this, "process", process.toString());
        }
    }

    /** A case was ended without its goal. */
    record ProcessCancelled(InstanceNo instance, UnitPath unit, ProcessKey process) implements WorkflowEvent {
        @Override
        public String type() {
            return "workflow.process-cancelled";
        }

        @Override
        public Map<String, String> facts() {
            return WorkflowEvent.facts(this, "process", process.toString());
        }
    }
}
