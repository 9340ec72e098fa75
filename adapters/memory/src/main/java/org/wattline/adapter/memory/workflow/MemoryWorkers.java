package org.wattline.adapter.memory.workflow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wattline.application.platform.Page;
import org.wattline.application.workflow.Post;
import org.wattline.application.workflow.supervision.Workers;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.workflow.ProcessInstance;
import org.wattline.domain.workflow.Task;
import org.wattline.domain.workflow.TaskClock;
import org.wattline.domain.workflow.TaskState;

/** What everybody has on the desk, in memory. */
public final class MemoryWorkers implements Workers {
    private final MemoryProcessInstances instances;

    public MemoryWorkers(MemoryProcessInstances instances) {
        this.instances = instances;
    }

    @Override
    public Page<Row> list(Set<UnitPath> units, LocalDate today, LocalDate soon, Page.Request page) {
        Map<String, List<Task>> desks = instances.all().stream()
                .flatMap(MemoryWorkers::claimed)
                .filter(task -> within(units, task))
                .collect(Collectors.groupingBy(task -> task.holder().orElseThrow(), TreeMap::new, Collectors.toList()));
        List<Row> rows = desks.entrySet().stream()
                .filter(desk -> page.after()
                        .map(after -> desk.getKey().compareTo(after) > 0)
                        .orElse(true))
                .limit(page.limit() + 1L)
                .map(desk -> row(desk.getKey(), desk.getValue(), today, soon))
                .toList();
        return Page.of(rows, page.limit(), Row::login);
    }

    @Override
    public long open(String login) {
        return instances.all().stream()
                .flatMap(MemoryWorkers::claimed)
                .filter(task -> task.holder().filter(login::equals).isPresent())
                .count();
    }

    /** All of them, held or not. */
    @Override
    public List<Waiting> waiting(Set<UnitPath> units, LocalDate day) {
        Map<Post, List<Task>> posts = new LinkedHashMap<>();
        for (ProcessInstance each : instances.all())
            for (Task task : each.tasks())
                if (task.state() == TaskState.READY && within(units, task))
                    posts.computeIfAbsent(new Post(task.position(), task.unit()), post -> new ArrayList<>())
                            .add(task);
        return posts.entrySet().stream()
                .map(post -> new Waiting(post.getKey(), post.getValue().size(), oldest(post.getValue())))
                .sorted(Comparator.comparing(
                                (Waiting waiting) -> waiting.post().position().value())
                        .thenComparing(waiting -> waiting.post().unit().path()))
                .toList();
    }

    private static boolean within(Set<UnitPath> units, Task task) {
        return units.stream().anyMatch(unit -> unit.covers(task.unit()));
    }

    private static Optional<LocalDate> oldest(List<Task> tasks) {
        return tasks.stream()
                .flatMap(task -> task.clock().flatMap(TaskClock::due).stream())
                .min(Comparator.naturalOrder());
    }

    private static Stream<Task> claimed(ProcessInstance instance) {
        return instance.tasks().stream().filter(task -> task.state() == TaskState.CLAIMED);
    }

    private static Row row(String login, List<Task> tasks, LocalDate today, LocalDate soon) {
        List<LocalDate> days = tasks.stream()
                .flatMap(task -> task.clock().flatMap(TaskClock::due).stream())
                .toList();
        long overdue = days.stream().filter(day -> day.isBefore(today)).count();
        long due = days.stream().filter(day -> !day.isAfter(soon)).count() - overdue;
        return new Row(login, tasks.size(), due, overdue, oldest(tasks));
    }
}
