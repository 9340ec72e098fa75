package org.wattline.adapter.memory.workflow;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wattline.adapter.memory.platform.MemoryRows;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.platform.Draft;
import org.wattline.application.platform.Page;
import org.wattline.application.workflow.Post;
import org.wattline.application.workflow.ProcessInstances;
import org.wattline.application.workflow.TaskViews;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.workflow.InstanceNo;
import org.wattline.domain.workflow.ProcessInstance;
import org.wattline.domain.workflow.Task;
import org.wattline.domain.workflow.TaskClock;
import org.wattline.domain.workflow.TaskNo;
import org.wattline.domain.workflow.history.Chain;
import org.wattline.domain.workflow.history.Entry;

/** Cases and tasks in memory, where one unit of work runs at a time and so holds every case. */
public final class MemoryProcessInstances implements ProcessInstances, TaskViews {
    private final MemoryStore store;
    private final MemoryTable<InstanceNo, ProcessInstance> table;
    private final MemoryRows<Chain> chains;

    public MemoryProcessInstances(MemoryStore store) {
        this.store = store;
        table = store.table("process", ProcessInstance::no);
        chains = store.rows();
    }

    @Override
    public Optional<ProcessInstance> find(InstanceNo no) {
        return table.find(no);
    }

    @Override
    public List<ProcessInstance> all(Collection<InstanceNo> wanted) {
        return wanted.stream()
                .distinct()
                .flatMap(no -> table.find(no).stream())
                .sorted(Comparator.comparing(instance -> instance.no().value()))
                .toList();
    }

    @Override
    public Optional<UnitPath> unit(TaskNo no) {
        return find(no.instance())
                .filter(instance -> instance.task(no).isPresent())
                .map(ProcessInstance::unit);
    }

    @Override
    public Optional<ProcessInstance> held(InstanceNo no) {
        return table.find(no);
    }

    @Override
    public void add(ProcessInstance instance) {
        enter(Optional.empty(), table.add(instance));
    }

    @Override
    public ProcessInstance save(ProcessInstance instance) {
        Optional<ProcessInstance> before = table.find(instance.no());
        return enter(before, table.save(instance));
    }

    private ProcessInstance enter(Optional<ProcessInstance> before, ProcessInstance stored) {
        Draft.Command by = store.author();
        Entry entry = Entry.of(
                before,
                stored,
                by.at(),
                by.act().who().login(),
                by.act().command(),
                by.act().reason());
        chains.put(stored.no().value(), chain(stored.no()).with(entry));
        return stored;
    }

    Chain chain(InstanceNo no) {
        return chains.find(no.value()).orElseGet(() -> new Chain(no, List.of()));
    }

    /** All, by number. */
    public List<ProcessInstance> all() {
        return table.all();
    }

    @Override
    public Page<Row> inbox(List<Post> posts, Filter filter, Page.Request page) {
        List<Row> found = table.stream()
                .flatMap(MemoryProcessInstances::open)
                .filter(row -> posts.stream()
                        .anyMatch(post -> post.position().equals(row.position())
                                && post.unit().covers(row.unit())))
                .filter(row -> filter.state().map(row.state()::equals).orElse(true))
                .filter(row -> filter.step().map(row.step()::equals).orElse(true))
                .filter(row -> filter.holder().isEmpty() || filter.holder().equals(row.holder()))
                .sorted(Comparator.comparing(Row::key))
                .filter(row -> page.after()
                        .map(after -> row.key().compareTo(after) > 0)
                        .orElse(true))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(found, page.limit(), Row::key);
    }

    private static Stream<Row> open(ProcessInstance instance) {
        return instance.tasks().stream()
                .filter(task -> task.state().open())
                .flatMap(task -> task.clock().map(clock -> row(instance, task, clock)).stream());
    }

    private static Row row(ProcessInstance instance, Task task, TaskClock clock) {
        return new Row(
                task.no(),
                instance.no(),
                instance.process(),
                task.step(),
                task.position(),
                task.unit(),
                task.state(),
                task.holder(),
                clock.since(),
                clock.limit(),
                clock.committed(),
                clock.legal(),
                instance.version());
    }
}
