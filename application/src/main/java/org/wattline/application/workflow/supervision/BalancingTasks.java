package org.wattline.application.workflow.supervision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Page;
import org.wattline.application.workflow.Post;
import org.wattline.application.workflow.Posts;
import org.wattline.application.workflow.TaskViews;
import org.wattline.domain.access.Login;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.workflow.TaskNo;
import org.wattline.domain.workflow.TaskState;

/**
 * Spreads the tasks of a post that nobody has taken over its people (均衡派工): each goes, those due first first, to whoever then has the
 * fewest. What people have already stays with them. Each task is a unit of work of its own.
 */
public final class BalancingTasks {
    private static final int MOST = 500;

    private final TaskViews tasks;
    private final Workers workers;
    private final Crews crews;
    private final Posts posts;
    private final HandingOverTasks handing;
    private final BusinessClock clock;

    public BalancingTasks(
            TaskViews tasks, Workers workers, Crews crews, Posts posts, HandingOverTasks handing, BusinessClock clock) {
        this.tasks = tasks;
        this.workers = workers;
        this.crews = crews;
        this.posts = posts;
        this.handing = handing;
        this.clock = clock;
    }

    /** The outcome of each task, in the order of the inbox; none when there is nobody, or nothing to spread. */
    public List<Given> handle(Caller who, Balance command) {
        List<Load> loads = new ArrayList<>();
        for (String login : crews.of(posts.now(command.post, clock.today()), clock.today()))
            loads.add(new Load(login, workers.open(login)));
        if (loads.isEmpty()) return List.of();
        TaskViews.Filter ready = new TaskViews.Filter(Optional.of(TaskState.READY), Optional.empty(), Optional.empty());
        List<Given> given = new ArrayList<>();
        for (TaskViews.Row row : tasks.inbox(List.of(command.post), ready, Page.Request.first(MOST))
                .items()) given.add(give(who, command, row.no(), row.unit(), loads));
        return given;
    }

    private Given give(Caller who, Balance command, TaskNo task, UnitPath unit, List<Load> loads) {
        Load least = loads.stream()
                .min(Comparator.comparingLong(Load::open).thenComparing(Load::login))
                .orElseThrow();
        HandingOverTasks.Transfer transfer =
                new HandingOverTasks.Transfer(task, new Login(least.login), command.reason, Optional.empty());
        return switch (handing.handle(who, transfer)) {
            case Outcome.Done<?> done -> {
                loads.set(loads.indexOf(least), new Load(least.login, least.open + 1));
                yield new Given(task, unit, least.login, Optional.empty());
            }
            case Outcome.Refused<?>(Refusal why) -> new Given(task, unit, least.login, Optional.of(why));
        };
    }

    /** Of a post, and why. */
    public record Balance(Post post, String reason) {}

    /** To whom a task went, or why it did not. */
    public record Given(TaskNo task, UnitPath unit, String login, Optional<Refusal> why) {}

    private record Load(String login, long open) {}
}
