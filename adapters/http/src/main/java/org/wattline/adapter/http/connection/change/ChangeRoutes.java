package org.wattline.adapter.http.connection.change;

import java.util.List;
import org.wattline.adapter.http.connection.HandInDocument;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.connection.ConnectionPermissions;
import org.wattline.application.connection.change.ApplyingForChanges;
import org.wattline.application.connection.change.ApplyingOnceForChanges;
import org.wattline.application.connection.change.ChangeApplications;
import org.wattline.application.connection.change.ChangeTypes;
import org.wattline.application.connection.change.ChangeViews;
import org.wattline.application.connection.change.DocumentingChanges;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Pointed;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.ConnectionRefusal;
import org.wattline.domain.connection.change.ApplyingRefusal;
import org.wattline.domain.connection.change.ChangeRefusal;
import org.wattline.domain.connection.channel.ChannelClosed;
import org.wattline.domain.connection.channel.ChannelCode;
import org.wattline.domain.connection.channel.ChannelsMissing;
import org.wattline.domain.connection.commitment.CommitmentRefusal;
import org.wattline.domain.contract.ContractRefusal;
import org.wattline.domain.contract.EntitlementRefusal;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.duplicate.DuplicatesLikely;
import org.wattline.domain.premises.PremisesRefusal;
import org.wattline.domain.workflow.WorkflowRefusal;

/** {@code /v1/change-applications}: changes of a supply that there is, applied for, followed and given up (变更用电). */
public final class ChangeRoutes implements Routes {
    private static final String ALL = "/v1/change-applications";
    private static final String ONE = ALL + "/{changeNo}";

    private final ChangeApplications applications;
    private final ChangeViews views;
    private final ChangeTypes types;
    private final ApplyingOnceForChanges once;
    private final ApplyingForChanges applying;
    private final DocumentingChanges documenting;
    private final BusinessClock clock;

