package org.wattline.adapter.http.metering.field;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.metering.MeteringPermissions;
import org.wattline.application.metering.poll.PollingMeters;
import org.wattline.application.metering.poll.PollingPlans;
import org.wattline.application.metering.poll.Polls;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Jobs;
import org.wattline.domain.metering.poll.PolledAnswer;

/** {@code /v1/polling-plans}, {@code /v1/meter-polls} and {@code /v1/polled-answers}: asking meters on site for what they kept. */
public final class PollRoutes implements Routes {
    private final Jobs jobs;
    private final Polls polls;
    private final PollingPlans plans;
    private final BusinessClock clock;

    public PollRoutes(Jobs jobs, Polls polls, PollingPlans plans, BusinessClock clock) {
        this.jobs = jobs;
        this.polls = polls;
        this.plans = plans;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/v1/polling-plans")
                        .tag("metering")
                        .summary("采集方案", "Show by which plans meters are asked today")
                        .permission(MeteringPermissions.TAKE_IN)
                        .unowned("plans are the same for everybody")
                        .answers(200, Plans.class, Plans.EXAMPLE)
                        .handle(x -> x.ok(new Plans(plans.on(clock.today()).stream()
                                .map(PlanBody::of)
                                .toList()))),
                Route.post("/v1/meter-polls")
                        .tag("metering")
                        .summary("补采", "Ask meters for what is missing of a day")
                        .description(
                                "系统按采集方案自动采集与补采；此处立即补采某日",
                                "What plans want is asked for by itself; this asks for a day at once.")
                        .permission(MeteringPermissions.TAKE_IN)
                        .unowned("the job asks the meters of the caller's own units only")
                        .body(Poll.class, Poll.EXAMPLE)
                        .answersNothing(202)
                        .handle(this::poll),
                Route.list("/v1/polled-answers")
                        .tag("metering")
                        .summary("采集结果列表", "List what came of asking meters, of one day")
                        .description("缺数清单：state=MISSING", "What did not come: state=MISSING")
                        .permission(MeteringPermissions.TAKE_IN)
                        .scoped()
                        .filter("day", "日期，默认当日", "the day, today unless given", "2026-03-01")
                        .filter("state", "结果", "what came", PolledAnswer.State.MISSING.name())
                        .answersPage(PolledAnswerBody.class, PolledAnswerBody.EXAMPLE)
                        .handle(x -> x.page(
                                polls.list(
                                        x.scope(),
                                        x.query("day", LocalDate::parse).orElseGet(clock::today),
                                        x.query("state", PolledAnswer.State.class),
                                        x.page()),
                                PolledAnswerBody::of)));
    }

    private Reply poll(Exchange<Poll> x) {
        return x.accepted(jobs.submit(
                x.caller(),
                PollingMeters.KIND,
                Map.of(PollingMeters.DAY, x.body().day().toString())));
    }

    /** Which day to ask for. */
    public record Poll(LocalDate day) {
        static final Poll EXAMPLE = new Poll(LocalDate.parse("2026-02-28"));
    }

    /** All that are in force. */
    public record Plans(List<PlanBody> plans) {
        static final Plans EXAMPLE = new Plans(List.of(PlanBody.EXAMPLE));
    }
}
