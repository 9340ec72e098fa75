package org.wattline.adapter.http.collection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.wattline.adapter.http.platform.route.Commands;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.collection.CollectionPermissions;
import org.wattline.application.collection.disconnection.DisconnectingAccounts;
import org.wattline.application.collection.disconnection.Disconnections;
import org.wattline.domain.access.Permission;
import org.wattline.domain.collection.disconnection.Disconnection;
import org.wattline.domain.collection.disconnection.DisconnectionId;
import org.wattline.domain.collection.disconnection.DisconnectionRefusal;
import org.wattline.domain.collection.disconnection.DisconnectionStage;
import org.wattline.domain.collection.disconnection.Evidence;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Version;

/** {@code /v1/disconnections}: the chain from notice to reconnection. */
public final class DisconnectionRoutes implements Routes {
    private static final String ALL = "/v1/disconnections";
    private static final String ONE = ALL + "/{disconnectionId}";

    private final Disconnections disconnections;
    private final DisconnectingAccounts disconnecting;

    public DisconnectionRoutes(Disconnections disconnections, DisconnectingAccounts disconnecting) {
        this.disconnections = disconnections;
        this.disconnecting = disconnecting;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post(ALL)
                        .creates()
                        .tag("collection")
                        .summary("发出停电通知", "Give notice of disconnection")
                        .description(
                                "逾期超过三十天且已催告、无豁免情形方可通知；停电时间在通知送达三至七天后的工作日规定时段内。",
                                "For accounts that are overdue for more than thirty days, reminded, and not exempt; three to seven days ahead, within the hours of a working day.")
                        .permission(CollectionPermissions.DISCONNECT)
                        .unowned("the use case checks that the account is the caller's to know")
                        .body(Notice.class, Notice.EXAMPLE)
                        .answers(201, DisconnectionBody.class, DisconnectionBody.EXAMPLE)
                        .refuses(
                                DisconnectionRefusal.UNKNOWN,
                                DisconnectionRefusal.UNDER_WAY,
                                DisconnectionRefusal.NO_METER,
                                DisconnectionRefusal.LEAD_TIME,
                                DisconnectionRefusal.NOT_AT_THIS_TIME)
                        .refuses(EXEMPTIONS)
                        .handle(x -> x.created(
                                disconnecting.handle(
                                        x.caller(),
                                        new DisconnectingAccounts.Notice(x.body().accountNo, x.body().cutAt)),
                                each -> ALL + "/" + each.id(),
                                DisconnectionBody::of)),
                Route.list(ALL)
                        .tag("collection")
                        .summary("停电通知单列表", "List disconnections, newest first")
                        .permission(CollectionPermissions.SEE)
                        .scoped()
                        .filter(
                                "accountNo",
                                "户号",
                                "account number",
                                AccountNo.of(1).value())
                        .filter("state", "状态", "state", "NOTICED")
                        .answersPage(DisconnectionBody.class, DisconnectionBody.EXAMPLE)
                        .handle(x -> x.page(
                                disconnections.list(
                                        x.scope(),
                                        x.query("accountNo", AccountNo::new),
                                        x.query("state", DisconnectionStage.State.class),
                                        x.page()),
                                DisconnectionBody::of)),
                named(Route.get(ONE))
                        .summary("查看停电通知单", "Show a disconnection")
                        .permission(CollectionPermissions.SEE)
                        .history("disconnection")
                        .allows(x -> disconnections
                                .find(id(x))
                                .map(each -> commands(each, x.caller().login())))
                        .answers(200, DisconnectionBody.class, DisconnectionBody.EXAMPLE)
                        .handle(x -> x.found(disconnections.find(id(x)).map(DisconnectionBody::of))),
                command("prove-notice", "登记送达证明", "Prove that a notice arrived", CollectionPermissions.DISCONNECT)
                        .body(Proof.class, Proof.EXAMPLE)
                        .refuses(DisconnectionRefusal.PROVED_ALREADY, DisconnectionRefusal.PROOF_AHEAD)
                        .handle(x -> x.outcome(
                                disconnecting.handle(x.caller(), x.body().command(on(x))), DisconnectionBody::of)),
                command("approve", "审批停电", "Approve of a disconnection", CollectionPermissions.APPROVE)
                        .refuses(
                                DisconnectionRefusal.OWN_NOTICE,
                                DisconnectionRefusal.NOTICE_NOT_PROVED,
                                DisconnectionRefusal.AUTHORITY_NOT_TOLD,
                                DisconnectionRefusal.LEAD_TIME)
                        .refuses(EXEMPTIONS)
                        .handle(x -> x.outcome(
                                disconnecting.handle(x.caller(), new DisconnectingAccounts.Approve(on(x))),
                                DisconnectionBody::of)),
                command("stop", "终止停电流程", "Stop a disconnection before the cut", CollectionPermissions.DISCONNECT)
                        .body(Words.class, new Words("客户已到柜台协商"))
                        .handle(x -> x.outcome(
                                disconnecting.handle(x.caller(), new DisconnectingAccounts.Stop(on(x), x.body().words)),
                                DisconnectionBody::of)),
                command("report-on-site", "反馈现场停复电", "Report what was done on site", CollectionPermissions.WORK)
                        .body(Words.class, new Words("现场已复电，客户在场"))
                        .handle(x -> x.outcome(
                                disconnecting.handle(
                                        x.caller(), new DisconnectingAccounts.ReportOnSite(on(x), x.body().words)),
                                DisconnectionBody::of)),
                Route.post("/v1/disconnection-approvals")
                        .tag("collection")
                        .summary("批量审批停电", "Approve of several disconnections, each by itself")
                        .permission(CollectionPermissions.APPROVE)
                        .unowned("the use case checks that each is the caller's to know")
                        .body(Batch.class, Batch.EXAMPLE)
                        .answers(200, Results.class, Results.EXAMPLE)
                        .refuses(DisconnectionRefusal.BATCH_TOO_LARGE)
                        .handle(this::approveAll));
    }

    private static final Refusal[] EXEMPTIONS = {
        DisconnectionRefusal.PROTECTED,
        DisconnectionRefusal.PAID,
        DisconnectionRefusal.DISPUTED,
        DisconnectionRefusal.HELD,
        DisconnectionRefusal.NOT_OVERDUE_ENOUGH,
        DisconnectionRefusal.NOT_REMINDED,
        DisconnectionRefusal.BANNED,
        DisconnectionRefusal.OPEN_FAULT,
        DisconnectionRefusal.GENERATING
    };

    private Reply approveAll(Exchange<Batch> x) {
        List<DisconnectingAccounts.On> all = x.body().disconnections.stream()
                .map(each -> new DisconnectingAccounts.On(
                        new DisconnectionId(each.disconnectionId), new Version(each.version)))
                .toList();
        return switch (disconnecting.handle(x.caller(), new DisconnectingAccounts.ApproveAll(all))) {
            case Outcome.Done<List<Outcome<Disconnection>>>(List<Outcome<Disconnection>> each) ->
                x.ok(new Results(IntStream.range(0, each.size())
                        .mapToObj(i -> Result.of(all.get(i).id(), each.get(i)))
                        .toList()));
            case Outcome.Refused<List<Outcome<Disconnection>>>(Refusal why) -> x.refused(why);
        };
    }

    private static Commands commands(Disconnection each, String login) {
        DisconnectionStage stage = each.stage();
        Optional<Refusal> no = Optional.of(DisconnectionRefusal.NOT_IN_THIS_STATE);
        Optional<Refusal> yes = Optional.empty();
        boolean noticed = stage instanceof DisconnectionStage.Noticed;
        boolean before = noticed || stage instanceof DisconnectionStage.Approved;
        boolean toGo = stage instanceof DisconnectionStage.FieldOrder
                || stage instanceof DisconnectionStage.ReconnectRequested
                        && stage.underWay().isEmpty();
        Optional<Refusal> own = each.noticedBy().equals(login) ? Optional.of(DisconnectionRefusal.OWN_NOTICE) : yes;
        return Commands.none()
                .and("prove-notice", before ? yes : no)
                .and("approve", noticed ? own : no)
                .and("stop", before || stage instanceof DisconnectionStage.FieldOrder ? yes : no)
                .and("report-on-site", toGo ? yes : no);
    }

    private static Draft<Void> command(String name, String zh, String en, Permission needed) {
        return named(Route.command(ONE, name))
                .summary(zh, en)
                .permission(needed)
                .answers(200, DisconnectionBody.class, DisconnectionBody.EXAMPLE)
                .refuses(DisconnectionRefusal.UNKNOWN, DisconnectionRefusal.NOT_IN_THIS_STATE);
    }

    private static Draft<Void> named(Draft<Void> draft) {
        return draft.tag("collection")
                .owned("disconnectionId", "disconnection")
                .path("disconnectionId", "停电通知单标识", "id of the disconnection", CaseBody.ID);
    }

    private static DisconnectionId id(Exchange<?> x) {
        return new DisconnectionId(x.pathId("disconnectionId"));
    }

    private static DisconnectingAccounts.On on(Exchange<?> x) {
        return new DisconnectingAccounts.On(id(x), x.version());
    }

    /** Of whom, and when. */
    public record Notice(AccountNo accountNo, Instant cutAt) {
        static final Notice EXAMPLE = new Notice(AccountNo.of(1), Instant.parse("2026-04-17T02:00:00Z"));
    }

    /** That a notice arrived. @param reference receipt, registered letter, signature */
    public record Proof(
            Evidence.Notice notice,
            Evidence.Means means,
            @Size(min = 1, max = 100) String reference,
            Instant at) {
        static final Proof EXAMPLE = new Proof(
                Evidence.Notice.FIRST, Evidence.Means.HANDED_OVER, "签收单 0417", Instant.parse("2026-04-13T03:00:00Z"));

        DisconnectingAccounts.Prove command(DisconnectingAccounts.On on) {
            return new DisconnectingAccounts.Prove(on, notice, means, reference, at);
        }
    }

    /** Why, or what was done. */
    public record Words(@Size(min = 1, max = 200) String words) {}

    /** Which ones. */
    public record Batch(@Size(min = 1, max = 1000) List<Item> disconnections) {
        static final Batch EXAMPLE = new Batch(List.of(new Item(UUID.fromString(CaseBody.ID), 2)));
    }

    /** One, at the version on which it was decided. */
    public record Item(UUID disconnectionId, long version) {}

    /** What came of each, in their order. */
    public record Results(List<Result> results) {
        static final Results EXAMPLE =
                new Results(List.of(new Result(CaseBody.ID, true, Optional.empty(), Optional.empty())));
    }

    /** What came of one. @param code why it was refused @param ruleNo by which rule */
    public record Result(String disconnectionId, boolean approved, Optional<String> code, Optional<String> ruleNo) {
        static Result of(DisconnectionId id, Outcome<Disconnection> outcome) {
            return switch (outcome) {
                case Outcome.Done<Disconnection> done ->
                    new Result(id.toString(), true, Optional.empty(), Optional.empty());
                case Outcome.Refused<Disconnection>(Refusal why) ->
                    new Result(id.toString(), false, Optional.of(why.code()), Optional.of(why.rule()));
            };
        }
    }
}
