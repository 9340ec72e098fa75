package org.wattline.adapter.http.billing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.billing.BillingPermissions;
import org.wattline.application.billing.run.BillRuns;
import org.wattline.application.billing.run.StartingRuns;
import org.wattline.application.billing.run.SteeringRuns;
import org.wattline.application.platform.BusinessClock;
import org.wattline.domain.billing.BillRefusal;
import org.wattline.domain.billing.run.BillRun;
import org.wattline.domain.billing.run.BillRunId;
import org.wattline.domain.billing.run.BillRunRefusal;
import org.wattline.domain.billing.run.Pace;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;

/** {@code /v1/bill-runs}: the bills of many accounts, calculated by a job that several servers share. */
public final class BillRunRoutes implements Routes {
    private static final String ALL = "/v1/bill-runs";
    private static final String ONE = ALL + "/{runId}";

    private final StartingRuns starting;
    private final SteeringRuns steering;
    private final BillRuns runs;
    private final BusinessClock clock;

    public BillRunRoutes(StartingRuns starting, SteeringRuns steering, BillRuns runs, BusinessClock clock) {
        this.starting = starting;
        this.steering = steering;
        this.runs = runs;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post(ALL)
                        .creates()
                        .tag("billing")
                        .summary("启动算费批次", "Start a bill run")
                        .description(
                                "周期：单位全部户号的一个月；非周期、结清：列明户号。已出账的日期不重复计费。through 为止步环节，默认核算",
                                "A cycle is a month of all accounts of a unit; the other kinds name their accounts. Days that are billed are left"
                                        + " out. How far the bills go tells through; reviewed unless it says otherwise")
                        .permission(BillingPermissions.CALCULATE)
                        .unowned("the unit is checked against the caller's own")
                        .body(BillRunStart.class, BillRunStart.EXAMPLE)
                        .answers(202, BillRunBody.class, BillRunBody.EXAMPLE)
                        .refuses(
                                BillRefusal.UNIT_OUT_OF_REACH,
                                BillRefusal.PERIOD_NOT_OVER,
                                BillRefusal.INVALID_PERIOD,
                                BillRunRefusal.NO_ACCOUNTS,
                                BillRunRefusal.NOT_SO_FAR,
                                BillRunRefusal.UNDER_WAY)
                        .handle(this::start),
                Route.list(ALL)
                        .tag("billing")
                        .summary("算费批次列表", "List bill runs, newest first")
                        .permission(BillingPermissions.CALCULATE)
                        .scoped()
                        .answersPage(BillRunBody.class, BillRunBody.EXAMPLE)
                        .handle(x -> x.page(runs.list(x.scope(), x.page()), BillRunBody::of)),
                named(Route.get(ONE))
                        .summary("查看算费批次", "Show a bill run")
                        .history("bill-run")
                        .answers(200, BillRunBody.class, BillRunBody.EXAMPLE)
                        .handle(x -> x.found(runs.find(id(x)).map(this::shown))),
                named(Route.list(ONE + "/problems"))
                        .summary("批次问题清单", "List the accounts of a run that have no bill, or one that a check stopped")
                        .filter("code", "问题代码", "only those with this refusal", "billing.readings-held")
                        .answersPage(BillRunBody.Unbilled.class, BillRunBody.Unbilled.EXAMPLE)
                        .handle(x -> x.page(runs.problems(id(x), x.query("code"), x.page()), BillRunBody.Unbilled::of)),
                command("pause", "暂停算费批次", "Pause a bill run", BillRunRefusal.NOT_RUNNING)
                        .handle(x -> steered(
                                x, asked -> steering.handle(x.caller(), new SteeringRuns.Pause(asked, x.version())))),
                command("resume", "继续算费批次", "Let a bill run go on", BillRunRefusal.NOT_PAUSED)
                        .handle(x -> steered(
                                x, asked -> steering.handle(x.caller(), new SteeringRuns.Resume(asked, x.version())))),
                command("cancel", "取消算费批次", "Call a bill run off", BillRunRefusal.OVER)
                        .description("已出的账单保留", "Bills that were made stay")
                        .handle(x -> steered(
                                x,
                                asked -> steering.handle(x.caller(), new SteeringRuns.CallOff(asked, x.version())))));
    }

    private static Draft<Void> command(String name, String zh, String en, Refusal why) {
        return named(Route.command(ONE, name))
                .summary(zh, en)
                .answers(200, BillRunBody.class, BillRunBody.EXAMPLE)
                .refuses(why);
    }

    private static <B> Draft<B> named(Draft<B> draft) {
        return draft.tag("billing")
                .permission(BillingPermissions.CALCULATE)
                .owned("runId", "bill-run")
                .path(
                        "runId",
                        "批次标识",
                        "id of the run",
                        BillRunBody.EXAMPLE.runId().toString());
    }

    private static BillRunId id(Exchange<?> x) {
        return new BillRunId(x.pathId("runId"));
    }

    private Reply steered(Exchange<Void> x, Function<BillRunId, Outcome<BillRun>> steer) {
        return x.outcome(steer.apply(id(x)), this::shown);
    }

    private BillRunBody shown(BillRun run) {
        return BillRunBody.of(
                run,
                Optional.of(BillRunBody.RunProgress.of(
                        run,
                        runs.tally(run.id()),
                        Pace.of(run.startedAt(), runs.doneLast(run.id(), Pace.PARTS)),
                        clock.now())),
                runs.reasons(run.id()));
    }

    private Reply start(Exchange<BillRunStart> x) {
        Outcome<StartingRuns.Started> outcome =
                starting.handle(x.caller(), x.body().command(x.caller().unit()));
        return switch (outcome) {
            case Outcome.Done<StartingRuns.Started>(var started) ->
                new Reply.Body(202, shown(started.run()), Map.of("Location", "/v1/jobs/" + started.job()));
            case Outcome.Refused<StartingRuns.Started>(var why) -> x.refused(why);
        };
    }
}
