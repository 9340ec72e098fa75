package org.wattline.domain.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.wattline.domain.workflow.definition.Guard;
import org.wattline.domain.workflow.definition.ProcessDefinition;
import org.wattline.domain.workflow.definition.ProcessKey;
import org.wattline.domain.workflow.definition.Purpose;
import org.wattline.domain.workflow.definition.Step;
import org.wattline.domain.workflow.definition.StepCode;

class MigratingCasesTest {
    private static final StatutoryClock CLOCK =
            new StatutoryClock(WorkingCalendar.weekendsOnly(), WorkHours.parse("08:30-17:00"));
    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    private static final PositionCode CLERK = new PositionCode("CLERK");
    private static final ProcessDefinition OLD =
            process(1, step("ACCEPT", ""), step("SURVEY", "", "ACCEPT"), step("FILE", "", "SURVEY"));

    @Test
    void an_open_task_goes_on_in_the_step_of_its_code_and_new_steps_wait() {
        ProcessDefinition next = process(
                2,
                step("ACCEPT", ""),
                step("SURVEY", "", "ACCEPT"),
                step("REVIEW", "", "SURVEY"),
                step("FILE", "", "REVIEW"));
        Change<ProcessInstance> moved = moved(next, Map.of(), false);
        assertThat(states(moved)).containsExactly("ACCEPT DONE", "SURVEY READY", "FILE WAITING", "REVIEW WAITING");
        assertThat(moved.state().process()).isEqualTo(next.key());
        assertThat(moved.facts()).extracting(Event::type).containsExactly("workflow.process-migrated");
    }

    @Test
    void a_step_of_another_name_takes_the_place_of_the_old_one() {
        ProcessDefinition next = process(2, step("ACCEPT", ""), step("VISIT", "", "ACCEPT"), step("FILE", "", "VISIT"));
        Change<ProcessInstance> moved = moved(next, Map.of(new StepCode("SURVEY"), new StepCode("VISIT")), false);
        assertThat(states(moved)).containsExactly("ACCEPT DONE", "SURVEY SKIPPED", "FILE WAITING", "VISIT READY");
        assertThat(reasons(next, Map.of(), false)).containsExactly("step-gone");
    }

    @Test
    void a_new_step_that_the_case_has_passed_keeps_it_back_or_is_left_out() {
        ProcessDefinition next = process(
                2,
                step("ACCEPT", ""),
                step("CHECK", "", "ACCEPT"),
                step("SURVEY", "", "CHECK"),
                step("FILE", "", "SURVEY"));
        assertThat(reasons(next, Map.of(), false)).containsExactly("step-passed");
        assertThat(states(moved(next, Map.of(), true)))
                .containsExactly("ACCEPT DONE", "SURVEY READY", "FILE WAITING", "CHECK SKIPPED");
    }

    @Test
    void a_condition_that_nobody_will_be_able_to_answer_keeps_a_case_back() {
        ProcessDefinition next =
                process(2, step("ACCEPT", ""), step("SURVEY", "", "ACCEPT"), step("FILE", "kva > 5", "SURVEY"));
        assertThat(reasons(next, Map.of(), false)).containsExactly("no-answer");
    }

    @Test
    void only_running_cases_of_other_versions_are_moved() {
        assertThat(new Migration(OLD, Map.of(), false).of(surveying(), OLD, CLOCK, NOW))
                .isEqualTo(Outcome.refused(CaseRefusal.AT_THAT_VERSION));
        assertThatThrownBy(() -> new Migration(OLD, Map.of(new StepCode("SURVEY"), new StepCode("NOWHERE")), false))
                .hasMessageContaining("has no step NOWHERE");
    }

