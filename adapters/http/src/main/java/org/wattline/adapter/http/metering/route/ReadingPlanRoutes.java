package org.wattline.adapter.http.metering.route;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.http.metering.Shown;
import org.wattline.adapter.http.platform.problem.Rejected;
import org.wattline.adapter.http.platform.route.Commands;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Fault;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.metering.MeteringPermissions;
import org.wattline.application.metering.route.HandlingPlans;
import org.wattline.application.metering.route.PreparingWalks;
import org.wattline.application.metering.route.ReadingOnSite;
import org.wattline.application.metering.route.ReadingPlans;
import org.wattline.application.metering.route.SeenOnSite;
import org.wattline.domain.access.Permission;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.intake.FileDigest;
import org.wattline.domain.metering.route.MissingReason;
import org.wattline.domain.metering.route.ReadingPlan;
import org.wattline.domain.metering.route.ReadingPlanId;
import org.wattline.domain.metering.route.ReadingPosition;
import org.wattline.domain.metering.route.ReadingProof;
import org.wattline.domain.metering.route.ReadingTask;
import org.wattline.domain.metering.route.ReadingTaskId;
import org.wattline.domain.metering.route.RouteCode;
import org.wattline.domain.metering.route.RouteRefusal;

/** {@code /v1/reading-plans}: rounds, from plan to release, and what readers' terminals fetch and send. */
public final class ReadingPlanRoutes implements Routes {
    private static final String ONE = "/v1/reading-plans/{planId}";
    private static final int MOST_BYTES = 16 << 20;

    private final ReadingPlans plans;
    private final HandlingPlans handling;
    private final PreparingWalks walks;
    private final ReadingOnSite reading;

