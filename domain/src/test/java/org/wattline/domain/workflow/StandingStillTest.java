package org.wattline.domain.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.calendar.StatutoryClock;
import org.wattline.domain.calendar.WorkHours;
import org.wattline.domain.calendar.WorkingCalendar;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.workflow.definition.Form;
import org.wattline.domain.workflow.definition.FormField;
import org.wattline.domain.workflow.definition.Guard;
import org.wattline.domain.workflow.definition.ProcessDefinition;
import org.wattline.domain.workflow.definition.ProcessKey;
import org.wattline.domain.workflow.definition.Purpose;
import org.wattline.domain.workflow.definition.Step;
import org.wattline.domain.workflow.definition.StepCode;

/** A condition that gives no answer keeps a case standing, does it no harm, and is tried again. */
class StandingStillTest {
    private static final StatutoryClock CLOCK =
            new StatutoryClock(WorkingCalendar.weekendsOnly(), WorkHours.parse("08:30-17:00"));
    private static final Instant AT = Instant.parse("2026-03-02T02:00:00Z");
    private static final PositionCode CLERK = new PositionCode("CLERK");
    private static final ProcessDefinition PROCESS = new ProcessDefinition(
            new ProcessKey("TEST", 1),
            Text.of("试", "Test"),
            "connection",
            Set.of(),
            new Purpose("TEST", Text.of("试", "Test"), 0, Guard.ALWAYS),
            Span.startingOn(LocalDate.of(2026, 1, 1)),
            List.of(step("ACCEPT", ""), step("REVIEW", "kva >= 100", "ACCEPT"), step("CLOSE", "", "REVIEW")),
            List.of());

    @Test
    void a_missing_datum_keeps_the_step_stuck_with_its_name_until_it_is_there() {
        Change<ProcessInstance> stuck = accepted(Map.of());

        assertThat(current(stuck.state(), "REVIEW").progress())
                .isInstanceOfSatisfying(
                        Task.Progress.Stuck.class,
                        progress -> assertThat(progress.why()).contains("kva"));
        assertThat(stuck.facts()).extracting(Event::type).contains("workflow.task-stuck");
        assertThat(current(stuck.state(), "CLOSE").state()).isEqualTo(TaskState.WAITING);

        ProcessInstance again = value(steering(stuck.state()).retrying()).state();
        assertThat(current(again, "REVIEW").state()).isEqualTo(TaskState.STUCK);

        ProcessInstance back = value(steering(again).jumping(new StepCode("ACCEPT"), "the capacity is missing"))
                .state();
        assertThat(current(completed(back, Map.of("kva", "120")).state(), "REVIEW")
                        .state())
                .isEqualTo(TaskState.READY);
    }

    @Test
    void a_datum_of_another_kind_is_named_and_a_retry_takes_what_is_known_by_then() {
        ProcessInstance stuck = accepted(Map.of("kva", "much")).state();
        assertThat(current(stuck, "REVIEW").progress())
                .isInstanceOfSatisfying(
                        Task.Progress.Stuck.class,
                        progress -> assertThat(progress.why()).contains("kva"));

        ProcessInstance known = stuck.knowing(Map.of("kva", "99"));
        Change<ProcessInstance> retried = value(steering(known).retrying());

        assertThat(current(retried.state(), "REVIEW").state()).isEqualTo(TaskState.SKIPPED);
        assertThat(current(retried.state(), "CLOSE").state()).isEqualTo(TaskState.READY);
        assertThat(steering(retried.state()).retrying()).isEqualTo(Outcome.refused(CaseRefusal.NOTHING_STUCK));
    }

    private static Change<ProcessInstance> accepted(Map<String, String> form) {
        ProcessInstance fresh = ProcessInstance.start(
                        new InstanceNo("4000000000022"), PROCESS, new UnitPath("/33"), Map.of(), AT, CLOCK)
                .state();
        return completed(fresh, form);
    }

    private static Change<ProcessInstance> completed(ProcessInstance instance, Map<String, String> form) {
        TaskNo no = current(instance, "ACCEPT").no();
        ProcessInstance claimed =
                value(instance.claiming(no, "li.na", Set.of(CLERK), AT)).state();
        return value(claimed.completing(no, "li.na", Set.of(CLERK), form, PROCESS, AT, CLOCK));
    }

    private static Steering steering(ProcessInstance instance) {
        return new Steering(instance, PROCESS, CLOCK, AT);
    }

    private static Task current(ProcessInstance instance, String step) {
        return instance.current(new StepCode(step)).orElseThrow();
    }

    private static <T> T value(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T> refused -> throw new AssertionError(refused.why());
        };
    }

    private static Step step(String code, String when, String... after) {
        return new Step(
                new StepCode(code),
                Text.of(code, code),
                CLERK,
                List.of(after).stream().map(StepCode::new).toList(),
                Guard.of(when),
                List.of(),
                List.of(),
                List.of(),
                new Form(List.of(
                        new FormField("kva", Text.of("容量", "Capacity"), FormField.Kind.TEXT, false, List.of()))),
                Optional.empty());
    }
}
