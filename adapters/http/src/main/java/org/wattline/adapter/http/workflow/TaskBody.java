package org.wattline.adapter.http.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.workflow.InstanceNo;
import org.wattline.domain.workflow.ProcessInstance;
import org.wattline.domain.workflow.Task;
import org.wattline.domain.workflow.TaskClock;
import org.wattline.domain.workflow.TaskNo;
import org.wattline.domain.workflow.TaskState;
import org.wattline.domain.workflow.definition.Step;
import org.wattline.domain.workflow.definition.StepCode;

/**
 * A task with what its holder needs: form, documents, and the data that earlier steps collected. The version is that of its case.
 *
 * @param schema the form as JSON Schema 2020-12, where one task is asked for
 */
public record TaskBody(
        TaskNo taskNo,
        InstanceNo instanceNo,
        String process,
        StepCode step,
        String stepName,
        int round,
        PositionCode position,
        UnitPath unit,
        TaskState state,
        Optional<String> holder,
        Optional<Instant> readySince,
        Optional<String> limit,
        Optional<LocalDate> committedOn,
        Optional<LocalDate> legalOn,
        List<FieldBody> form,
        Optional<JsonNode> schema,
        List<DocumentNeed> documents,
        List<StepCode> returnsTo,
        Map<String, String> collected,
        Version version)
        implements Tagged {
    public static final TaskBody EXAMPLE = new TaskBody(
            TaskRow.EXAMPLE.taskNo(),
            TaskRow.EXAMPLE.instanceNo(),
            TaskRow.EXAMPLE.process(),
            TaskRow.EXAMPLE.step(),
            TaskRow.EXAMPLE.stepName(),
            1,
            TaskRow.EXAMPLE.position(),
            TaskRow.EXAMPLE.unit(),
            TaskState.CLAIMED,
            Optional.of("manager.wang"),
            Optional.of(TaskRow.EXAMPLE.readySince()),
            TaskRow.EXAMPLE.limit(),
            TaskRow.EXAMPLE.committedOn(),
            Optional.empty(),
            List.of(FieldBody.EXAMPLE),
            Optional.empty(),
            List.of(DocumentNeed.EXAMPLE),
            List.of(new StepCode("ACCEPT")),
            Map.of("capacityKva", "8"),
            new Version(3));

    public static TaskBody of(ProcessInstance instance, Task task, Step step, Exchange<?> x) {
        Optional<TaskClock> clock = task.clock();
        return new TaskBody(
                task.no(),
                instance.no(),
                instance.process().toString(),
                step.code(),
                x.text(step.name()),
                task.round(),
                task.position(),
                task.unit(),
                task.state(),
                task.holder(),
                clock.map(TaskClock::since),
                clock.flatMap(TaskClock::limit),
                clock.flatMap(TaskClock::committed),
                clock.flatMap(TaskClock::legal),
                step.form().fields().stream()
                        .map(field -> FieldBody.of(field, x))
                        .toList(),
                Optional.empty(),
                step.documents(instance.data()).stream()
                        .map(document -> DocumentNeed.of(document, x))
                        .toList(),
                step.returnsTo(),
                instance.data(),
                instance.version());
    }

    /** The same with its form as JSON Schema. */
    TaskBody with(JsonNode form) {
        return new TaskBody(
                taskNo,
                instanceNo,
                process,
                step,
                stepName,
                round,
                position,
                unit,
                state,
                holder,
                readySince,
                limit,
                committedOn,
                legalOn,
                this.form,
                Optional.of(form),
                documents,
                returnsTo,
                collected,
                version);
    }
}
