package org.wattline.adapter.memory.workflow;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wattline.application.platform.Scope;
import org.wattline.application.workflow.statistics.CaseStatistics;
import org.wattline.application.workflow.statistics.Days;
import org.wattline.domain.calendar.WorkingCalendars;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.workflow.ProcessInstance;
import org.wattline.domain.workflow.Task;
import org.wattline.domain.workflow.TaskClock;
import org.wattline.domain.workflow.TaskState;

/** Figures over all cases, in memory. */
public final class MemoryCaseStatistics implements CaseStatistics {
    private final MemoryProcessInstances instances;
    private final WorkingCalendars calendars;

    public MemoryCaseStatistics(MemoryProcessInstances instances, WorkingCalendars calendars) {
        this.instances = instances;
        this.calendars = calendars;
    }

    @Override
    public List<Worked> worked(Scope scope, Span during) {
        return grouped(done(scope, during), done -> step(done.of, done.task)).values().stream()
                .map(group -> {
                    Done first = group.getFirst();
                    return new Worked(
                            first.task.unit(),
                            first.of.process().code(),
                            type(first.of),
                            first.task.step(),
                            group.size(),
                            days(group, done -> working(done.how.clock().since(), done.how.at())),
                            days(group, done -> working(done.how.clock().since(), done.how.taken())),
                            days(group, done -> working(done.how.taken(), done.how.at())),
                            group.stream().filter(Done::late).count());
                })
                .toList();
    }

    @Override
    public List<Pending> pending(Scope scope, LocalDate today) {
        return grouped(open(scope), open -> step(open.of, open.task)).values().stream()
                .map(group -> new Pending(
                        group.getFirst().task.unit(),
                        group.getFirst().of.process().code(),
                        type(group.getFirst().of),
                        group.getFirst().task.step(),
                        group.size(),
                        group.stream()
                                .filter(open -> open.task.state() == TaskState.READY)
                                .count(),
                        group.stream().filter(open -> open.overdue(today)).count()))
                .toList();
    }

    @Override
    public List<Cases> cases(Scope scope, Span during) {
        return grouped(
                        within(scope).filter(each -> Zone.day(each.startedAt()).isBefore(during.end())),
                        each -> each.unit() + " " + each.process().code() + " "
                                + type(each).orElse(""))
                .values()
                .stream()
                .map(group -> cases(group, during))
                .filter(cases -> cases.started() + cases.completed() + cases.cancelled() + cases.running() > 0)
                .toList();
    }

    private Cases cases(List<ProcessInstance> group, Span during) {
        Predicate<ProcessInstance> ended = each -> each.ended() && during.contains(Zone.day(endedAt(each)));
        List<ProcessInstance> started = group.stream()
                .filter(each -> during.contains(Zone.day(each.startedAt())))
                .toList();
        List<ProcessInstance> completed = group.stream()
                .filter(ended)
                .filter(each -> each.state() == ProcessInstance.State.COMPLETED)
                .toList();
        List<ProcessInstance> cancelled = group.stream()
                .filter(ended)
                .filter(each -> each.state() == ProcessInstance.State.CANCELLED)
                .toList();
        return new Cases(
                group.getFirst().unit(),
                group.getFirst().process().code(),
                type(group.getFirst()),
                started.size(),
                completed.size(),
                cancelled.size(),
                group.stream().filter(each -> !each.ended()).count(),
                days(completed, each -> working(each.startedAt(), endedAt(each))),
                completed.stream()
                        .filter(each -> each.course()
                                .total()
                                .flatMap(TaskClock::due)
                                .filter(due -> Zone.day(endedAt(each)).isAfter(due))
                                .isPresent())
                        .count(),
                capacity(started),
                capacity(completed),
                capacity(cancelled));
    }

    private Instant endedAt(ProcessInstance instance) {
        return instances.chain(instance.no()).links().getLast().entry().at();
    }

    /** Of a change. */
    private static Optional<String> type(ProcessInstance instance) {
        return Optional.ofNullable(instance.data().get("change"));
    }

    private static BigDecimal capacity(List<ProcessInstance> cases) {
        return cases.stream()
                .map(each -> new BigDecimal(
                        each.data().getOrDefault(type(each).isEmpty() ? "capacityKva" : "addedKva", "0")))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .stripTrailingZeros();
    }

    @Override
    public List<Load> loads(Scope scope, Span during) {
        Map<String, List<Done>> done = grouped(done(scope, during), each -> each.how.by());
        Map<String, List<Open>> open = grouped(
                open(scope).filter(each -> each.task.state() == TaskState.CLAIMED),
                each -> each.task.holder().orElseThrow());
        return Stream.concat(done.keySet().stream(), open.keySet().stream())
                .distinct()
                .sorted()
                .map(login -> new Load(
                        login,
                        done.getOrDefault(login, List.of()).size(),
                        done.getOrDefault(login, List.of()).stream()
                                .filter(Done::late)
                                .count(),
                        open.getOrDefault(login, List.of()).size()))
                .toList();
    }

    private Stream<ProcessInstance> within(Scope scope) {
        return instances.all().stream().filter(each -> scope.covers(Scope.Owner.of(each.unit())));
    }

    private Stream<Done> done(Scope scope, Span during) {
        return instances.all().stream()
                .flatMap(each -> each.tasks().stream()
                        .filter(task -> scope.covers(Scope.Owner.of(task.unit())))
                        .flatMap(task -> task.progress() instanceof Task.Progress.Done how
                                ? Stream.of(new Done(each, task, how))
                                : Stream.empty())
                        .filter(done -> during.contains(Zone.day(done.how.at()))));
    }

    private Stream<Open> open(Scope scope) {
        return instances.all().stream()
                .flatMap(each -> each.tasks().stream()
                        .filter(task -> scope.covers(Scope.Owner.of(task.unit())))
                        .filter(task -> task.state().open())
                        .map(task -> new Open(each, task)));
    }

    private static String step(ProcessInstance of, Task task) {
        return task.unit() + " " + of.process().code() + " " + type(of).orElse("") + " " + task.step();
    }

    private static <T> Map<String, List<T>> grouped(Stream<T> all, Function<T, String> by) {
        return all.collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList()));
    }

    private static <T> Days days(List<T> all, Function<T, Integer> took) {
        return Days.of(all.stream().map(took).sorted(Comparator.naturalOrder()).toList());
    }

    private int working(Instant from, Instant to) {
        return calendars.published().workingDaysBetween(Zone.day(from), Zone.day(to));
    }

    private record Done(ProcessInstance of, Task task, Task.Progress.Done how) {
        boolean late() {
            return how.clock()
                    .due()
                    .filter(due -> Zone.day(how.at()).isAfter(due))
                    .isPresent();
        }
    }

    private record Open(ProcessInstance of, Task task) {
        boolean overdue(LocalDate today) {
            Optional<LocalDate> due = task.clock().flatMap(TaskClock::due);
            return due.filter(day -> day.isBefore(today)).isPresent();
        }
    }
}
