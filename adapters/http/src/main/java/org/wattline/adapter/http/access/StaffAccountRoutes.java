package org.wattline.adapter.http.access;

import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.access.AccessPermissions;
import org.wattline.application.access.AssigningPositions;
import org.wattline.application.access.Credentials;
import org.wattline.application.access.OpeningStaffAccounts;
import org.wattline.application.access.StaffAccountViews;
import org.wattline.application.access.StaffAccounts;
import org.wattline.domain.access.Login;
import org.wattline.domain.access.PositionRefusal;
import org.wattline.domain.access.StaffAccount;
import org.wattline.domain.access.StaffName;
import org.wattline.domain.access.StaffRefusal;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.access.UnitRefusal;
import org.wattline.domain.access.credential.Password;
import org.wattline.domain.access.credential.PasswordPolicy;
import org.wattline.domain.kernel.Outcome;

/** Accounts of staff and the positions that they hold. */
public final class StaffAccountRoutes implements Routes {
    private static final String ONE = "/v1/staff-accounts/{login}";

    private final StaffAccounts accounts;
    private final StaffAccountViews views;
    private final Credentials credentials;
    private final OpeningStaffAccounts opening;
    private final AssigningPositions assigning;

    public StaffAccountRoutes(
            StaffAccounts accounts,
            StaffAccountViews views,
            Credentials credentials,
            OpeningStaffAccounts opening,
            AssigningPositions assigning) {
        this.accounts = accounts;
        this.views = views;
        this.credentials = credentials;
        this.opening = opening;
        this.assigning = assigning;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.list("/v1/staff-accounts")
                        .tag("access")
                        .summary("员工账号列表", "List accounts of staff")
                        .permission(AccessPermissions.SEE_STAFF)
                        .scoped()
                        .answersPage(Row.class, Row.EXAMPLE)
                        .handle(x -> x.page(
                                views.list(x.scope(), x.page()),
                                row -> new Row(row.login(), x.reveal(row.name()), row.unit()))),
                one(Route.get(ONE))
                        .summary("查看员工账号", "Show an account of staff")
                        .permission(AccessPermissions.SEE_STAFF)
                        .history("staff-account")
                        .answers(200, StaffBody.class, StaffBody.EXAMPLE)
                        .handle(x -> x.found(accounts.withLogin(login(x)).map(account -> body(x, account)))),
                Route.post("/v1/staff-accounts")
                        .tag("access")
                        .summary("开立员工账号", "Open an account for staff")
                        .description("首次登录须修改密码。", "The password must be changed at the first signing in.")
                        .permission(AccessPermissions.MANAGE_STAFF)
                        .unowned("the use case holds the unit to the caller's own")
                        .withoutKey()
                        .body(OpenBody.class, OpenBody.EXAMPLE)
                        .answers(201, StaffBody.class, StaffBody.EXAMPLE)
                        .refuses(
                                StaffRefusal.LOGIN_TAKEN,
                                StaffRefusal.OUTSIDE_OWN_UNIT,
                                UnitRefusal.NO_SUCH_UNIT,
                                new PasswordPolicy.Weak(PasswordPolicy.DEFAULT))
                        .handle(x -> x.created(
                                opening.handle(x.caller(), x.body().command()),
                                account ->
                                        "/v1/staff-accounts/" + account.login().value(),
                                account -> body(x, account))),
                one(Route.patch(ONE))
                        .changesCallers()
                        .summary("更正员工姓名", "Correct the name of a member of staff")
                        .permission(AccessPermissions.MANAGE_STAFF)
                        .body(NameBody.class, new NameBody(new StaffName("张伟")))
                        .answers(200, StaffBody.class, StaffBody.EXAMPLE)
                        .refuses(StaffRefusal.NO_SUCH_ACCOUNT)
                        .handle(x -> {
                            StaffName now =
                                    accounts.withLogin(login(x)).orElseThrow().name();
                            NameBody next = x.merged(new NameBody(now));
                            return reply(
                                    x,
                                    assigning.handle(
                                            x.caller(),
                                            new AssigningPositions.Rename(
                                                    login(x), next.name(), Optional.of(x.version()))));
                        }),
                one(Route.command(ONE, "assign-position"))
                        .changesCallers()
                        .summary("任命岗位", "Give a position")
                        .permission(AccessPermissions.MANAGE_STAFF)
                        .body(AssignBody.class, AssignBody.EXAMPLE)
                        .answers(200, StaffBody.class, StaffBody.EXAMPLE)
                        .refuses(
                                StaffRefusal.NO_SUCH_ACCOUNT,
                                StaffRefusal.OWN_POSITIONS,
                                StaffRefusal.OUTSIDE_OWN_UNIT,
                                StaffRefusal.UNIT_CLOSED,
                                StaffRefusal.UNIT_BELOW_POSITION,
                                StaffRefusal.ALREADY_ASSIGNED,
                                StaffRefusal.EXCLUDED_POSITION,
                                PositionRefusal.NO_SUCH_POSITION,
                                UnitRefusal.NO_SUCH_UNIT)
                        .handle(x ->
                                reply(x, assigning.handle(x.caller(), x.body().command(login(x), x.version())))),
                one(Route.command(ONE, "unassign-position"))
                        .changesCallers()
                        .summary("免去岗位", "Take a position away")
                        .permission(AccessPermissions.MANAGE_STAFF)
                        .body(UnassignBody.class, UnassignBody.EXAMPLE)
                        .answers(200, StaffBody.class, StaffBody.EXAMPLE)
                        .refuses(
                                StaffRefusal.NO_SUCH_ACCOUNT,
                                StaffRefusal.OWN_POSITIONS,
                                StaffRefusal.OUTSIDE_OWN_UNIT,
                                StaffRefusal.NOT_ASSIGNED)
                        .handle(x ->
                                reply(x, assigning.handle(x.caller(), x.body().command(login(x), x.version())))));
    }

    private static <B> Draft<B> one(Draft<B> draft) {
        return draft.tag("access").owned("login", "staff-account").path("login", "登录名", "login", "zhang.wei");
    }

    private static Login login(Exchange<?> x) {
        return x.path("login", Login::new);
    }

    private Reply reply(Exchange<?> x, Outcome<StaffAccount> outcome) {
        return x.outcome(outcome, account -> body(x, account));
    }

    private StaffBody body(Exchange<?> x, StaffAccount account) {
        return StaffBody.of(x, account, credentials.find(account.id()));
    }

    /** An account in a list. */
    public record Row(Login login, String name, UnitPath unit) {
        static final Row EXAMPLE = new Row(new Login("zhang.wei"), "张*", new UnitPath("/33/3301"));
    }

    /** An account to be opened. */
    public record OpenBody(Login login, StaffName name, UnitPath unit, Password password) {
        static final OpenBody EXAMPLE = new OpenBody(
                new Login("zhang.wei"), new StaffName("张伟"), new UnitPath("/33/3301"), new Password("********"));

        OpeningStaffAccounts.Open command() {
            return new OpeningStaffAccounts.Open(login, name, unit, password, true);
        }
    }

    /** Somebody's name. */
    public record NameBody(StaffName name) {}
}
