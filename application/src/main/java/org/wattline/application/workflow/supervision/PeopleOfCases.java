package org.wattline.application.workflow.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.wattline.application.notification.staff.Concerned;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.workflow.Post;
import org.wattline.application.workflow.Posts;
import org.wattline.application.workflow.ProcessInstances;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.notification.staff.StaffNotice;
import org.wattline.domain.workflow.InstanceNo;
import org.wattline.domain.workflow.ProcessInstance;
import org.wattline.domain.workflow.Task;

/** Whom facts about cases concern: the people of the task that they name, or of all open tasks, and the positions above (WFL-62). */
public final class PeopleOfCases implements Concerned {
    private final ProcessInstances instances;
    private final Crews crews;
    private final Posts posts;
    private final Supervisors supervisors;
    private final BusinessClock clock;

    public PeopleOfCases(
            ProcessInstances instances, Crews crews, Posts posts, Supervisors supervisors, BusinessClock clock) {
        this.instances = instances;
        this.crews = crews;
        this.posts = posts;
        this.supervisors = supervisors;
        this.clock = clock;
    }

    @Override
    public Set<String> by(EventFeed.Recorded event, StaffNotice.Addressee to) {
        Set<String> logins = new TreeSet<>();
        instances.find(new InstanceNo(event.fact("instance"))).ifPresent(instance -> {
            Optional<String> named = Optional.ofNullable(event.facts().get("task"));
            List<Task> concerned = instance.tasks().stream()
                    .filter(task -> task.state().open())
                    .filter(task ->
                            named.isEmpty() || named.get().equals(task.no().value()))
                    .toList();
            for (Task task : concerned) people(instance, task, to).forEach(logins::add);
        });
        return logins;
    }

    private Stream<String> people(ProcessInstance instance, Task task, StaffNotice.Addressee to) {
        return switch (to) {
            case PEOPLE -> task.holder().map(Stream::of).orElseGet(() -> crew(instance, task.position()));
            case SUPERVISORS -> supervisors.of(task.position()).stream().flatMap(above -> crew(instance, above));
        };
    }

    private Stream<String> crew(ProcessInstance instance, PositionCode position) {
        LocalDate today = clock.today();
        return crews.of(posts.now(new Post(position, instance.unit()), today), today).stream();
    }
}
