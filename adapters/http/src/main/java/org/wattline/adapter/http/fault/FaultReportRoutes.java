package org.wattline.adapter.http.fault;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.wattline.adapter.http.platform.event.EventStream;
import org.wattline.adapter.http.platform.route.Commands;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.fault.FaultPermissions;
import org.wattline.application.fault.FaultReports;
import org.wattline.application.fault.RepairingFaults;
import org.wattline.application.fault.ReportingFaults;
import org.wattline.application.platform.EventFeed;
import org.wattline.domain.access.Permission;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.PhoneNumber;
import org.wattline.domain.fault.FaultNo;
import org.wattline.domain.fault.FaultRefusal;
import org.wattline.domain.fault.FaultReport;
import org.wattline.domain.fault.FaultState;
import org.wattline.domain.fault.Remark;
import org.wattline.domain.fault.Surroundings;
import org.wattline.domain.fault.Symptom;
import org.wattline.domain.fault.Team;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.premises.Address;

/** {@code /v1/fault-reports}: report a fault and follow its repair. */
public final class FaultReportRoutes implements Routes {
    private static final String ONE = "/v1/fault-reports/{faultReportNo}";

    private final FaultReports reports;
    private final ReportingFaults reporting;
    private final RepairingFaults repairing;
    private final EventStream stream;