    public ReadingPlanRoutes(ReadingPlans plans, HandlingPlans handling, PreparingWalks walks, ReadingOnSite reading) {
        this.plans = plans;
        this.handling = handling;
        this.walks = walks;
        this.reading = reading;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/v1/reading-plan-runs")
                        .tag("metering")
                        .summary("生成抄表计划", "Have rounds planned, settled and closed now")
                        .permission(MeteringPermissions.KEEP_ROUTES)
                        .unowned("a run looks at the caller's own unit and those below")
                        .answersNothing(202)
                        .handle(x -> switch (handling.plan(x.caller())) {
                            case Outcome.Done<UUID>(UUID job) -> x.accepted(job);
                            case Outcome.Refused<UUID>(Refusal why) -> x.refused(why);
                        }),
                Route.list("/v1/reading-plans")
                        .tag("metering")
                        .summary("抄表计划列表", "List rounds, the latest day first")
                        .permission(MeteringPermissions.SEE_ROUTES)
                        .scoped()
                        .filter("routeCode", "抄表段编号", "code of the route", "R330106-01")
                        .filter("state", "状态", "state", "PLANNED")
                        .answersPage(PlanBody.class, PlanBody.EXAMPLE)
                        .handle(x -> x.page(
                                plans.list(
                                        x.scope(),
                                        new ReadingPlans.Filter(
                                                x.query("routeCode", RouteCode::new),
                                                x.query("state", ReadingPlan.State.class)),
                                        x.page()),
                                PlanBody::of)),
                named(Route.get(ONE), MeteringPermissions.SEE_ROUTES)
                        .summary("查看抄表计划", "Show a round")
                        .history("reading-plan")
                        .allows(x -> plans.find(id(x)).map(plan -> allowed(x, plan)))
                        .answers(200, PlanBody.class, PlanBody.EXAMPLE)
                        .handle(x -> x.found(plans.find(id(x)).map(PlanBody::of))),
                named(Route.list(ONE + "/stops"), MeteringPermissions.READ_ROUTES)
                        .summary("下装抄表清单", "Fetch the stops of a round in the order of the walk")
                        .answersPage(StopBody.class, StopBody.EXAMPLE)
                        .handle(x -> x.page(walks.of(id(x), x.page()), StopBody::of)),
                command(
                        HandlingPlans.Step.DOWNLOAD,
                        "下装",
                        "Take a round onto a terminal",
                        MeteringPermissions.READ_ROUTES),
                command(
                        HandlingPlans.Step.FINISH,
                        "抄表完成",
                        "Close a round of which nothing is open",
                        MeteringPermissions.READ_ROUTES),
                command(
                        HandlingPlans.Step.CHECK,
                        "复核",
                        "Check a round of somebody else",
                        MeteringPermissions.CHECK_ROUTES),
                command(
                        HandlingPlans.Step.RELEASE,
                        "发行至核算",
                        "Release a round to billing",
                        MeteringPermissions.CHECK_ROUTES),
                named(Route.post(ONE + "/results"), MeteringPermissions.READ_ROUTES)
                        .withoutKey()
                        .summary("上装抄表结果", "Send what was read on a round, one stop on each line")
                        .description(
                                "NDJSON，每行一个计量点的示数或缺抄原因；逐行返回结果，一行被拒不影响其他行。重复上装不会重复入库。",
                                "NDJSON, on each line what a meter showed or why it could not be read; each is answered in turn. Sending it again stores nothing twice.")
                        .bodyStream(
                                MOST_BYTES,
                                "{\"taskId\":\"" + TaskBody.ID
                                        + "\",\"reading\":{\"at\":\"2026-03-05T02:00:00Z\",\"shown\":[{\"register\":\"ACTIVE_IMPORT\",\"value\":\"1229.23\"}]}}\n",
                                "application/x-ndjson")
                        .answersMedia(
                                207,
                                "application/x-ndjson",
                                "{\"line\":1,\"status\":409,\"problem\":{\"code\":\"metering.already-read\"}}\n")
                        .handle(x ->
                                x.eachLine(Result.class, line -> take(x, line), task -> TaskBody.of(x::reveal, task))));
    }

    private Commands allowed(Exchange<?> x, ReadingPlan plan) {
        Commands commands = Commands.none();
        for (HandlingPlans.Step step : HandlingPlans.Step.values())
            commands = commands.and(name(step), handling.after(x.caller(), step, plan));
        return commands;
    }

    private static String name(HandlingPlans.Step step) {
        return switch (step) {
            case DOWNLOAD -> "download";
            case FINISH -> "finish";
            case CHECK -> "check";
            case RELEASE -> "release";
        };
    }

    private Route command(HandlingPlans.Step step, String zh, String en, Permission permission) {
        return named(Route.command(ONE, name(step)), permission)
                .summary(zh, en)
                .answers(200, PlanBody.class, PlanBody.EXAMPLE)
                .refuses(RouteRefusal.PLAN_NOT_FOUND, RouteRefusal.PLAN_STEP_NOT_POSSIBLE)
                .refuses(RouteRefusal.TASKS_OPEN, RouteRefusal.OWN_ROUND, RouteRefusal.VALUES_HELD)
                .handle(x -> x.outcome(
                        handling.handle(x.caller(), new HandlingPlans.Take(id(x), x.version(), step)), PlanBody::of));
    }

    private Outcome<ReadingTask> take(Exchange<?> x, Result line) {
        ReadingTaskId task = line.task();
        if (line.reading().isPresent() == line.obstacle().isPresent())
            throw Rejected.malformed(Fault.of("", "one-of", "填写示数或缺抄原因之一", "give one of reading and obstacle"));
        if (line.obstacle().isPresent())
            return reading.handle(
                    x.caller(),
                    new ReadingOnSite.Explain(
                            Optional.of(id(x)),
                            task,
                            Optional.empty(),
                            line.obstacle().get().reason(),
                            line.obstacle().get().words().orElse(""),
                            line.proof()));
        return reading.handle(
                x.caller(),
                new ReadingOnSite.Report(
                        id(x), task, line.reading().orElseThrow().seen(), line.proof()));
    }

    private static Draft<Void> named(Draft<Void> draft, Permission permission) {
        return draft.tag("metering")
                .permission(permission)
                .owned("planId", "reading-plan")
                .path("planId", "抄表段编号.抄表例日", "route and scheduled day", "R330106-01.2026-03-05");
    }

    private static ReadingPlanId id(Exchange<?> x) {
        return x.path("planId", ReadingPlanId::parse);
    }

    /** What came of one stop. @param position where the reader stood @param photo SHA-256 of a picture */
    public record Result(
            String taskId,
            Optional<ReadingBody> reading,
            Optional<Obstacle> obstacle,
            Optional<ReadingPosition> position,
            Optional<FileDigest> photo) {
        ReadingTaskId task() {
            try {
                return ReadingTaskId.parse(taskId);
            } catch (IllegalArgumentException fault) {
                throw Rejected.malformed(Fault.invalid("/taskId", fault));
            }
        }

        ReadingProof proof() {
            return new ReadingProof(position, photo);
        }
    }

    /** What a meter showed. @param assetNo the meter that was read, if its number was looked at */
    public record ReadingBody(Optional<AssetNo> assetNo, Instant at, List<Shown> shown) {
        /** As the use cases take it. */
        public SeenOnSite.Seen seen() {
            return new SeenOnSite.Seen(assetNo, at, Shown.map("/shown", shown));
        }
    }

    /** Why it could not be read. */
    public record Obstacle(
            MissingReason reason, @Size(max = 200) Optional<String> words) {}
}
