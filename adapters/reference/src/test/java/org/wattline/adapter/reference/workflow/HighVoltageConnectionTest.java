package org.wattline.adapter.reference.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.reference.calendar.TimeLimitsFile;
import org.wattline.adapter.reference.calendar.WorkingCalendarFile;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.application.connection.ConnectionSteps;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.calendar.StatutoryClock;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.workflow.InstanceNo;
import org.wattline.domain.workflow.ProcessInstance;
import org.wattline.domain.workflow.Task;
import org.wattline.domain.workflow.TaskNo;
import org.wattline.domain.workflow.TaskState;
import org.wattline.domain.workflow.definition.FormField;
import org.wattline.domain.workflow.definition.ProcessDefinition;
import org.wattline.domain.workflow.definition.StepCode;

/** A factory at 10 kV goes through the seventeen steps of the shipped process. */
class HighVoltageConnectionTest {
    private static final Instant ACCEPTED = Instant.parse("2026-04-29T02:00:00Z");
    private final ReferenceFaults faults = new ReferenceFaults();
    private final StatutoryClock clock = new StatutoryClock(
            WorkingCalendarFile.read(ReferenceFile.shipped("working-calendar.json"), faults),
            TimeLimitsFile.workHours(ReferenceFile.shipped("time-limits.json"), faults));
    private final ProcessDefinition process = process();
    private final Set<PositionCode> everybody =
            process.steps().stream().map(step -> step.position()).collect(Collectors.toSet());
    private final List<String> done = new ArrayList<>();
    private Instant now = ACCEPTED;

    private ProcessDefinition process() {
        Set<PositionCode> positions = PositionsFile.read(ReferenceFile.shipped("positions.json"), faults).stream()
                .map(change -> change.state().code())
                .collect(Collectors.toSet());
        return ProcessFile.read(
                        ReferenceFile.shipped("processes/hv-new-1.json"),
                        TimeLimitsFile.limits(ReferenceFile.shipped("time-limits.json"), faults),
                        positions,
                        Map.of(ConnectionSteps.SUBJECT, ConnectionSteps.EFFECTS),
                        faults)
                .orElseThrow();
    }

    /** What the supply plan, the design and the inspections of the application tell when all went well. */
    private static final Map<String, String> AGREED = Map.ofEntries(
            Map.entry("planDrafted", "true"),
            Map.entry("planApproved", "true"),
            Map.entry("planAnswered", "true"),
            Map.entry("planConfirmed", "true"),
            Map.entry("planValid", "true"),
            Map.entry("designPassed", "true"),
            Map.entry("intermediatePassed", "true"),
            Map.entry("inspectionPassed", "true"),
            Map.entry("openDefects", "0"),
            Map.entry("feesSettled", "true"),
            Map.entry("openCommitments", "0"),
            Map.entry("documentsMissing", "0"),
            Map.entry("surveyConflicts", "0"),
            Map.entry("identityProved", "true"),
            Map.entry("surveyPhotos", "1"),
            Map.entry("surveyPosition", "true"),
            Map.entry("contractSigned", "true"),
            Map.entry("metersAssigned", "true"));

    private ProcessInstance started(String sources) {
        Map<String, String> data = new HashMap<>(Map.of("sources", sources, "highVoltage", "true"));
        return ProcessInstance.start(
                        new InstanceNo("4000000000019"), process, new UnitPath("/42/4201"), data, now, clock)
                .state();
    }

    /** Completes whatever is ready, until nothing is. */
    private ProcessInstance run(ProcessInstance instance, Map<String, String> answers) {
        ProcessInstance current = instance;
        for (Optional<Task> ready = ready(current); ready.isPresent(); ready = ready(current))
            current = complete(current, ready.get(), answers);
        return current;
    }

    private ProcessInstance complete(ProcessInstance instance, Task task, Map<String, String> answers) {
        ProcessInstance claimed = state(instance.claiming(task.no(), "wang", everybody, now));
        Map<String, String> form = new HashMap<>();
        for (FormField field : process.step(task.step()).form().fields())
            if (field.required()) form.put(field.name(), answers.getOrDefault(field.name(), sample(field)));
        done.add(task.step().code());
        return state(claimed.knowing(AGREED).completing(task.no(), "wang", everybody, form, process, now, clock));
    }

    private static String sample(FormField field) {
        return switch (field.kind()) {
            case TEXT -> "fine";
            case CODE -> "A-1";
            case INTEGER, DECIMAL, READING, RATIO -> "1";
            case BOOLEAN -> "false";
            case DATE -> "2026-05-06";
            case INSTANT -> "2026-05-06T10:00:00+08:00";
            case CHOICE -> field.options().getLast();
            case LIST -> "0";
        };
    }

    private static Optional<Task> ready(ProcessInstance instance) {
        return instance.tasks().stream()
                .filter(task -> task.state() == TaskState.READY)
                .findFirst();
    }

