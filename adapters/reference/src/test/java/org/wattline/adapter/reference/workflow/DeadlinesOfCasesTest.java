package org.wattline.adapter.reference.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.reference.calendar.TimeLimitsFile;
import org.wattline.adapter.reference.calendar.WorkingCalendarFile;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.calendar.Allowance;
import org.wattline.domain.calendar.StatutoryClock;
import org.wattline.domain.calendar.TimeLimit;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.workflow.InstanceNo;
import org.wattline.domain.workflow.ProcessInstance;
import org.wattline.domain.workflow.Task;
import org.wattline.domain.workflow.TaskNo;
import org.wattline.domain.workflow.definition.Form;
import org.wattline.domain.workflow.definition.Guard;
import org.wattline.domain.workflow.definition.Limit;
import org.wattline.domain.workflow.definition.PositionLevel;
import org.wattline.domain.workflow.definition.ProcessDefinition;
import org.wattline.domain.workflow.definition.ProcessKey;
import org.wattline.domain.workflow.definition.Purpose;
import org.wattline.domain.workflow.definition.Start;
import org.wattline.domain.workflow.definition.Step;
import org.wattline.domain.workflow.definition.StepCode;
import org.wattline.domain.workflow.definition.StepMark;

/** Worked example E2-1, through cases: the published deadlines of 2026, and the customer's time taken off them. */
class DeadlinesOfCasesTest {
    private static final PositionCode CLERK = new PositionCode("CLERK");
    private final ReferenceFaults faults = new ReferenceFaults();
    private final StatutoryClock clock = new StatutoryClock(
            WorkingCalendarFile.read(ReferenceFile.shipped("working-calendar.json"), faults),
            TimeLimitsFile.workHours(ReferenceFile.shipped("time-limits.json"), faults));

    /** Acceptance; then the customer's own works; then the reply, which may take so many working days since acceptance, less the works. */
    private static ProcessDefinition process(int workingDays) {
        return process(new Start.Completion(new StepCode("ACCEPT")), workingDays);
    }

    private static ProcessDefinition process(Start start, int workingDays) {
        TimeLimit reply = limit("REPLY", workingDays);
        return new ProcessDefinition(
                new ProcessKey("SHORT", 1),
                Text.of("短流程", "Short"),
                "connection",
                Set.of("works"),
                new Purpose("TEST", Text.of("测试", "test"), 0, Guard.ALWAYS),
                Span.startingOn(LocalDate.of(2024, 6, 1)),
                List.of(
                        step("ACCEPT", List.of(), Guard.ALWAYS, List.of(), Set.of()),
                        step("WORKS", List.of("ACCEPT"), works(), List.of(), Set.of(StepMark.CUSTOMER_TIME)),
                        step(
                                "REPLY",
                                List.of("WORKS"),
                                Guard.ALWAYS,
                                List.of(new Limit(reply, start, Guard.ALWAYS)),
                                Set.of())),
                List.of(Limit.of(limit("WHOLE", workingDays))));
    }

    private static Guard works() {
        return Guard.of("works == true");
    }

    private static TimeLimit limit(String id, int workingDays) {
        return new TimeLimit(
                id, "", id, Optional.of(new Allowance.WorkingDays(workingDays)), Optional.empty(), "K", "");
    }

    private static Step step(String code, List<String> after, Guard when, List<Limit> limits, Set<StepMark> marks) {
        return new Step(
                new StepCode(code),
                Text.of(code, code),
                CLERK,
                PositionLevel.UNIT,
                after.stream().map(StepCode::new).toList(),
                when,
                List.of(),
                limits,
                List.of(),
                Form.EMPTY,
                Optional.empty(),
                marks);
    }

    private ProcessInstance accepted(int workingDays, String at, boolean works) {
        Instant when = Instant.parse(at);
        ProcessInstance fresh = ProcessInstance.start(
                        new InstanceNo("4000000000019"),
                        process(workingDays),
                        new UnitPath("/33"),
                        Map.of("works", Boolean.toString(works)),
                        when,
                        clock)
                .state();
        return done(fresh, "ACCEPT", process(workingDays), when);
    }

    private ProcessInstance done(ProcessInstance instance, String step, ProcessDefinition process, Instant at) {
        TaskNo no = instance.current(new StepCode(step)).map(Task::no).orElseThrow();
        ProcessInstance claimed = state(instance.claiming(no, "li", Set.of(CLERK), at));
        return state(claimed.completing(no, "li", Set.of(CLERK), Map.of(), process, at, clock));
    }

