package org.wattline.adapter.memory.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wattline.adapter.memory.platform.MemoryRows;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.workflow.clock.CaseClocks;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.workflow.InstanceNo;
import org.wattline.domain.workflow.ProcessInstance;
import org.wattline.domain.workflow.Task;
import org.wattline.domain.workflow.TaskClock;
import org.wattline.domain.workflow.Wait;
import org.wattline.domain.workflow.clock.Alert;

/** The clocks of cases in memory. */
public final class MemoryCaseClocks implements CaseClocks {
    private final MemoryProcessInstances instances;
    private final MemoryRows<Alert> told;

    public MemoryCaseClocks(MemoryStore store, MemoryProcessInstances instances) {
        this.instances = instances;
        this.told = store.rows();
    }

    @Override
    public List<Alert> raise(LocalDate today, LocalDate soon, Instant now, int limit) {
        List<Alert> alerts = instances.all().stream()
                .flatMap(each -> Stream.concat(tasks(each, today, soon), whole(each, today, soon)))
                .filter(alert -> told.find(key(alert)).isEmpty())
                .sorted(Comparator.comparing(Alert::day)
                        .thenComparing(Alert::about)
                        .thenComparing(Alert::kind))
                .limit(limit)
                .toList();
        alerts.forEach(alert -> told.put(key(alert), alert));
        return alerts;
    }

    private static Stream<Alert> tasks(ProcessInstance instance, LocalDate today, LocalDate soon) {
        return instance.tasks().stream()
                .filter(task -> task.state().open())
                .flatMap(task -> task.clock().stream()
                        .flatMap(clock -> alerts(instance, task.unit(), work(task), clock, today, soon)));
    }

    private static Optional<Alert.Work> work(Task task) {
        return Optional.of(new Alert.Work(task.no(), task.step(), task.position()));
    }

    private static Stream<Alert> whole(ProcessInstance instance, LocalDate today, LocalDate soon) {
        if (instance.state() != ProcessInstance.State.RUNNING) return Stream.of();
        return instance.course().total().stream()
                .flatMap(clock -> alerts(instance, instance.unit(), Optional.empty(), clock, today, soon));
    }

    private static Stream<Alert> alerts(
            ProcessInstance instance,
            UnitPath unit,
            Optional<Alert.Work> work,
            TaskClock clock,
            LocalDate today,
            LocalDate soon) {
        return Alert.of(instance.no(), unit, work, clock.committed(), clock.legal(), today, soon).stream();
    }

    private static String key(Alert alert) {
        return alert.about() + " " + alert.kind() + " " + alert.day();
    }

    @Override
    public List<InstanceNo> rested(LocalDate day, int limit) {
        return instances.all().stream()
                .filter(each -> each.state() == ProcessInstance.State.SUSPENDED)
                .filter(each -> each.course()
                        .open(Wait.Kind.SUSPENSION)
                        .flatMap(Wait::until)
                        .filter(until -> !until.isAfter(day))
                        .isPresent())
                .map(ProcessInstance::no)
                .limit(limit)
                .toList();
    }
}
