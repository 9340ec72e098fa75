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
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.notification.staff.StaffNotice;
import org.wattline.domain.workflow.InstanceNo;
import org.wattline.domain.workflow.ProcessInstance;
import org.wattline.domain.workflow.Task;

/**
 * Whom facts concern: the people of the position that the notice names; where facts are about cases, the people of the task that they name, or of all open tasks, and the positions above (WFL-62).
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
    public People by(List<EventFeed.Recorded> events, Set<StaffNotice> notices) {
        Set<InstanceNo> named =
                events.stream().flatMap(event -> instance(event).stream()).collect(Collectors.toSet());
        Map<InstanceNo, ProcessInstance> cases = named.isEmpty()
                ? Map.of()
                : instances.all(named).stream().collect(Collectors.toMap(ProcessInstance::no, Function.identity()));
        Set<Post> wanted = new HashSet<>();
        for (EventFeed.Recorded event : events)
            for (StaffNotice notice : notices) {
                if (!notice.event().equals(event.type())) continue;
                notice.position().ifPresent(position -> wanted.add(post(position, event)));
                for (Open open : open(event, cases)) wanted.addAll(open.asked(notice.to()));
            }
        CrewsOfDay staff = CrewsOfDay.of(wanted, crews, posts, clock.today());
        return (event, notice) -> notice.position()
                .map(position -> staff.of(post(position, event)).stream())
                .orElseGet(() -> open(event, cases).stream().flatMap(open -> open.people(notice.to(), staff)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Post post(PositionCode position, EventFeed.Recorded event) {
        return new Post(position, new UnitPath(event.fact("unit")));
    }

    private static Optional<InstanceNo> instance(EventFeed.Recorded event) {
        return Optional.ofNullable(event.facts().get("instance")).map(InstanceNo::new);
    }

    /** The open task that a fact names, or all open ones of its case. */
    private List<Open> open(EventFeed.Recorded event, Map<InstanceNo, ProcessInstance> cases) {
        Optional<ProcessInstance> about = instance(event).flatMap(no -> Optional.ofNullable(cases.get(no)));
        if (about.isEmpty()) return List.of();
        ProcessInstance known = about.get();
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
                case HOLDERS -> Stream.empty();
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
                case HOLDERS -> List.of();
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