    public ChangeRoutes(
            ChangeApplications applications,
            ChangeViews views,
            ChangeTypes types,
            ApplyingOnceForChanges once,
            ApplyingForChanges applying,
            DocumentingChanges documenting,
            BusinessClock clock) {
        this.applications = applications;
        this.views = views;
        this.types = types;
        this.once = once;
        this.applying = applying;
        this.documenting = documenting;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/v1/change-types")
                        .tag("connection")
                        .summary("变更用电类型", "List the types of changes")
                        .description(
                                "今日可申请的类型、所需内容、规则数值及依据",
                                "Those that may be applied for today: what each needs, and the numbers of its rules")
                        .permission(ConnectionPermissions.APPLY)
                        .unowned("types are the same for everybody")
                        .answers(200, TypeList.class, new TypeList(List.of(ChangeTypeBody.EXAMPLE)))
                        .handle(x -> x.ok(new TypeList(types.on(clock.today()).stream()
                                .map(type -> ChangeTypeBody.of(type, x))
                                .toList()))),
                Route.post(ALL)
                        .creates()
                        .tag("connection")
                        .summary("申请变更用电", "Apply for a change of supply")
                        .description(
                                "受理前即按客户档案和规则核定；dryRun=true 只看会变更什么",
                                "Judged at once by the customer's file and the rules; dryRun=true tells what it would change")
                        .permission(ConnectionPermissions.APPLY)
                        .unowned("the account is in the body: who may not know of it is told that there is none")
                        .body(ApplyForChangeBody.class, ApplyForChangeBody.EXAMPLE)
                        .answers(201, ChangeBody.class, ChangeBody.EXAMPLE)
                        .refuses(ChangeRefusal.possible())
                        .refuses(WorkflowRefusal.NO_PROCESS, ContractRefusal.SAME_TERMS, ContractRefusal.CONTRADICTORY)
                        .refuses(PremisesRefusal.AREA_UNKNOWN, PremisesRefusal.AREA_OF_ANOTHER_UNIT)
                        .refuses(EntitlementRefusal.possible())
                        .refuses(new DuplicatesLikely(List.of()))
                        .refuses(new ChannelClosed(new ChannelCode("FAX"), List.of()), new ChannelsMissing(List.of()))
                        .handle(x -> x.created(
                                Pointed.each(once.handle(x.caller(), x.body().command()), ChangePointers::of),
                                change -> ALL + "/" + change.no(),
                                change -> ChangeBody.of(change, x))),
                Route.list(ALL)
                        .tag("connection")
                        .summary("变更用电申请列表", "List change applications")
                        .description("新的在前", "Newest first")
                        .permission(ConnectionPermissions.SEE)
                        .scoped()
                        .filter(
                                "accountNo",
                                "户号",
                                "number of the account",
                                AccountNo.of(1).value())
                        .filter("type", "类型", "type", "SUSPEND")
                        .filter("stage", "阶段", "stage", "CARRIED_OUT")
                        .answersPage(ChangeBody.class, ChangeBody.EXAMPLE)
                        .handle(this::list),
                named(Route.get(ONE))
                        .summary("查看变更用电申请", "Show a change application")
                        .permission(ConnectionPermissions.SEE)
                        .history("change-application")
                        .answers(200, ChangeBody.class, ChangeBody.EXAMPLE)
                        .handle(x -> x.found(applications.find(no(x)).map(found -> ChangeBody.of(found, x)))),
                named(Route.post(ONE + "/documents"))
                        .creates()
                        .summary("提交变更资料", "Hand in a document of a change")
                        .description(
                                "登记资料的类别、文件名和指纹；文件本身存放在文件库",
                                "Its kind, name and fingerprint; the file lies in the document store")
                        .permission(ConnectionPermissions.APPLY)
                        .body(HandInDocument.class, HandInDocument.EXAMPLE)
                        .answers(201, ChangeBody.class, ChangeBody.EXAMPLE)
                        .refuses(ApplyingRefusal.UNKNOWN.about())
                        .refuses(
                                ConnectionRefusal.CLOSED,
                                ConnectionRefusal.DOCUMENT_TWICE,
                                ConnectionRefusal.TOO_MANY_DOCUMENTS,
                                CommitmentRefusal.DEADLINE)
                        .handle(x -> x.created(
                                documenting.handle(x.caller(), x.body().command(no(x))),
                                change -> ALL + "/" + change.no(),
                                change -> ChangeBody.of(change, x))),
                named(Route.command(ONE, "cancel"))
                        .summary("取消变更用电申请", "Cancel a change application")
                        .description(
                                "已执行但尚未生效的，撤销其约定；已生效的另行申请",
                                "What was carried out ahead of its day is taken back; from that day on it takes another change")
                        .permission(ConnectionPermissions.APPLY)
                        .body(CancelChange.class, CancelChange.EXAMPLE)
                        .answers(200, ChangeBody.class, ChangeBody.EXAMPLE)
                        .refuses(
                                ApplyingRefusal.UNKNOWN.about(),
                                ApplyingRefusal.ENDED.about(),
                                ApplyingRefusal.IN_EFFECT.about())
                        .refuses(ContractRefusal.NOT_IN_FORCE, ContractRefusal.NOT_WITHDRAWABLE)
                        .refuses(WorkflowRefusal.PROCESS_ENDED)
                        .handle(x -> x.outcome(
                                applying.handle(
                                        x.caller(),
                                        new ApplyingForChanges.Cancel(
                                                no(x), x.version(), x.body().reason())),
                                change -> ChangeBody.of(change, x))));
    }

    private static <B> Draft<B> named(Draft<B> draft) {
        return draft.tag("connection")
                .owned("changeNo", "change-application")
                .path(
                        "changeNo",
                        "变更申请编号",
                        "number of the change application",
                        ApplicationNo.of(2).value());
    }

    private Reply list(Exchange<Void> x) {
        ChangeViews.Filter filter = new ChangeViews.Filter(
                x.query("accountNo", AccountNo::new),
                x.query("type"),
                x.query("stage", ChangeBody.StageName.class).map(Enum::name));
        return x.page(views.list(filter, x.scope(), x.page()), change -> ChangeBody.of(change, x));
    }

    private static ApplicationNo no(Exchange<?> x) {
        return x.path("changeNo", ApplicationNo::new);
    }

    /** The types that may be applied for. */
    public record TypeList(List<ChangeTypeBody> items) {}

    /** Why it is given up. */
    public record CancelChange(@Size(min = 1, max = 200) String reason) {
        static final CancelChange EXAMPLE = new CancelChange("the works were put off");
    }
}
