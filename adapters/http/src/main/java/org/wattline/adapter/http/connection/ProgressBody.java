package org.wattline.adapter.http.connection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.application.connection.Progress;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.workflow.ProcessInstance;
import org.wattline.domain.workflow.TaskState;
import org.wattline.domain.workflow.Wait;
import org.wattline.domain.workflow.definition.StepCode;

/** How far an application is: every step, who has it, until when. {@code dueOn} is the promise for the whole, {@code legalOn} what the law allows. */
public record ProgressBody(
        ApplicationNo applicationNo,
        ProcessInstance.State state,
        Optional<LocalDate> dueOn,
        Optional<LocalDate> legalOn,
        List<LineBody> steps,
        List<WaitBody> waits) {
    public static final ProgressBody EXAMPLE = new ProgressBody(
            ApplicationNo.of(1),
            ProcessInstance.State.RUNNING,
            Optional.of(LocalDate.of(2026, 3, 9)),
            Optional.empty(),
            List.of(new LineBody(
                    new StepCode("SURVEY"),
                    "Combined visit",
                    TaskState.READY,
                    new PositionCode("CUSTOMER-MANAGER"),
                    new UnitPath("/33/3301/330106"),
                    Optional.of(Instant.parse("2026-03-02T01:00:00Z")),
                    Optional.empty(),
                    Optional.of(LocalDate.of(2026, 3, 5)),
                    Optional.empty())),
            List.of(new WaitBody(
                    Wait.Kind.DOCUMENTS, Instant.parse("2026-03-02T03:00:00Z"), Optional.empty(), Optional.empty())));

    public static ProgressBody of(ApplicationNo no, Progress progress, Exchange<?> x) {
        return new ProgressBody(
                no,
                progress.state(),
                progress.due(),
                progress.legal(),
                progress.lines().stream().map(line -> LineBody.of(line, x)).toList(),
                progress.waits().stream()
                        .map(wait -> new WaitBody(wait.kind(), wait.from(), wait.until(), wait.to()))
                        .toList());
    }

    /** The applicant's own time, which is taken off all limits. */
    public record WaitBody(Wait.Kind kind, Instant from, Optional<LocalDate> until, Optional<Instant> to) {}

    /** A step. */
    public record LineBody(
            StepCode step,
            String name,
            TaskState state,
            PositionCode position,
            UnitPath unit,
            Optional<Instant> since,
            Optional<Instant> endedAt,
            Optional<LocalDate> committedOn,
            Optional<LocalDate> legalOn) {
        static LineBody of(Progress.Line line, Exchange<?> x) {
            return new LineBody(
                    line.step(),
                    x.text(line.name()),
                    line.state(),
                    line.position(),
                    line.unit(),
                    line.since(),
                    line.endedAt(),
                    line.committed(),
                    line.legal());
        }
    }
}
