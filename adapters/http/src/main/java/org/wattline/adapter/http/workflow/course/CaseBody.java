package org.wattline.adapter.http.workflow.course;

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
import org.wattline.domain.workflow.Wait;
import org.wattline.domain.workflow.definition.ProcessDefinition;
import org.wattline.domain.workflow.definition.StepCode;

/** A case: how far it is, until when by promise and by law, and the customer's time in it. */
public record CaseBody(
        InstanceNo instanceNo,
        String process,
        String subject,
        UnitPath unit,
        ProcessInstance.State state,
        Instant startedAt,
        Optional<LocalDate> committedOn,
        Optional<LocalDate> legalOn,
        Optional<InstanceNo> joined,
        List<TaskLine> tasks,
        List<WaitLine> waits,
        Map<String, String> data,
        Version version)
        implements Tagged {
    static final CaseBody EXAMPLE = new CaseBody(
            new InstanceNo("4000000000019"),
            "LV_RES_NEW/1",
            "connection",
            new UnitPath("/33/3301/330106"),
            ProcessInstance.State.RUNNING,
            Instant.parse("2026-03-02T01:00:00Z"),
            Optional.of(LocalDate.of(2026, 3, 9)),
            Optional.empty(),
            Optional.empty(),
            List.of(new TaskLine(
                    new TaskNo("4000000000019-02"),
                    new StepCode("SURVEY"),
                    "Combined visit",
                    1,
                    TaskState.CLAIMED,
                    new PositionCode("CUSTOMER-MANAGER"),
                    new UnitPath("/33/3301/330106"),
                    Optional.of("manager.wang"),
                    Optional.of(Instant.parse("2026-03-02T01:00:00Z")),
                    Optional.of(LocalDate.of(2026, 3, 5)),
                    Optional.empty())),
            List.of(new WaitLine(
                    Wait.Kind.DOCUMENTS,
                    "property proof",
                    Instant.parse("2026-03-02T01:00:00Z"),
                    Optional.empty(),
                    Optional.of(Instant.parse("2026-03-03T01:00:00Z")))),
            Map.of("capacityKva", "8"),
            new Version(3));

    static CaseBody of(ProcessInstance instance, ProcessDefinition process, Exchange<?> x) {
        ProcessDefinition own = instance.own(process);
        Optional<TaskClock> total = instance.course().total();
        return new CaseBody(
                instance.no(),
                instance.process().toString(),
                instance.subject(),
                instance.unit(),
                instance.state(),
                instance.startedAt(),
                total.flatMap(TaskClock::committed),
                total.flatMap(TaskClock::legal),
                instance.course().joined(),
                instance.tasks().stream()
                        .map(task -> TaskLine.of(
                                task,
                                x.text(own.stepOrGone(task.step(), task.position())
                                        .name())))
                        .toList(),
                instance.course().waits().stream().map(WaitLine::of).toList(),
                instance.data(),
                instance.version());
    }

    /** A task of it. */
    public record TaskLine(
            TaskNo taskNo,
            StepCode step,
            String stepName,
            int round,
            TaskState state,
            PositionCode position,
            UnitPath unit,
            Optional<String> holder,
            Optional<Instant> readySince,
            Optional<LocalDate> committedOn,
            Optional<LocalDate> legalOn) {
        static TaskLine of(Task task, String name) {
            Optional<TaskClock> clock = task.clock();
            return new TaskLine(
                    task.no(),
                    task.step(),
                    name,
                    task.round(),
                    task.state(),
                    task.position(),
                    task.unit(),
                    task.holder(),
                    clock.map(TaskClock::since),
                    clock.flatMap(TaskClock::committed),
                    clock.flatMap(TaskClock::legal));
        }
    }

    /** Time of the customer in it. */
    public record WaitLine(
            Wait.Kind kind, String reason, Instant from, Optional<LocalDate> until, Optional<Instant> to) {
        static WaitLine of(Wait wait) {
            return new WaitLine(wait.kind(), wait.reason(), wait.from(), wait.until(), wait.to());
        }
    }
}