    private static ProcessInstance state(Outcome<Change<ProcessInstance>> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<Change<ProcessInstance>>) outcome).value().state();
    }

    private static Optional<LocalDate> lastDay(ProcessInstance instance) {
        return instance.current(new StepCode("REPLY")).flatMap(Task::clock).flatMap(running -> running.legal());
    }

    @Test
    void the_published_deadlines_come_out_of_cases() {
        Map<Integer, LocalDate> fromApril = Map.of(
                3, LocalDate.of(2026, 5, 7),
                5, LocalDate.of(2026, 5, 9),
                15, LocalDate.of(2026, 5, 22),
                20, LocalDate.of(2026, 5, 29));
        fromApril.forEach((days, day) -> {
            ProcessInstance instance = accepted(days, "2026-04-29T02:00:00Z", false);
            assertThat(lastDay(instance)).contains(day);
            assertThat(instance.course().total().orElseThrow().legal()).contains(day);
        });
        assertThat(lastDay(accepted(10, "2026-02-11T02:00:00Z", false))).contains(LocalDate.of(2026, 3, 3));
    }

    /** Of three working days after 29 April, 30 April and 6 May are the customer's: 7, 8 and 9 May remain. */
    @Test
    void the_customers_works_are_taken_off_both_clocks() {
        ProcessInstance waiting = accepted(3, "2026-04-29T02:00:00Z", true);
        assertThat(waiting.course().total().orElseThrow().legal()).isEmpty();

        ProcessInstance back = done(waiting, "WORKS", process(3), Instant.parse("2026-05-07T01:00:00Z"));

        assertThat(lastDay(back)).contains(LocalDate.of(2026, 5, 9));
        assertThat(back.course().total().orElseThrow().legal()).contains(LocalDate.of(2026, 5, 9));
        assertThat(back.course().waits())
                .singleElement()
                .satisfies(wait -> assertThat(wait.open()).isFalse());
    }

    /** What arrives after hours counts as arriving on the next working day. */
    @Test
    void acceptance_after_hours_counts_from_the_next_working_day() {
        assertThat(lastDay(accepted(3, "2026-04-30T10:00:00Z", false))).contains(LocalDate.of(2026, 5, 9));
    }

    /** A day that the case names is itself the last one where nothing more is allowed; what follows it counts on from there. */
    @Test
    void limits_count_from_a_day_that_the_case_names() {
        assertThat(lastDay(wanted(0, new Start.Day("wanted"), "2026-05-25", false)))
                .contains(LocalDate.of(2026, 5, 25));
        assertThat(lastDay(wanted(3, new Start.Day("wanted"), "2026-05-25", false)))
                .contains(LocalDate.of(2026, 5, 28));
        assertThat(lastDay(wanted(3, new Start.Day("wanted"), "2026-05-23", false)))
                .contains(LocalDate.of(2026, 5, 28));
        assertThat(lastDay(wanted(3, new Start.Day("wanted"), "soon", false))).isEmpty();
    }

    @Test
    void limits_count_from_elsewhere_but_not_before_a_day() {
        Start later = new Start.Later(Start.READY, new Start.Day("wanted"));
        assertThat(lastDay(wanted(3, later, "2026-05-25", false))).contains(LocalDate.of(2026, 5, 28));
        assertThat(lastDay(wanted(3, later, "2026-04-01", false))).contains(LocalDate.of(2026, 5, 7));
        assertThat(lastDay(wanted(3, later, "soon", false))).contains(LocalDate.of(2026, 5, 7));
    }

    /** The customer's own works last over the day on which it wanted the reply. */
    @Test
    void the_customers_time_puts_off_a_day_that_falls_into_it() {
        ProcessInstance waiting = wanted(0, new Start.Day("wanted"), "2026-05-06", true);

        ProcessInstance back =
                done(waiting, "WORKS", process(new Start.Day("wanted"), 0), Instant.parse("2026-05-07T01:00:00Z"));

        assertThat(lastDay(back)).contains(LocalDate.of(2026, 5, 7));
    }

    /** Accepted on 29 April 2026. */
    private ProcessInstance wanted(int workingDays, Start start, String day, boolean works) {
        Instant when = Instant.parse("2026-04-29T02:00:00Z");
        ProcessDefinition process = process(start, workingDays);
        ProcessInstance fresh = ProcessInstance.start(
                        new InstanceNo("4000000000019"),
                        process,
                        new UnitPath("/33"),
                        Map.of("works", Boolean.toString(works), "wanted", day),
                        when,
                        clock)
                .state();
        return done(fresh, "ACCEPT", process, when);
    }
}
