package org.wattline.adapter.http.connection.idle;

import java.util.List;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.connection.ConnectionPermissions;
import org.wattline.application.connection.idle.ClosingIdleAccounts;
import org.wattline.application.connection.idle.IdleAccounts;
import org.wattline.domain.connection.change.ChangeRefusal;
import org.wattline.domain.connection.idle.IdleRefusal;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.workflow.WorkflowRefusal;

/** {@code /v1/idle-accounts}: accounts at which nothing is used, and applying for their closing (长期不用电户). */
public final class IdleAccountRoutes implements Routes {
    private static final String ALL = "/v1/idle-accounts";
    private static final String ONE = ALL + "/{accountNo}";

    private final IdleAccounts accounts;
    private final ClosingIdleAccounts closing;

    public IdleAccountRoutes(IdleAccounts accounts, ClosingIdleAccounts closing) {
        this.accounts = accounts;
        this.closing = closing;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.list(ALL)
                        .tag("connection")
                        .summary("长期不用电户清单", "List accounts at which nothing is used")
                        .description(
                                "每月按抄表数据清查；已恢复用电或已销户的状态为 OVER",
                                "Looked at every month by readings; those used again or closed are OVER")
                        .permission(ConnectionPermissions.SEE)
                        .scoped()
                        .filter("state", "状态", "state", "FOUND")
                        .answersPage(IdleAccountBody.class, IdleAccountBody.EXAMPLE)
                        .handle(x -> x.page(accounts.list(x.scope(), x.query("state"), x.page()), IdleAccountBody::of)),
                one(Route.get(ONE))
                        .summary("查看长期不用电户", "Show an account at which nothing is used")
                        .permission(ConnectionPermissions.SEE)
                        .answers(200, IdleAccountBody.class, IdleAccountBody.EXAMPLE)
                        .handle(x -> x.found(accounts.find(no(x)).map(IdleAccountBody::of))),
                one(Route.command(ONE, "close"))
                        .summary("申请销户", "Apply for its closing")
                        .description("按销户流程办理；结清电费后销户", "An application like any other, which its process carries out")
                        .permission(ConnectionPermissions.APPLY)
                        .answers(200, IdleAccountBody.class, IdleAccountBody.EXAMPLE)
                        .refuses(IdleRefusal.UNKNOWN, IdleRefusal.NOT_PROPOSED, WorkflowRefusal.NO_PROCESS)
                        .refuses(ChangeRefusal.possible())
                        .handle(x -> x.outcome(
                                closing.handle(x.caller(), new ClosingIdleAccounts.Close(no(x), x.version())),
                                IdleAccountBody::of)));
    }

    private static <B> Draft<B> one(Draft<B> draft) {
        return draft.tag("connection")
                .owned("accountNo", "account")
                .path(
                        "accountNo",
                        "户号",
                        "number of the account",
                        AccountNo.of(1).value());
    }

    private static AccountNo no(Exchange<?> x) {
        return x.path("accountNo", AccountNo::new);
    }
}