    private static ProcessInstance state(Outcome<Change<ProcessInstance>> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<Change<ProcessInstance>>) outcome).value().state();
    }

    @Test
    void an_ordinary_customer_without_fee_or_works_skips_what_is_optional() {
        ProcessInstance end = run(started("1"), Map.of("importance", "05"));

        assertThat(end.state()).isEqualTo(ProcessInstance.State.COMPLETED);
        assertThat(done).hasSize(12);
        assertThat(end.tasks())
                .filteredOn(task -> task.state() == TaskState.SKIPPED)
                .extracting(task -> task.step().code())
                .containsExactly(
                        "FEE_DETERMINE",
                        "FEE_COLLECT",
                        "DESIGN_REVIEW",
                        "CONSTRUCTION_TRACK",
                        "INTERMEDIATE_INSPECTION");
    }

    @Test
    void an_important_customer_with_fee_and_works_goes_through_all_seventeen() {
        ProcessInstance end =
                run(started("2"), Map.of("importance", "02", "feeApplies", "true", "externalWorks", "true"));

        assertThat(end.state()).isEqualTo(ProcessInstance.State.COMPLETED);
        assertThat(done).hasSize(17).doesNotHaveDuplicates();
        assertThat(done.indexOf("METER_INSTALL"))
                .isGreaterThan(done.indexOf("FEE_COLLECT"))
                .isGreaterThan(done.indexOf("CONTRACT_SIGN"))
                .isGreaterThan(done.indexOf("COMPLETION_INSPECTION"));
    }

    /** Worked example E2-1: accepted on 29 April 2026, 20 working days end on 29 May; 10 on 15 May. */
    @Test
    void the_limit_of_the_plan_counts_from_acceptance_by_working_days_and_by_sources() {
        ProcessInstance single = started("1");
        single = complete(single, ready(single).orElseThrow(), Map.of());
        now = now.plus(Duration.ofDays(1));
        single = complete(single, ready(single).orElseThrow(), Map.of());

        assertThat(due(single, "SURVEY")).containsExactly(LocalDate.of(2026, 5, 15), LocalDate.of(2026, 5, 29));

        now = ACCEPTED;
        ProcessInstance dual = started("2");
        dual = complete(dual, ready(dual).orElseThrow(), Map.of());
        dual = complete(dual, ready(dual).orElseThrow(), Map.of());
        assertThat(due(dual, "SURVEY").getFirst()).isEqualTo(LocalDate.of(2026, 5, 29));
    }

    /** Accepted on 29 April 2026: 22 working days end on 2 June, 32 on 16 June; another number of sources has its days at once. */
    @Test
    void the_whole_has_its_days_by_sources_whenever_they_change() {
        ProcessInstance single = started("1");
        single = complete(single, ready(single).orElseThrow(), Map.of());
        assertThat(single.course().total().flatMap(running -> running.committed()))
                .contains(LocalDate.of(2026, 6, 2));

        ProcessInstance dual = single.knowing(Map.of("sources", "2"));
        dual = complete(dual, ready(dual).orElseThrow(), Map.of());
        assertThat(dual.course().total().flatMap(running -> running.committed()))
                .contains(LocalDate.of(2026, 6, 16));
        assertThat(dual.course().total().flatMap(running -> running.limit())).contains("TL-19");
    }

    /** Accepted on 29 April; the survey sends it back, and it is accepted once more on 6 May: neither the step nor the whole has more days by that. */
    @Test
    void a_case_that_goes_back_to_its_acceptance_keeps_the_days_of_the_first_one() {
        ProcessInstance surveying = started("1");
        surveying = complete(surveying, ready(surveying).orElseThrow(), Map.of());
        surveying = complete(surveying, ready(surveying).orElseThrow(), Map.of());
        now = now.plus(Duration.ofDays(7));

        ProcessInstance again = sentBack(surveying, "SURVEY", "ACCEPT");
        assertThat(again.course().total().flatMap(running -> running.committed()))
                .contains(LocalDate.of(2026, 6, 2));
        again = complete(again, ready(again).orElseThrow(), Map.of());
        again = complete(again, ready(again).orElseThrow(), Map.of());

        assertThat(again.current(new StepCode("SURVEY")).orElseThrow().round()).isEqualTo(2);
        assertThat(due(again, "SURVEY")).containsExactly(LocalDate.of(2026, 5, 15), LocalDate.of(2026, 5, 29));
        assertThat(again.course().total().flatMap(running -> running.committed()))
                .contains(LocalDate.of(2026, 6, 2));
    }

    private ProcessInstance sentBack(ProcessInstance instance, String from, String to) {
        TaskNo no = instance.current(new StepCode(from)).orElseThrow().no();
        return state(state(instance.claiming(no, "wang", everybody, now))
                .returning(no, "wang", everybody, new StepCode(to), "something is wrong", process, now, clock));
    }

    private static List<LocalDate> due(ProcessInstance instance, String step) {
        Task task = instance.current(new StepCode(step)).orElseThrow();
        return List.of(
                task.clock().orElseThrow().committed().orElseThrow(),
                task.clock().orElseThrow().legal().orElseThrow());
    }

    @Test
    void a_failed_inspection_goes_back_to_the_report_and_leaves_the_contract_alone() {
        ProcessInstance instance = started("1");
        while (instance.current(new StepCode("COMPLETION_INSPECTION"))
                        .orElseThrow()
                        .state()
                != TaskState.READY)
            instance = complete(instance, ready(instance).orElseThrow(), Map.of("importance", "05"));
        TaskState contract =
                instance.current(new StepCode("CONTRACT_SIGN")).orElseThrow().state();
        ProcessInstance back = sentBack(instance, "COMPLETION_INSPECTION", "COMPLETION_REPORT");

        assertThat(back.current(new StepCode("COMPLETION_REPORT")).orElseThrow().round())
                .isEqualTo(2);
        assertThat(back.current(new StepCode("COMPLETION_INSPECTION"))
                        .orElseThrow()
                        .state())
                .isEqualTo(TaskState.WAITING);
        assertThat(back.current(new StepCode("CONTRACT_SIGN")).orElseThrow().state())
                .isEqualTo(contract);
        assertThat(run(back, Map.of()).state()).isEqualTo(ProcessInstance.State.COMPLETED);
    }
}
