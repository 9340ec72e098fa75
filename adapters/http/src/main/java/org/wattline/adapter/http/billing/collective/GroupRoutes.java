package org.wattline.adapter.http.billing.collective;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.billing.BillingPermissions;
import org.wattline.application.billing.collective.CollectiveGroups;
import org.wattline.application.billing.collective.KeepingGroups;
import org.wattline.domain.billing.collective.CollectiveGroupId;
import org.wattline.domain.billing.collective.CollectiveRefusal;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;

/** {@code /v1/collective-groups}: which accounts one payer is billed for together. */
public final class GroupRoutes implements Routes {
    private static final String ONE = "/v1/collective-groups/{groupId}";

    private final KeepingGroups keeping;
    private final CollectiveGroups groups;

    public GroupRoutes(KeepingGroups keeping, CollectiveGroups groups) {
        this.keeping = keeping;
        this.groups = groups;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/v1/collective-groups")
                        .creates()
                        .tag("billing")
                        .summary("建立合并账单组", "Form a group of accounts")
                        .description(
                                "付款人可为有多户的客户，或代分支机构付款的总部",
                                "For a customer with many accounts, or a head office that pays for branches")
                        .permission(BillingPermissions.KEEP_GROUPS)
                        .unowned("the payer is checked against the caller's unit")
                        .body(FormGroup.class, FormGroup.EXAMPLE)
                        .answers(201, GroupBody.class, GroupBody.EXAMPLE)
                        .refuses(CollectiveRefusal.UNKNOWN_PAYER)
                        .handle(x -> x.created(
                                keeping.handle(x.caller(), new KeepingGroups.Form(x.body().name, x.body().payer)),
                                group -> "/v1/collective-groups/" + group.id(),
                                GroupBody::of)),
                Route.list("/v1/collective-groups")
                        .tag("billing")
                        .summary("合并账单组列表", "List groups of accounts, newest first")
                        .permission(BillingPermissions.SEE)
                        .scoped()
                        .answersPage(GroupBody.class, GroupBody.EXAMPLE)
                        .handle(x -> x.page(groups.list(x.scope(), x.page()), GroupBody::of)),
                one(Route.get(ONE))
                        .permission(BillingPermissions.SEE)
                        .summary("查看合并账单组", "Show a group of accounts")
                        .history("collective-group")
                        .answers(200, GroupBody.class, GroupBody.EXAMPLE)
                        .handle(x -> x.found(groups.find(id(x)).map(GroupBody::of))),
                one(Route.command(ONE, "join"))
                        .permission(BillingPermissions.KEEP_GROUPS)
                        .summary("户号加入合并账单组", "Let an account join")
                        .description(
                                "末日在起始日及之后的账单列入合并账单；他人户号须有代付协议",
                                "Its bills whose last day is on or after the day come onto collective bills; somebody else's account needs an agreement")
                        .body(Join.class, Join.EXAMPLE)
                        .answers(200, GroupBody.class, GroupBody.EXAMPLE)
                        .refuses(
                                CollectiveRefusal.UNKNOWN_PAYER,
                                CollectiveRefusal.NO_AGREEMENT,
                                CollectiveRefusal.ALREADY_MEMBER,
                                CollectiveRefusal.TOO_MANY_MEMBERS)
                        .handle(x -> x.outcome(
                                keeping.handle(
                                        x.caller(),
                                        new KeepingGroups.Join(
                                                id(x),
                                                x.version(),
                                                x.body().accountNo,
                                                x.body().from,
                                                x.body().agreement)),
                                GroupBody::of)),
                one(Route.command(ONE, "leave"))
                        .permission(BillingPermissions.KEEP_GROUPS)
                        .summary("户号退出合并账单组", "Let an account leave")
                        .body(Leave.class, Leave.EXAMPLE)
                        .answers(200, GroupBody.class, GroupBody.EXAMPLE)
                        .refuses(CollectiveRefusal.NOT_A_MEMBER, CollectiveRefusal.LEAVES_BEFORE_JOINING)
                        .handle(x -> x.outcome(
                                keeping.handle(
                                        x.caller(),
                                        new KeepingGroups.Leave(id(x), x.version(), x.body().accountNo, x.body().on)),
                                GroupBody::of)));
    }

    private static <B> Draft<B> one(Draft<B> draft) {
        return draft.tag("billing")
                .owned("groupId", "collective-group")
                .path(
                        "groupId",
                        "合并账单组标识",
                        "id of the group",
                        GroupBody.EXAMPLE.groupId().toString());
    }

    private static CollectiveGroupId id(Exchange<?> x) {
        return new CollectiveGroupId(x.pathId("groupId"));
    }

    /** @param payer the customer who gets the document */
    public record FormGroup(@Size(min = 1, max = 80) String name, CustomerId payer) {
        static final FormGroup EXAMPLE = new FormGroup(GroupBody.EXAMPLE.name(), GroupBody.EXAMPLE.payer());
    }

    /** @param agreement number of the agreement by which somebody else's account is paid for */
    public record Join(
            AccountNo accountNo,
            LocalDate from,
            @Size(min = 1, max = 80) Optional<String> agreement) {
        static final Join EXAMPLE = new Join(AccountNo.of(1), LocalDate.of(2026, 1, 1), Optional.empty());
    }

    /** @param on first day on which it is no member any more */
    public record Leave(AccountNo accountNo, LocalDate on) {
        static final Leave EXAMPLE = new Leave(AccountNo.of(1), LocalDate.of(2027, 1, 1));
    }
}
