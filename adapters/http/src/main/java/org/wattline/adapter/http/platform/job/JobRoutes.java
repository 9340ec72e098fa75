package org.wattline.adapter.http.platform.job;

import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Jobs;
import org.wattline.domain.access.Permission;

/** {@code /v1/jobs}: everybody sees and ends the jobs they started; those of others need a permission. */
public final class JobRoutes implements Routes {
    public static final Permission READ = new Permission("jobs:read");
    public static final Permission CANCEL = new Permission("jobs:cancel");

    private static final String OWN = "everybody may follow and end the jobs they started";

    private final Jobs jobs;
    private final BusinessClock clock;

    public JobRoutes(Jobs jobs, BusinessClock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.list("/v1/jobs")
                        .tag("platform")
                        .summary("后台任务列表", "List jobs")
                        .permission(READ)
                        .unowned("jobs belong to logins, not to customers")
                        .filter("kind", "任务种类", "kind of job", "billing.bill-run")
                        .filter("state", "状态", "state", "RUNNING")
                        .answersPage(JobBody.class, JobBody.EXAMPLE)
                        .handle(x -> x.page(
                                jobs.list(x.query("kind"), x.query("state", Jobs.State.class), x.page()),
                                job -> JobBody.of(job, clock.now()))),
                Route.get("/v1/jobs/{jobId}")
                        .tag("platform")
                        .summary("查看后台任务", "Show a job")
                        .signedIn(OWN)
                        .unowned(OWN)
                        .path(
                                "jobId",
                                "任务标识",
                                "id of the job",
                                JobBody.EXAMPLE.id().toString())
                        .answers(200, JobBody.class, JobBody.EXAMPLE)
                        .handle(x -> x.found(find(x, READ).map(job -> JobBody.of(job, clock.now())))),
                Route.list("/v1/jobs/{jobId}/problems")
                        .tag("platform")
                        .summary("后台任务的问题清单", "List what failed in a job")
                        .signedIn(OWN)
                        .unowned(OWN)
                        .path(
                                "jobId",
                                "任务标识",
                                "id of the job",
                                JobBody.EXAMPLE.id().toString())
                        .answersPage(JobProblem.class, JobProblem.EXAMPLE)
                        .handle(x -> find(x, READ).isPresent()
                                ? x.page(jobs.problems(x.pathId("jobId"), x.page()), JobProblem::of)
                                : x.found(Optional.empty())),
                Route.command("/v1/jobs/{jobId}", "cancel")
                        .withoutIfMatch()
                        .withoutDryRun()
                        .tag("platform")
                        .summary("取消后台任务", "Ask a job to end")
                        .signedIn(OWN)
                        .unowned(OWN)
                        .path(
                                "jobId",
                                "任务标识",
                                "id of the job",
                                JobBody.EXAMPLE.id().toString())
                        .answers(200, JobBody.class, JobBody.EXAMPLE)
                        .handle(this::cancel));
    }

    private Optional<Jobs.Job> find(Exchange<Void> x, Permission forOthers) {
        return jobs.find(x.pathId("jobId"))
                .filter(job ->
                        job.login().equals(x.caller().login()) || x.caller().may(forOthers));
    }

    private Reply cancel(Exchange<Void> x) {
        Optional<Jobs.Job> job = find(x, CANCEL).filter(found -> jobs.cancel(found.id()));
        return x.found(job.flatMap(found -> jobs.find(found.id())).map(found -> JobBody.of(found, clock.now())));
    }
}
