package org.wattline.adapter.http.metering.validation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.http.platform.route.Commands;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.metering.MeteringPermissions;
import org.wattline.application.metering.validation.HandlingExceptions;
import org.wattline.application.metering.validation.HandlingExceptions.Decision;
import org.wattline.application.metering.validation.HandlingExceptions.Handle;
import org.wattline.application.metering.validation.VeeExceptions;
import org.wattline.application.metering.validation.VeeExceptions.Status;
import org.wattline.application.platform.Scope;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.exception.VeeException;
import org.wattline.domain.metering.exception.VeeExceptionId;
import org.wattline.domain.metering.exception.VeeRefusal;
import org.wattline.domain.metering.validation.VeeRuleId;

/** {@code /v1/vee-exceptions}: the queue, and what people do with it, one by one or many at once. */
public final class ExceptionRoutes implements Routes {
    private static final String ONE = "/v1/vee-exceptions/{exceptionId}";
    private static final int MOST_BYTES = 16 << 20;

    private final VeeExceptions exceptions;
    private final HandlingExceptions handling;

    public ExceptionRoutes(VeeExceptions exceptions, HandlingExceptions handling) {
        this.exceptions = exceptions;
        this.handling = handling;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.list("/v1/vee-exceptions")
                        .tag("metering")
                        .summary("数据异常队列", "List exceptions of meter data, newest first")
                        .permission(MeteringPermissions.SEE_EXCEPTIONS)
                        .scoped()
                        .filter("ruleId", "规则编号", "id of the rule", "VEE-12")
                        .filter("state", "状态", "state", "OPEN")
                        .filter("owner", "责任人", "login of the owner", "reading-clerk")
                        .filter(
                                "meteringPointNo",
                                "计量点编号",
                                "number of the metering point",
                                MeteringPointNo.of(1).value())
                        .answersPage(ExceptionBody.class, ExceptionBody.EXAMPLE)
                        .handle(x -> x.page(exceptions.list(x.scope(), filter(x), x.page()), ExceptionBody::of)),
                named(Route.get(ONE))
                        .summary("查看数据异常", "Show an exception with its evidence")
                        .permission(MeteringPermissions.SEE_EXCEPTIONS)
                        .history("vee-exception")
                        .allows(x -> exceptions.find(id(x)).map(ExceptionRoutes::allowed))
                        .answers(200, ExceptionBody.class, ExceptionBody.EXAMPLE)
                        .handle(x -> x.found(exceptions.find(id(x)).map(ExceptionBody::of))),
                command("assign", "指定责任人", "Give an exception an owner")
                        .body(Owner.class, Owner.EXAMPLE)
                        .handle(x ->
                                x.outcome(handle(x, new Decision.Assign(x.body().owner())), ExceptionBody::of)),
                command("accept", "确认数据正确", "Accept the values as right")
                        .body(Why.class, Why.EXAMPLE)
                        .handle(x ->
                                x.outcome(handle(x, new Decision.Accept(x.body().reason())), ExceptionBody::of)),
                command("reject", "撤回数据", "Withdraw the values: the version before them is stored again")
                        .body(Why.class, Why.EXAMPLE)
                        .refuses(VeeRefusal.NOTHING_BEFORE, VeeRefusal.VALUES_NOT_FOUND)
                        .handle(x ->
                                x.outcome(handle(x, new Decision.Reject(x.body().reason())), ExceptionBody::of)),
                command("estimate", "拟合数据", "Put estimated values in their place")
                        .body(Why.class, Why.EXAMPLE)
                        .refuses(VeeRefusal.CANNOT_ESTIMATE, VeeRefusal.VALUES_NOT_FOUND)
                        .handle(x -> x.outcome(
                                handle(x, new Decision.Estimate(x.body().reason())), ExceptionBody::of)),
                Route.post("/v1/vee-exception-decisions")
                        .withoutKey()
                        .tag("metering")
                        .summary("批量处理数据异常", "Deal with many exceptions, one on each line")
                        .description(
                                "NDJSON，每行一个决定；逐行返回结果，一行被拒不影响其他行。",
                                "NDJSON, a decision on each line; each is answered in turn, and one that is refused does not hinder the others.")
                        .permission(MeteringPermissions.HANDLE_EXCEPTIONS)
                        .unowned("each line's exception is looked up within the caller's scope")
                        .bodyStream(
                                MOST_BYTES,
                                "{\"exceptionId\":\"" + ExceptionBody.EXAMPLE.exceptionId()
                                        + "\",\"decision\":\"ACCEPT\",\"text\":\"现场核实\"}\n",
                                "application/x-ndjson")
                        .answersMedia(
                                207,
                                "application/x-ndjson",
                                "{\"line\":1,\"status\":404,\"problem\":{\"code\":\"metering.exception-not-found\"}}\n")
                        .handle(x -> x.eachLine(DecisionLine.class, line -> decide(x, line), ExceptionBody::of)));
    }

    private static Commands allowed(VeeException held) {
        return Commands.none()
                .and("assign", held.assign("-"))
                .and("accept", held.accept("-"))
                .and("reject", held.reject("-"))
                .and("estimate", held.estimated("-"));
    }

    private static VeeExceptions.Filter filter(Exchange<?> x) {
        return new VeeExceptions.Filter(
                x.query("ruleId", VeeRuleId::new),
                x.query("state", Status.class),
                x.query("owner"),
                x.query("meteringPointNo", MeteringPointNo::new));
    }

    private Outcome<VeeException> handle(Exchange<?> x, Decision decision) {
        return handling.handle(x.caller(), new Handle(id(x), Optional.of(x.version()), decision));
    }

    private Outcome<VeeException> decide(Exchange<?> x, DecisionLine line) {
        VeeExceptionId id = new VeeExceptionId(line.exceptionId());
        boolean known = exceptions
                .find(id)
                .filter(held -> x.scope()
                        .covers(Scope.Owner.of(
                                held.place().unit(), held.place().customer().value())))
                .isPresent();
        if (!known) return Outcome.refused(VeeRefusal.EXCEPTION_NOT_FOUND);
        Decision decision = switch (line.decision()) {
            case ASSIGN -> new Decision.Assign(line.text());
            case ACCEPT -> new Decision.Accept(line.text());
            case REJECT -> new Decision.Reject(line.text());
            case ESTIMATE -> new Decision.Estimate(line.text());
        };
        return handling.handle(x.caller(), new Handle(id, Optional.empty(), decision));
    }

    private static Draft<Void> command(String name, String zh, String en) {
        return named(Route.command(ONE, name))
                .summary(zh, en)
                .permission(MeteringPermissions.HANDLE_EXCEPTIONS)
                .answers(200, ExceptionBody.class, ExceptionBody.EXAMPLE)
                .refuses(VeeRefusal.EXCEPTION_NOT_FOUND, VeeRefusal.EXCEPTION_CLOSED);
    }

    private static Draft<Void> named(Draft<Void> draft) {
        return draft.tag("metering")
                .owned("exceptionId", "vee-exception")
                .path(
                        "exceptionId",
                        "异常标识",
                        "id of the exception",
                        ExceptionBody.EXAMPLE.exceptionId().toString());
    }

    private static VeeExceptionId id(Exchange<?> x) {
        return new VeeExceptionId(x.pathId("exceptionId"));
    }

    /** Who is to look after it. */
    public record Owner(@Size(min = 1, max = 60) String owner) {
        static final Owner EXAMPLE = new Owner("reading-clerk");
    }

    /** Why. */
    public record Why(@Size(min = 1, max = 500) String reason) {
        static final Why EXAMPLE = new Why("现场核实");
    }

    /** What can be decided about many. */
    public enum Kind {
        ASSIGN,
        ACCEPT,
        REJECT,
        ESTIMATE
    }

    /** A line of many. @param text the reason, or the owner's login */
    public record DecisionLine(
            UUID exceptionId,
            Kind decision,
            @Size(min = 1, max = 500) String text) {}
}