    public FaultReportRoutes(
            FaultReports reports, ReportingFaults reporting, RepairingFaults repairing, EventFeed feed) {
        this.reports = reports;
        this.reporting = reporting;
        this.repairing = repairing;
        this.stream = new EventStream(feed);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/v1/fault-reports")
                        .creates()
                        .tag("fault")
                        .summary("报修", "Report a fault")
                        .permission(FaultPermissions.REPORT)
                        .unowned("the account that is named must be within the caller's scope")
                        .body(Report.class, Report.EXAMPLE)
                        .answers(201, FaultBody.class, FaultBody.EXAMPLE)
                        .refuses(FaultRefusal.ACCOUNT_UNKNOWN, FaultRefusal.ACCOUNT_NEEDED)
                        .handle(x -> x.created(
                                reporting.handle(x.caller(), x.body().command()),
                                report -> "/v1/fault-reports/" + report.no(),
                                report -> FaultBody.of(report, x))),
                Route.list("/v1/fault-reports")
                        .tag("fault")
                        .summary("报修工单列表", "List fault reports, newest first")
                        .permission(FaultPermissions.SEE)
                        .scoped()
                        .filter("state", "状态", "state", "REPORTED")
                        .answersPage(FaultBody.class, FaultBody.EXAMPLE)
                        .handle(x -> x.page(
                                reports.list(x.scope(), x.query("state", FaultReportRoutes::state), x.page()),
                                report -> FaultBody.of(report, x))),
                named(Route.get(ONE))
                        .summary("查看报修工单", "Show a fault report")
                        .permission(FaultPermissions.SEE)
                        .history("fault-report")
                        .allows(x -> reports.find(no(x)).map(FaultReportRoutes::commands))
                        .answers(200, FaultBody.class, FaultBody.EXAMPLE)
                        .handle(x -> x.found(reports.find(no(x)).map(report -> FaultBody.of(report, x)))),
                named(Route.get(ONE + "/events"))
                        .summary("抢修进度推送", "Follow the progress of a fault report")
                        .description(
                                "server-sent events，断线后用 Last-Event-ID 续读。",
                                "Server-sent events; come back with Last-Event-ID.")
                        .permission(FaultPermissions.SEE)
                        .query("after", "从此游标之后读", "cursor after which to read", "0")
                        .answersMedia(
                                200,
                                EventStream.TYPE,
                                "id: 42\nevent: org.wattline.fault.team-arrived.v1\ndata: {}\n\n")
                        .handle(this::follow),
                command("dispatch", "派工", "Send a team", FaultPermissions.DISPATCH)
                        .body(Dispatch.class, new Dispatch(new Team("抢修一班")))
                        .handle(x -> on(
                                x,
                                (who, on) -> repairing.handle(
                                        who.caller(),
                                        new RepairingFaults.Dispatch(
                                                on, x.body().team())))),
                command("accept", "接单", "Take the work", FaultPermissions.REPAIR)
                        .handle(x ->
                                on(x, (who, on) -> repairing.handle(who.caller(), new RepairingFaults.Accept(on)))),
                command("return", "退单", "Return the work for another team", FaultPermissions.REPAIR)
                        .handle(x ->
                                on(x, (who, on) -> repairing.handle(who.caller(), new RepairingFaults.GiveBack(on)))),
                command("arrive", "到达现场", "The team is there", FaultPermissions.REPAIR)
                        .handle(x ->
                                on(x, (who, on) -> repairing.handle(who.caller(), new RepairingFaults.Arrive(on)))),
                command("repair", "开始抢修", "The cause is known, the repair begins", FaultPermissions.REPAIR)
                        .body(Repair.class, Repair.EXAMPLE)
                        .handle(x -> on(
                                x,
                                (who, on) -> repairing.handle(
                                        who.caller(),
                                        new RepairingFaults.Repair(
                                                on, x.body().cause(), x.body().expectedAt())))),
                command("restore", "恢复送电", "There is power again", FaultPermissions.REPAIR)
                        .handle(x ->
                                on(x, (who, on) -> repairing.handle(who.caller(), new RepairingFaults.Restore(on)))),
                command("close", "回访归档", "Close the report after asking the customer", FaultPermissions.DISPATCH)
                        .body(Close.class, new Close(Optional.of(5)))
                        .handle(x -> on(
                                x,
                                (who, on) -> repairing.handle(
                                        who.caller(),
                                        new RepairingFaults.Close(on, x.body().score())))));
    }

    private Reply follow(Exchange<Void> x) {
        String no = no(x).value();
        return stream.follow(
                x, event -> event.type().startsWith("fault.") && event.subject().equals(no));
    }

    private static <B> Reply on(
            Exchange<B> x, BiFunction<Exchange<B>, RepairingFaults.On, Outcome<FaultReport>> command) {
        return x.outcome(
                command.apply(x, new RepairingFaults.On(no(x), x.version())), report -> FaultBody.of(report, x));
    }

    private static Commands commands(FaultReport report) {
        Commands commands = Commands.none();
        for (FaultState.Move move : FaultState.Move.values())
            commands = commands.and(
                    move.name().toLowerCase(Locale.ROOT),
                    Optional.<Refusal>of(FaultRefusal.STEP_NOT_POSSIBLE)
                            .filter(why -> report.state().after(move).isEmpty()));
        return commands;
    }

    private static Draft<Void> command(String name, String zh, String en, Permission needed) {
        return named(Route.command(ONE, name))
                .summary(zh, en)
                .permission(needed)
                .answers(200, FaultBody.class, FaultBody.EXAMPLE)
                .refuses(
                        FaultRefusal.NOT_FOUND,
                        FaultRefusal.STEP_NOT_POSSIBLE,
                        FaultRefusal.STEP_IN_THE_PAST,
                        FaultRefusal.EXPECTED_IN_THE_PAST,
                        FaultRefusal.NO_SUCH_SCORE);
    }

    private static Draft<Void> named(Draft<Void> draft) {
        return draft.tag("fault")
                .owned("faultReportNo", "fault-report")
                .path(
                        "faultReportNo",
                        "报修工单编号",
                        "number of the fault report",
                        FaultNo.of(1).value());
    }

    private static FaultNo no(Exchange<?> x) {
        return x.path("faultReportNo", FaultNo::new);
    }

    private static FaultState state(String text) {
        for (FaultState state : FaultState.values()) if (state.name().equals(text)) return state;
        throw new IllegalArgumentException("a state such as REPORTED");
    }

    /** A fault. Customers name their account, staff may leave it out. */
    public record Report(
            Optional<AccountNo> accountNo,
            Surroundings surroundings,
            @Size(min = 5, max = 200) String location,
            @Size(min = 5, max = 20) String phone,
            Symptom symptom,
            Optional<String> remark) {
        static final Report EXAMPLE = new Report(
                Optional.of(AccountNo.of(1)),
                Surroundings.URBAN,
                "浙江省杭州市西湖区文三路 1 号",
                "13800138000",
                Symptom.NO_POWER,
                Optional.of("整个单元停电"));

        ReportingFaults.Report command() {
            return new ReportingFaults.Report(
                    accountNo,
                    surroundings,
                    Told.of("/location", () -> new Address(location)),
                    Told.of("/phone", () -> new PhoneNumber(phone)),
                    symptom,
                    remark.map(text -> Told.of("/remark", () -> new Remark(text))));
        }
    }

    /** Which team. */
    public record Dispatch(Team team) {}

    /** What was found, and when power will be back. */
    public record Repair(@Size(min = 1, max = 200) String cause, Optional<Instant> expectedAt) {
        static final Repair EXAMPLE = new Repair("熔断器烧毁", Optional.of(Instant.parse("2026-03-01T08:00:00Z")));
    }

    /** How the customer rates it, 1 … 5. */
    public record Close(Optional<Integer> score) {}
}
