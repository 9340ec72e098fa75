package org.wattline.application.workflow.supervision;

import java.time.LocalDate;
import java.util.Set;
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
        TaskNo no = new TaskNo(event.fact("task"));
        instances
                .find(no.instance())
                .ifPresent(instance -> instance.task(no)
                        .filter(task -> task.state() == TaskState.READY)
                        .filter(task -> vacant(instance, task))
                        .ifPresent(task -> outbox.publish(CaseEvent.unstaffed(instance, task))));
    }

    private boolean vacant(ProcessInstance instance, Task task) {
        LocalDate today = clock.today();
        return crews.of(posts.now(new Post(task.position(), instance.unit()), today), today)
                .isEmpty();
    }
}
