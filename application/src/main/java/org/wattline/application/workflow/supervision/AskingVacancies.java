package org.wattline.application.workflow.supervision;

import java.time.LocalDate;
import java.util.List;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Scope;
import org.wattline.application.workflow.Posts;

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

    /** For units within the scope, by position and unit. */
    public List<Workers.Waiting> all(Scope scope) {
        LocalDate today = clock.today();
        return workers.waiting(scope, today).stream()
                .filter(waiting ->
                        crews.of(posts.now(waiting.post(), today), today).isEmpty())
                .toList();
    }
}
