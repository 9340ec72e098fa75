package org.wattline.adapter.http.connection.link;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.wattline.adapter.http.connection.FollowRoutes;
import org.wattline.adapter.http.connection.ProgressBody;
import org.wattline.adapter.http.platform.event.EventStream;
import org.wattline.adapter.http.platform.problem.PlatformProblem;
import org.wattline.adapter.http.platform.problem.Rejected;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.security.RateLimits;
import org.wattline.application.connection.FollowingApplications;
import org.wattline.application.connection.Progress;
import org.wattline.application.connection.link.SharingProgress;
import org.wattline.application.platform.EventFeed;
import org.wattline.domain.connection.link.ProgressLink;

/**
 * {@code /v1/connection-progress/{token}}: the progress of one application for whoever has a link to it (阳光业扩), and every change as it comes. Who guesses tokens is
 * soon told to wait.
 */
public final class SharedProgressRoutes implements Routes {
    private static final String ONE = "/v1/connection-progress/{token}";
    private static final double GUESSES_A_SECOND = 1.0 / 60;
    private static final int GUESSES = 20;

    private final SharingProgress sharing;
    private final FollowingApplications following;
    private final EventStream stream;
    private final RateLimits guesses = new RateLimits(GUESSES_A_SECOND, GUESSES);

    public SharedProgressRoutes(SharingProgress sharing, FollowingApplications following, EventFeed feed) {
        this.sharing = sharing;
        this.following = following;
        this.stream = new EventStream(feed);
    }

    @Override
    public List<Route> routes() {
        return List.of(of(Route.get(ONE))
                .summary("凭链接查看办电进度", "Show the progress that a link stands for")
                .description(
                        "每个环节、承办岗位、时限和费用，不含姓名。Accept: text/event-stream 时持续推送变化，断线后用 Last-Event-ID 续读，链接失效后不再推送",
                        "Every step, the position that has it, its limit, and the fee; nobody's name. With Accept: text/event-stream changes are told as they"
                                + " come, until the link is over or revoked; come back with Last-Event-ID")
                .query("after", "从此游标之后读", "cursor after which to read", "0")
                .answers(200, SharedBody.class, SharedBody.EXAMPLE)
                .answersMedia(
                        200, EventStream.TYPE, "id: 42\nevent: org.wattline.workflow.task-completed.v1\ndata: {}\n\n")
                .handle(x -> EventStream.wanted(x) ? follow(x) : show(x)));
    }

    private static Draft<Void> of(Draft<Void> draft) {
        return draft.tag("connection")
                .open("the token is signed, names one application, expires, and can be revoked")
                .unowned("the token names the application")
                .path("token", "进度链接令牌", "token of the link", LinkBody.TOKEN);
    }

    private Reply show(Exchange<Void> x) {
        ProgressLink link = link(x);
        return x.found(following.progress(link.application()).map(shared -> SharedBody.of(link, shared, x)));
    }

    private Reply follow(Exchange<Void> x) {
        ProgressLink link = link(x);
        String token = x.path("token");
        Predicate<EventFeed.Recorded> told =
                event -> event.subject().equals(link.application().value())
                        && FollowRoutes.TOLD.contains(event.type())
                        && sharing.standing(token).isPresent();
        return stream.follow(x, told, Told::of);
    }

    private ProgressLink link(Exchange<?> x) {
        Optional<ProgressLink> link = sharing.standing(x.path("token"));
        if (link.isPresent()) return link.get();
        RateLimits.Room room = guesses.take(x.request().address());
        if (room.given()) throw PlatformProblem.NOT_FOUND.rejected();
        throw new Rejected(
                PlatformProblem.TOO_MANY.problem().with("Retry-After", Long.toString(Math.max(1, room.seconds()))));
    }

    /** @param feeYuan what the process determined as fee, in yuan; empty while it has not */
    public record SharedBody(ProgressBody progress, Optional<String> feeYuan, Instant expiresAt) {
        static final SharedBody EXAMPLE =
                new SharedBody(ProgressBody.EXAMPLE, Optional.of("0"), LinkBody.EXAMPLE.expiresAt());

        static SharedBody of(ProgressLink link, Progress.Shared shared, Exchange<?> x) {
            return new SharedBody(
                    ProgressBody.nameless(link.application(), shared.progress(), x), shared.feeYuan(), link.until());
        }
    }

    /** What a link tells of a change: no actor, no holder. */
    public record Told(String type, Instant at, Optional<String> step, Optional<String> due) {
        static Told of(EventFeed.Recorded event) {
            return new Told(
                    event.type(),
                    event.at(),
                    Optional.ofNullable(event.facts().get("step")),
                    Optional.ofNullable(event.facts().get("due")));
        }
    }
}
