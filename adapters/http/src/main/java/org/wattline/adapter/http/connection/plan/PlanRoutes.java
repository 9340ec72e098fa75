package org.wattline.adapter.http.connection.plan;

import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.connection.ApplicationPath;
import org.wattline.adapter.http.platform.problem.PlatformProblem;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.connection.ConnectionPermissions;
import org.wattline.application.connection.plan.HandlingPlans;
import org.wattline.application.connection.plan.SupplyPlans;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.ConnectionRefusal;
import org.wattline.domain.connection.plan.LevelNotHeld;
import org.wattline.domain.connection.plan.PlanContent;
import org.wattline.domain.connection.plan.PlanIncomplete;
import org.wattline.domain.connection.plan.PlanRefusal;
import org.wattline.domain.connection.plan.SupplyPlan;
import org.wattline.domain.kernel.Outcome;

/**
 * {@code supply-plans} below {@code /v1/connection-applications/…} and {@code /v1/change-applications/…}: versions of the supply plan, their approval, the answer and the applicant's
 * word.
 */
public final class PlanRoutes implements Routes {
    private final ApplicationPath of;
    private final String all;
    private final String one;
    private final SupplyPlans plans;
    private final HandlingPlans handling;

    public PlanRoutes(ApplicationPath of, SupplyPlans plans, HandlingPlans handling) {
        this.of = of;
        this.all = of.one() + "/supply-plans";
        this.one = all + "/{planNumber}";
        this.plans = plans;
        this.handling = handling;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                all(Route.post(all))
                        .creates()
                        .summary("拟定供电方案", "Draft a supply plan")
                        .description(
                                "首版，或退回、异议、失效后的新版",
                                "The first version, or a new one after a return, an objection or a change")
                        .permission(ConnectionPermissions.DRAFT_PLANS)
                        .body(PlanContentBody.class, PlanContentBody.EXAMPLE)
                        .answers(201, PlanBody.class, PlanBody.EXAMPLE)
                        .refuses(
                                of.unknown(),
                                ConnectionRefusal.CLOSED,
                                PlanRefusal.UNDER_WAY,
                                PlanRefusal.SOURCES_DIFFER,
                                new PlanIncomplete(List.of()))
                        .handle(x -> x.created(
                                of.known(
                                        x,
                                        () -> handling.handle(
                                                x.caller(),
                                                new HandlingPlans.Draft(
                                                        no(x), x.body().content()))),
                                plan -> of.all() + "/" + no(x) + "/supply-plans/" + plan.number(),
                                PlanBody::of)),
                all(Route.get(all))
                        .summary("供电方案各版", "Show the versions of the supply plan")
                        .permission(ConnectionPermissions.SEE)
                        .answers(200, PlanList.class, new PlanList(List.of(PlanBody.EXAMPLE)))
                        .handle(x -> x.found(of.known(x)
                                .map(known -> new PlanList(plans.of(no(x)).stream()
                                        .map(PlanBody::of)
                                        .toList())))),
                one(Route.get(one))
                        .summary("查看供电方案", "Show a version of the supply plan")
                        .permission(ConnectionPermissions.SEE)
                        .answers(200, PlanBody.class, PlanBody.EXAMPLE)
                        .handle(x -> x.found(find(x).map(PlanBody::of))),
                one(Route.get(one + "/differences"))
                        .summary("方案版本比较", "Compare two versions of the supply plan")
                        .permission(ConnectionPermissions.SEE)
                        .requiredQuery("with", "另一版的版次", "number of the other version", "2")
                        .answers(200, DifferenceList.class, DifferenceList.EXAMPLE)
                        .handle(this::differences),
                command("approve", "本级审批通过", "Approve at the level that is next")
                        .permission(ConnectionPermissions.APPROVE_PLANS)
                        .body(Opinion.class, new Opinion(Optional.of("同意")))
                        .refuses(PlanRefusal.NOT_FOR_APPROVAL, PlanRefusal.SAME_PERSON, EXAMPLE_LEVEL)
                        .handle(x -> decided(
                                x, handling.handle(x.caller(), new HandlingPlans.Approve(meant(x), x.body().opinion)))),
                command("return", "退回方案", "Send the version back with a reason")
                        .permission(ConnectionPermissions.APPROVE_PLANS)
                        .body(Reason.class, Reason.EXAMPLE)
                        .refuses(PlanRefusal.NOT_FOR_APPROVAL, PlanRefusal.SAME_PERSON, EXAMPLE_LEVEL)
                        .handle(x -> decided(
                                x, handling.handle(x.caller(), new HandlingPlans.Return(meant(x), x.body().reason)))),
                command("answer", "答复供电方案", "Answer the plan to the applicant")
                        .permission(ConnectionPermissions.ANSWER_PLANS)
                        .refuses(PlanRefusal.NOT_APPROVED)
                        .handle(x -> decided(x, handling.handle(x.caller(), new HandlingPlans.Answer(meant(x))))),
                command("confirm", "客户确认方案", "Agree to the plan")
                        .permission(ConnectionPermissions.APPLY)
                        .refuses(PlanRefusal.NOT_ANSWERED, PlanRefusal.EXPIRED)
                        .handle(x -> decided(x, handling.handle(x.caller(), new HandlingPlans.Confirm(meant(x))))),
                command("object", "客户提出异议", "Object to the plan")
                        .permission(ConnectionPermissions.APPLY)
                        .body(Reason.class, Reason.EXAMPLE)
                        .refuses(PlanRefusal.NOT_ANSWERED)
                        .handle(x -> decided(
                                x, handling.handle(x.caller(), new HandlingPlans.Disagree(meant(x), x.body().reason)))),
                command("extend", "方案延期", "Extend the plan, once")
                        .permission(ConnectionPermissions.ANSWER_PLANS)
                        .body(Reason.class, Reason.EXAMPLE)
                        .refuses(PlanRefusal.NOT_ANSWERED, PlanRefusal.EXPIRED, PlanRefusal.NOT_EXTENDABLE)
                        .handle(x -> decided(
                                x, handling.handle(x.caller(), new HandlingPlans.Extend(meant(x), x.body().reason)))));
    }

    private static final LevelNotHeld EXAMPLE_LEVEL = new LevelNotHeld(new PositionCode("PLAN-APPROVER"));

    private Draft<Void> command(String name, String zh, String en) {
        return one(Route.command(one, name))
                .summary(zh, en)
                .answers(200, PlanBody.class, PlanBody.EXAMPLE)
                .refuses(of.unknown(), PlanRefusal.UNKNOWN, PlanRefusal.REPLACED);
    }

    private Reply decided(Exchange<?> x, Outcome<SupplyPlan> outcome) {
        return x.outcome(outcome, PlanBody::of);
    }

    /** What does not exist for the caller has no version either, so that no tag matches it. */
    private HandlingPlans.Meant meant(Exchange<?> x) {
        if (find(x).isEmpty()) throw PlatformProblem.STALE.rejected();
        return new HandlingPlans.Meant(no(x), number(x), x.version());
    }

    private Reply differences(Exchange<Void> x) {
        int other = x.required("with", Integer::parseInt);
        return x.found(find(x).flatMap(plan -> plans.find(no(x), other)
                .map(with -> new DifferenceList(plan.content().differences(with.content()).stream()
                        .map(DifferenceBody::of)
                        .toList()))));
    }

    private Optional<SupplyPlan> find(Exchange<?> x) {
        return of.known(x).flatMap(known -> plans.find(no(x), number(x)));
    }

    private Draft<Void> one(Draft<Void> draft) {
        return all(draft).path("planNumber", "方案版次", "number of the version", "1");
    }

    private Draft<Void> all(Draft<Void> draft) {
        return of.named(draft);
    }

    private ApplicationNo no(Exchange<?> x) {
        return of.no(x);
    }

    private static int number(Exchange<?> x) {
        return x.path("planNumber", Integer::parseInt);
    }

    /** Versions of a plan, by number. */
    public record PlanList(List<PlanBody> items) {}

    /** What an approver says to it. */
    public record Opinion(Optional<String> opinion) {}

    /** Why. */
    public record Reason(@Size(min = 1, max = 200) String reason) {
        static final Reason EXAMPLE = new Reason("电源点与现场不符");
    }

    /** What the other version says otherwise. */
    public record DifferenceList(List<DifferenceBody> items) {
        static final DifferenceList EXAMPLE = new DifferenceList(
                List.of(new DifferenceBody("sources.1.feeder", Optional.of("F420106-01"), Optional.of("F420106-02"))));
    }

    /** A statement that is made otherwise. */
    public record DifferenceBody(String field, Optional<String> before, Optional<String> after) {
        static DifferenceBody of(PlanContent.Difference difference) {
            return new DifferenceBody(difference.field(), difference.before(), difference.after());
        }
    }
}
