package org.wattline.adapter.http.connection;

import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.problem.PlatformProblem;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.HistoryEntry;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.connection.ApplicationViews;
import org.wattline.application.connection.Applications;
import org.wattline.application.connection.ApplyingOnce;
import org.wattline.application.connection.ConnectionPermissions;
import org.wattline.application.connection.HandlingApplications;
import org.wattline.application.platform.Histories;
import org.wattline.application.platform.Pointed;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.ConnectionApplication;
import org.wattline.domain.connection.ConnectionRefusal;
import org.wattline.domain.connection.channel.ChannelClosed;
import org.wattline.domain.connection.channel.ChannelCode;
import org.wattline.domain.connection.channel.ChannelsMissing;
import org.wattline.domain.connection.commitment.CommitmentRefusal;
import org.wattline.domain.customer.duplicate.DuplicatesLikely;
import org.wattline.domain.workflow.WorkflowRefusal;

/** {@code /v1/connection-applications}: applying for supply, and following what becomes of it. */
public final class ApplicationRoutes implements Routes {
    private static final String ALL = "/v1/connection-applications";
    private static final String ONE = ALL + "/{applicationNo}";

    private final Applications applications;
    private final ApplicationViews views;
    private final ApplyingOnce applying;
    private final HandlingApplications handling;
    private final Histories histories;

    public ApplicationRoutes(
            Applications applications,
            ApplicationViews views,
            ApplyingOnce applying,
            HandlingApplications handling,
            Histories histories) {
        this.applications = applications;
        this.views = views;
        this.applying = applying;
        this.handling = handling;
        this.histories = histories;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post(ALL)
                        .creates()
                        .tag("connection")
                        .summary("申请用电", "Apply for supply")
                        .description(
                                "客户以自己的登录在线申请，或由营业厅代办；受理后按流程办理",
                                "Online with the applicant's own login, or at the counter; the process of its kind begins")
                        .permission(ConnectionPermissions.APPLY)
                        .unowned("whoever applies becomes the applicant; staff apply for units of their own only")
                        .body(ApplyBody.class, ApplyBody.EXAMPLE)
                        .answers(201, ApplicationBody.class, ApplicationBody.EXAMPLE)
                        .refuses(
                                WorkflowRefusal.NO_PROCESS,
                                ConnectionRefusal.UNIT_UNKNOWN,
                                ConnectionRefusal.VOLTAGE_DOES_NOT_FIT,
                                new DuplicatesLikely(List.of()))
                        .refuses(new ChannelClosed(new ChannelCode("FAX"), List.of()), new ChannelsMissing(List.of()))
                        .handle(x -> x.created(
                                Pointed.each(
                                        applying.handle(x.caller(), x.body().command()), ApplyBody::pointers),
                                application -> ALL + "/" + application.no(),
                                application -> ApplicationBody.of(application, x))),
                Route.list(ALL)
                        .tag("connection")
                        .summary("用电申请列表", "List connection applications")
                        .description("客户只看到自己的申请，新的在前", "Newest first; customers see their own only")
                        .permission(ConnectionPermissions.SEE)
                        .scoped()
                        .filter("stage", "阶段", "stage", "ACCEPTED")
                        .filter("process", "业务类别", "kind of application", "LV_RES_NEW")
                        .answersPage(ApplicationBody.class, ApplicationBody.EXAMPLE)
                        .handle(this::list),
                named(Route.get(ONE))
                        .summary("查看用电申请", "Show a connection application")
                        .permission(ConnectionPermissions.SEE)
                        .answers(200, ApplicationBody.class, ApplicationBody.EXAMPLE)
                        .handle(x -> x.found(find(x).map(found -> ApplicationBody.of(found, x)))),
                named(Route.list(ONE + "/history"))
                        .summary("申请变更历史", "History of an application")
                        .permission(ConnectionPermissions.SEE)
                        .answersPage(HistoryEntry.class, HistoryEntry.EXAMPLE)
                        .handle(this::history),
                named(Route.post(ONE + "/documents"))
                        .creates()
                        .summary("提交资料", "Hand in a document")
                        .description(
                                "登记资料的类别、文件名和指纹；文件本身存放在文件库",
                                "Its kind, name and fingerprint; the file lies in the document store")
                        .permission(ConnectionPermissions.APPLY)
                        .body(HandInDocument.class, HandInDocument.EXAMPLE)
                        .answers(201, ApplicationBody.class, ApplicationBody.EXAMPLE)
                        .refuses(
                                ConnectionRefusal.UNKNOWN,
                                ConnectionRefusal.CLOSED,
                                ConnectionRefusal.DOCUMENT_TWICE,
                                ConnectionRefusal.TOO_MANY_DOCUMENTS,
                                CommitmentRefusal.DEADLINE)
                        .handle(x -> x.created(
                                handling.handle(x.caller(), x.body().command(no(x))),
                                application -> ALL + "/" + application.no(),
                                application -> ApplicationBody.of(application, x))),
                named(Route.command(ONE, "cancel"))
                        .summary("取消申请", "Cancel an application")
                        .permission(ConnectionPermissions.APPLY)
                        .body(CancelApplication.class, CancelApplication.EXAMPLE)
                        .answers(200, ApplicationBody.class, ApplicationBody.EXAMPLE)
                        .refuses(ConnectionRefusal.UNKNOWN, ConnectionRefusal.ENERGISED, ConnectionRefusal.CLOSED)
                        .handle(this::cancel));
    }

    private static <B> Draft<B> named(Draft<B> draft) {
        return draft.tag("connection")
                .scoped()
                .path(
                        "applicationNo",
                        "申请编号",
                        "number of the application",
                        ApplicationNo.of(1).value());
    }

    private Reply list(Exchange<Void> x) {
        ApplicationViews.Filter filter = new ApplicationViews.Filter(
                x.query("stage", ApplicationBody.StageName.class).map(Enum::name), x.query("process"));
        return x.page(
                views.list(filter, ApplicationViews.Reader.of(x.caller()), x.page()),
                application -> ApplicationBody.of(application, x));
    }

    /** What does not exist for the caller has no version either, so that no tag matches it. */
    private Reply cancel(Exchange<CancelApplication> x) {
        if (find(x).isEmpty()) throw PlatformProblem.STALE.rejected();
        return x.outcome(
                handling.handle(
                        x.caller(),
                        new HandlingApplications.Cancel(
                                no(x), x.version(), x.body().reason())),
                application -> ApplicationBody.of(application, x));
    }

    private Reply history(Exchange<Void> x) {
        if (find(x).isEmpty()) return x.found(Optional.empty());
        return x.page(histories.of("application", no(x).value(), x.page()), HistoryEntry::of);
    }

    private Optional<ConnectionApplication> find(Exchange<?> x) {
        return applications.find(x.caller(), no(x));
    }

    private static ApplicationNo no(Exchange<?> x) {
        return x.path("applicationNo", ApplicationNo::new);
    }

    /** Why it is given up. */
    public record CancelApplication(
            @Size(min = 1, max = 200) String reason) {
        static final CancelApplication EXAMPLE = new CancelApplication("the building was sold");
    }
}
