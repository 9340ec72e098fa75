package org.wattline.application.workflow.supervision;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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

/**
 * Whom facts about cases concern: the people of the task that they name, or of all open tasks, and the positions above (WFL-62).
 * Whoever left is told nothing any more: then the others of the position are, and where there are none, the position above (WFL-64).
 */
public final class PeopleOfCases implements Concerned {
    private final ProcessInstances instances;
    private final Crews crews;
    private final Posts posts;
    private final Supplier<Supervisors> supervisors;
    private final BusinessClock clock;

    public PeopleOfCases(
            ProcessInstances instances,
            Crews crews,
            Posts posts,
            Supplier<Supervisors> supervisors,
            BusinessClock clock) {
        this.instances = instances;
        this.crews = crews;
        this.posts = posts;
        this.supervisors = supervisors;
        this.clock = clock;
    }

    @Override
    public People by(List<EventFeed.Recorded> events, Set<StaffNotice.Addressee> to) {
        Map<InstanceNo, ProcessInstance> cases =
                instances.all(events.stream().map(PeopleOfCases::instance).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(ProcessInstance::no, Function.identity()));
        Set<Post> wanted = new HashSet<>();
        for (EventFeed.Recorded event : events)
            for (Open open : open(event, cases)) for (StaffNotice.Addressee one : to) wanted.addAll(open.asked(one));
        CrewsOfDay staff = CrewsOfDay.of(wanted, crews, posts, clock.today());
        return (event, one) -> open(event, cases).stream()
                .flatMap(open -> open.people(one, staff))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static InstanceNo instance(EventFeed.Recorded event) {
        return new InstanceNo(event.fact("instance"));
    }

    /** The open task that a fact names, or all open ones of its case. */
    private List<Open> open(EventFeed.Recorded event, Map<InstanceNo, ProcessInstance> cases) {
        ProcessInstance known = cases.get(instance(event));
        if (known == null) return List.of();
        Optional<String> named = Optional.ofNullable(event.facts().get("task"));
        return known.tasks().stream()
                .filter(task -> task.state().open())
                .filter(task -> named.isEmpty() || named.get().equals(task.no().value()))
                .map(task -> new Open(task, supervisors.get()))
                .toList();
    }

    private record Open(Task task, Supervisors supervisors) {
        Stream<String> people(StaffNotice.Addressee to, CrewsOfDay staff) {
            return switch (to) {
                case PEOPLE -> people(staff);
                case SUPERVISORS -> above().stream().flatMap(post -> staff.of(post).stream());
            };
        }

        private Stream<String> people(CrewsOfDay staff) {
            List<String> crew = List.copyOf(staff.of(post(task.position())));
            if (crew.isEmpty()) return people(StaffNotice.Addressee.SUPERVISORS, staff);
            return task.holder().filter(crew::contains).map(Stream::of).orElseGet(crew::stream);
        }

        /** The posts whose people may be concerned: for the people those above too, in case nobody is there. */
        List<Post> asked(StaffNotice.Addressee to) {
            return switch (to) {
                case PEOPLE ->
                    Stream.concat(Stream.of(post(task.position())), above().stream())
                            .toList();
                case SUPERVISORS -> above();
            };
        }

        private List<Post> above() {
            return supervisors.of(task.position()).stream().map(this::post).toList();
        }

        private Post post(PositionCode position) {
            return new Post(position, task.unit());
        }
    }
}
