package org.wattline.adapter.reference.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wattline.adapter.reference.calendar.TimeLimitsFile;
import org.wattline.adapter.reference.calendar.WorkingCalendarFile;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.application.connection.ConnectionSteps;
import org.wattline.application.connection.change.ChangeSteps;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.calendar.StatutoryClock;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.workflow.FormFaulty;
import org.wattline.domain.workflow.InstanceNo;
import org.wattline.domain.workflow.ProcessInstance;
import org.wattline.domain.workflow.Task;
import org.wattline.domain.workflow.TaskClock;
import org.wattline.domain.workflow.definition.FieldFault;
import org.wattline.domain.workflow.definition.FormField;
import org.wattline.domain.workflow.definition.ProcessDefinition;
import org.wattline.domain.workflow.definition.Step;

/**
 * WFL-09: no step of a shipped process is completed by a form that is empty, of false kinds, or of other fields, and each fault is named. All processes
 * that are shipped are tried, and all of their steps: what is added is tried as well.
 */
class FaultyFormsTest {
    private static final Path SHIPPED = Path.of("../../db/src/main/resources/reference/processes");
    private static final Instant NOW = Instant.parse("2026-03-02T03:00:00Z");
    private static final String WORKER = "worker";

    private final ReferenceFaults faults = new ReferenceFaults();
    private final StatutoryClock clock = new StatutoryClock(
            WorkingCalendarFile.read(ReferenceFile.shipped("working-calendar.json"), faults),
            TimeLimitsFile.workHours(ReferenceFile.shipped("time-limits.json"), faults));

    static List<String> shipped() throws IOException {
        try (Stream<Path> files = Files.list(SHIPPED)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .sorted()
                    .toList();
            assertThat(names).hasSizeGreaterThan(12);
            return names;
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void faulty_forms_are_refused_at_every_step(String file) {
        ProcessDefinition process = process(ReferenceFile.shipped("processes/" + file));
        for (Step step : process.steps()) {
            Map<String, String> blank = new HashMap<>();
            for (FormField field : step.form().fields()) blank.put(field.name(), " ");
            List<String> required = step.form().fields().stream()
                    .filter(FormField::required)
                    .map(FormField::name)
                    .toList();
            if (!required.isEmpty())
                assertThat(refused(process, step, Map.of()))
                        .as("%s empty", step.code())
                        .containsExactlyElementsOf(named(required, "required"));
            if (!blank.isEmpty())
                assertThat(refused(process, step, blank))
                        .as("%s blank", step.code())
                        .containsExactlyElementsOf(named(
                                step.form().fields().stream()
                                        .map(FormField::name)
                                        .toList(),
                                "wrong-value"));
            List<String> unknown = new ArrayList<>(named(required, "required"));
            unknown.add("noSuchField unknown");
            assertThat(refused(process, step, Map.of("noSuchField", "1")))
                    .as("%s unknown", step.code())
                    .containsExactlyElementsOf(unknown);
        }
    }

    private static List<String> named(List<String> fields, String code) {
        return fields.stream().map(name -> name + " " + code).toList();
    }

    private List<String> refused(ProcessDefinition process, Step step, Map<String, String> form) {
        ProcessInstance case_ = at(process, step);
        Task task = case_.current(step.code()).orElseThrow();
        Outcome<Change<ProcessInstance>> outcome =
                case_.completing(task.no(), WORKER, Set.of(task.position()), form, process, NOW, clock);
        if (outcome instanceof Outcome.Refused<Change<ProcessInstance>>(FormFaulty faulty))
            return faulty.faults().stream().map(FaultyFormsTest::named).toList();
        throw new AssertionError(step.code() + " " + form + " → " + outcome);
    }

    private static String named(FieldFault fault) {
        return fault.field() + " " + fault.code();
    }

    /** A case of which somebody holds the task of a step. */
    private ProcessInstance at(ProcessDefinition process, Step step) {
        ProcessInstance fresh = ProcessInstance.start(
                        new InstanceNo("4000000000019"), process, new UnitPath("/42/4201/420106"), Map.of(), NOW, clock)
                .state();
        Task.Progress held = new Task.Progress.Claimed(
                new TaskClock(NOW, Optional.empty(), Optional.empty(), Optional.empty()), WORKER, NOW);
        List<Task> tasks = fresh.tasks().stream()
                .map(task -> task.step().equals(step.code())
                        ? new Task(task.no(), task.step(), task.round(), task.position(), task.unit(), held)
                        : task)
                .toList();
        return new ProcessInstance(
                fresh.no(),
                fresh.process(),
                fresh.subject(),
                fresh.unit(),
                fresh.startedAt(),
                ProcessInstance.State.RUNNING,
                fresh.data(),
                tasks,
                fresh.course(),
                fresh.version());
    }

    private ProcessDefinition process(ReferenceFile file) {
        Set<PositionCode> positions = PositionsFile.read(ReferenceFile.shipped("positions.json"), faults).stream()
                .map(change -> change.state().code())
                .collect(Collectors.toSet());
        return ProcessFile.read(
                        file,
                        TimeLimitsFile.limits(ReferenceFile.shipped("time-limits.json"), faults),
                        positions,
                        Map.of(
                                ConnectionSteps.SUBJECT,
                                ConnectionSteps.EFFECTS,
                                ChangeSteps.SUBJECT,
                                ChangeSteps.EFFECTS),
                        faults)
                .orElseThrow();
    }
}