    @Test
    void an_escalated_task_stays_with_the_position_above() {
        PositionCode chief = new PositionCode("CHIEF");
        ProcessInstance surveying = surveying();
        TaskNo survey = surveying.current(new StepCode("SURVEY")).orElseThrow().no();
        ProcessInstance escalated = done(new Handover(surveying, NOW).escalating(survey, Optional.of(chief)))
                .state();
        ProcessDefinition same =
                process(2, step("ACCEPT", ""), step("SURVEY", "", "ACCEPT"), step("FILE", "", "SURVEY"));
        ProcessInstance moved = done(new Migration(same, Map.of(), false).of(escalated, OLD, CLOCK, NOW))
                .state();
        assertThat(moved.task(survey).orElseThrow().position()).isEqualTo(chief);
        assertThat(moved.current(new StepCode("FILE")).orElseThrow().position()).isEqualTo(CLERK);
        ProcessDefinition other =
                process(2, step("ACCEPT", ""), step("VISIT", "", "ACCEPT"), step("FILE", "", "VISIT"));
        assertThat(done(new Migration(other, Map.of(new StepCode("SURVEY"), new StepCode("VISIT")), false)
                                .of(escalated, OLD, CLOCK, NOW))
                        .state()
                        .current(new StepCode("VISIT"))
                        .orElseThrow()
                        .position())
                .isEqualTo(chief);
    }

    @Test
    void a_task_that_nobody_escalated_goes_to_the_position_of_the_new_version() {
        PositionCode surveyor = new PositionCode("SURVEYOR");
        ProcessDefinition next =
                process(2, step("ACCEPT", ""), step("SURVEY", surveyor, "", "ACCEPT"), step("FILE", "", "SURVEY"));
        assertThat(moved(next, Map.of(), false)
                        .state()
                        .current(new StepCode("SURVEY"))
                        .orElseThrow()
                        .position())
                .isEqualTo(surveyor);
    }

    private static Change<ProcessInstance> moved(
            ProcessDefinition next, Map<StepCode, StepCode> map, boolean leaveOut) {
        return done(new Migration(next, map, leaveOut).of(surveying(), OLD, CLOCK, NOW));
    }

    private static List<String> reasons(ProcessDefinition next, Map<StepCode, StepCode> map, boolean leaveOut) {
        Outcome<Change<ProcessInstance>> outcome = new Migration(next, map, leaveOut).of(surveying(), OLD, CLOCK, NOW);
        if (outcome instanceof Outcome.Refused<Change<ProcessInstance>>(Unmovable why))
            return why.reasons().stream().map(Unmovable.Reason::code).toList();
        throw new AssertionError("moved: " + outcome);
    }

    private static List<String> states(Change<ProcessInstance> change) {
        return change.state().tasks().stream()
                .map(task -> task.step() + " " + task.state())
                .toList();
    }

    /** Accepted, and now to be surveyed. */
    private static ProcessInstance surveying() {
        InstanceNo no = new InstanceNo("4000000000022");
        ProcessInstance started = ProcessInstance.start(no, OLD, new UnitPath("/33"), Map.of(), NOW, CLOCK)
                .state();
        TaskNo first = TaskNo.of(no, 1);
        ProcessInstance claimed =
                done(started.claiming(first, "li", Set.of(CLERK), NOW)).state();
        return done(claimed.completing(first, "li", Set.of(CLERK), Map.of(), OLD, NOW, CLOCK))
                .state();
    }

    private static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T>(T value)) return value;
        throw new AssertionError("refused: " + outcome);
    }

    private static ProcessDefinition process(int version, Step... steps) {
        return new ProcessDefinition(
                new ProcessKey("TEST", version),
                Text.of("试", "Test"),
                "connection",
                Set.of(),
                new Purpose("TEST", Text.of("试", "Test"), 0, Guard.ALWAYS),
                Span.startingOn(LocalDate.of(2026, 1, 1)),
                List.of(steps),
                List.of());
    }

    private static Step step(String code, String when, String... after) {
        return step(code, CLERK, when, after);
    }

    private static Step step(String code, PositionCode position, String when, String... after) {
        return new Step(
                new StepCode(code),
                Text.of(code, code),
                position,
                List.of(after).stream().map(StepCode::new).toList(),
                Guard.of(when),
                List.of(),
                List.of(),
                List.of(),
                Form.EMPTY,
                Optional.empty());
    }
}
