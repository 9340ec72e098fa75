package org.wattline.adapter.http.connection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wattline.adapter.http.platform.event.EventStream;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.connection.ConnectionPermissions;
import org.wattline.application.connection.FollowingApplications;
import org.wattline.application.connection.RestingApplications;
import org.wattline.application.platform.EventFeed;
import org.wattline.domain.connection.RestRefusal;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.workflow.CaseRefusal;
import org.wattline.domain.workflow.ProcessInstance;
import org.wattline.domain.workflow.WorkflowRefusal;

/**
 * Below {@code /v1/connection-applications/…} and {@code /v1/change-applications/…}: how far an application is, every change as it comes (阳光业扩),
 * and letting it rest.
 */
public final class FollowRoutes implements Routes {
    /** What applicants are told of their cases; who among the staff has which task is not told in events. */
    public static final Set<String> TOLD = Set.of(
            "workflow.task-ready",
            "workflow.task-completed",
            "workflow.task-returned",
            "workflow.task-rescheduled",
            "workflow.task-skipped",
            "workflow.process-suspended",
            "workflow.process-waiting",
            "workflow.process-resumed",
            "workflow.process-completed",
            "workflow.process-cancelled");

    private final ApplicationPath of;
    private final FollowingApplications following;
    private final RestingApplications resting;
    private final EventStream stream;

    public FollowRoutes(
            ApplicationPath of, FollowingApplications following, RestingApplications resting, EventFeed feed) {
        this.of = of;
        this.following = following;
        this.resting = resting;
        this.stream = new EventStream(feed);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                of.named(Route.get(of.one() + "/progress"))
                        .summary("办理进度", "Show the progress of an application")
                        .description(
                                "每个环节的名称、承办岗位、单位、经办人（按权限脱敏）和时限（阳光业扩）",
                                "Every step with its name, the position, unit and person that have it, masked as permissions ask, and its limit")
                        .permission(ConnectionPermissions.SEE)
                        .answers(200, ProgressBody.class, ProgressBody.EXAMPLE)
                        .handle(x -> x.found(progress(x))),
                of.named(Route.get(of.one() + "/events"))
                        .summary("跟踪办理进度", "Follow the progress of an application (SSE)")
                        .description(
                                "每有变化即推送；断线后以 Last-Event-ID 续传",
                                "Every step as it begins, ends or gets another last day; come back with Last-Event-ID")
                        .permission(ConnectionPermissions.SEE)
                        .query("after", "从此游标之后读", "cursor after which to read", "0")
                        .answersMedia(
                                200,
                                EventStream.TYPE,
                                "id: 42\nevent: org.wattline.workflow.task-completed.v1\ndata: {}\n\n")
                        .handle(this::follow),
                resting(Route.command(of.one(), "suspend"))
                        .summary("申请人挂起申请", "Let one's own application rest")
                        .description(
                                "只由申请人本人办理；挂起期间不计时限，到期自动恢复",
                                "By the applicant only. No clock runs meanwhile; it goes on by itself on the day named")
                        .body(Rest.class, Rest.EXAMPLE)
                        .refuses(RestRefusal.CARRIED_OUT, CaseRefusal.REST_TOO_LONG, CaseRefusal.SUSPENDED)
                        .handle(x -> answer(
                                x,
                                resting.handle(
                                        x.caller(),
                                        new RestingApplications.Rest(
                                                of.no(x),
                                                x.body().reason(),
                                                x.body().until())))),
                resting(Route.command(of.one(), "resume"))
                        .summary("申请人恢复办理", "Take one's own application up again")
                        .description(
                                "待补资料等其他等待不受影响", "What else it waits for, such as documents, it goes on waiting for")
                        .refuses(CaseRefusal.NOT_SUSPENDED)
                        .handle(x -> answer(x, resting.handle(x.caller(), new RestingApplications.Resume(of.no(x))))));
    }

    private Draft<Void> resting(Draft<Void> command) {
        return of.named(command)
                .withoutIfMatch()
                .permission(ConnectionPermissions.APPLY)
                .answers(200, ProgressBody.class, ProgressBody.EXAMPLE)
                .refuses(of.unknown(), RestRefusal.NOT_THE_APPLICANT, WorkflowRefusal.PROCESS_ENDED);
    }

    private Reply answer(Exchange<?> x, Outcome<ProcessInstance> outcome) {
        return x.outcome(outcome, instance -> progress(x).orElseThrow());
    }

    private Optional<ProgressBody> progress(Exchange<?> x) {
        return of.known(x)
                .flatMap(known -> following.progress(known.instance()))
                .map(progress -> ProgressBody.of(of.no(x), progress, x));
    }

    private Reply follow(Exchange<Void> x) {
        if (of.known(x).isEmpty()) return x.found(Optional.empty());
        String no = of.no(x).value();
        return stream.follow(
                x,
                event -> event.subject().equals(no)
                        && (event.type().startsWith("connection.") || TOLD.contains(event.type())));
    }

    /** Why it rests, and the first day on which it goes on. */
    public record Rest(@Size(min = 1, max = 200) String reason, LocalDate until) {
        static final Rest EXAMPLE = new Rest("the building is not finished", LocalDate.of(2026, 5, 1));
    }
}
