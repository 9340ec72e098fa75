package org.wattline.application.workflow.supervision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Subscriber;
import org.wattline.application.workflow.Post;
import org.wattline.application.workflow.Posts;
import org.wattline.application.workflow.ProcessInstances;
import org.wattline.domain.workflow.CaseEvent;
import org.wattline.domain.workflow.ProcessInstance;
import org.wattline.domain.workflow.Task;
import org.wattline.domain.workflow.TaskNo;
import org.wattline.domain.workflow.TaskState;

/** Notices tasks that become ready for a position that nobody holds (无人任职), and tells so (WFL-63). */
public final class NoticingVacancies implements Subscriber {
    private final ProcessInstances instances;
    private final Crews crews;
    private final Posts posts;
    private final Outbox outbox;
    private final BusinessClock clock;

    public NoticingVacancies(ProcessInstances instances, Crews crews, Posts posts, Outbox outbox, BusinessClock clock) {
        this.instances = instances;
        this.crews = crews;
        this.posts = posts;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "workflow-vacancies";
    }

    @Override
    public Set<String> types() {
        return Set.of("workflow.task-ready", "workflow.task-escalated");
    }

    @Override
    public void on(EventFeed.Recorded event) {
        reactionTo(List.of(event)).accept(event);
    }

    @Override
    public Consumer<EventFeed.Recorded> reactionTo(List<EventFeed.Recorded> events) {
        Map<TaskNo, Waiting> waiting = new HashMap<>();
        Set<TaskNo> told = events.stream().map(NoticingVacancies::task).collect(Collectors.toSet());
        for (ProcessInstance instance :
                instances.all(told.stream().map(TaskNo::instance).collect(Collectors.toSet())))
            for (Task task : instance.tasks())
                if (task.state() == TaskState.READY && told.contains(task.no()))
                    waiting.put(task.no(), new Waiting(instance, task));
        Set<Post> wanted = waiting.values().stream().map(Waiting::post).collect(Collectors.toSet());
        CrewsOfDay staff = CrewsOfDay.of(wanted, crews, posts, clock.today());
        return event -> Optional.ofNullable(waiting.get(task(event)))
                .filter(each -> staff.of(each.post()).isEmpty())
                .ifPresent(each -> outbox.publish(CaseEvent.unstaffed(each.instance, each.task)));
    }

    private static TaskNo task(EventFeed.Recorded event) {
        return new TaskNo(event.fact("task"));
    }

    private record Waiting(ProcessInstance instance, Task task) {
        Post post() {
            return new Post(task.position(), task.unit());
        }
    }
}
