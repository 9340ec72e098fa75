package org.wattline.application.workflow.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.workflow.Post;
import org.wattline.application.workflow.Posts;
import org.wattline.domain.access.UnitPath;

/** Tells where tasks wait for a position that nobody holds today (无人任职的岗位). */
public final class AskingVacancies {
    private final Workers workers;
    private final Crews crews;
    private final Posts posts;
    private final BusinessClock clock;

    public AskingVacancies(Workers workers, Crews crews, Posts posts, BusinessClock clock) {
        this.workers = workers;
        this.crews = crews;
        this.posts = posts;
        this.clock = clock;
    }

    /** For units and those below them, by position and unit. */
    public List<Workers.Waiting> all(Set<UnitPath> units) {
        LocalDate today = clock.today();
        List<Workers.Waiting> waiting = workers.waiting(units, today);
        Set<Post> wanted = waiting.stream().map(Workers.Waiting::post).collect(Collectors.toSet());
        CrewsOfDay staff = CrewsOfDay.of(wanted, crews, posts, today);
        return waiting.stream().filter(each -> staff.of(each.post()).isEmpty()).toList();
    }
}
