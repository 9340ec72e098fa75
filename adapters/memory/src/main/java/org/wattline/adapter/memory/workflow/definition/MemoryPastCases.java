package org.wattline.adapter.memory.workflow.definition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.wattline.application.workflow.definition.PastCases;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.workflow.ProcessInstance;
import org.wattline.domain.workflow.Task;
import org.wattline.domain.workflow.TaskState;
import org.wattline.domain.workflow.definition.StepCode;
import org.wattline.domain.workflow.simulation.PastCase;

/** Completed cases in memory. */
public final class MemoryPastCases implements PastCases {
    private final Supplier<List<ProcessInstance>> cases;

    /** @param cases all of them */
    public MemoryPastCases(Supplier<List<ProcessInstance>> cases) {
        this.cases = cases;
    }

    @Override
    public List<PastCase> completed(String subject, Optional<String> code, LocalDate since, int most) {
        return cases.get().stream()
                .filter(each -> each.state() == ProcessInstance.State.COMPLETED)
                .filter(each -> each.subject().equals(subject))
                .filter(each -> code.map(each.process().code()::equals).orElse(true))
                .filter(each -> !each.startedAt().isBefore(Zone.startOf(since)))
                .sorted(Comparator.comparing(ProcessInstance::startedAt)
                        .thenComparing(ProcessInstance::no)
                        .reversed())
                .limit(most)
                .map(MemoryPastCases::past)
                .toList();
    }

    private static PastCase past(ProcessInstance instance) {
        SortedMap<StepCode, List<PastCase.Worked>> worked = new TreeMap<>();
        for (Task task : instance.tasks())
            if (task.state() == TaskState.DONE && task.progress() instanceof Task.Progress.Done done)
                worked.computeIfAbsent(task.step(), step -> new ArrayList<>())
                        .add(new PastCase.Worked(done.clock().since(), done.at()));
        return new PastCase(
                instance.no(),
                instance.process(),
                instance.startedAt(),
                instance.data(),
                worked,
                instance.course().pauses());
    }
}
