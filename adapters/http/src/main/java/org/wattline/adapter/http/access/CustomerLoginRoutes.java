package org.wattline.adapter.http.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.access.AccessPermissions;
import org.wattline.application.access.BindingCustomers;
import org.wattline.application.access.CustomerLoginViews;
import org.wattline.application.access.CustomerLogins;
import org.wattline.application.access.OpeningCustomerLogins;
import org.wattline.domain.access.AccountId;
import org.wattline.domain.access.CustomerLoginRefusal;
import org.wattline.domain.access.CustomerRole;
import org.wattline.domain.access.Login;
import org.wattline.domain.access.StaffRefusal;
import org.wattline.domain.access.credential.Password;
import org.wattline.domain.access.credential.PasswordPolicy;

/** Logins of customers and the customers that they are bound to. */
public final class CustomerLoginRoutes implements Routes {
    private static final String ONE = "/v1/customer-logins/{loginId}";
    private static final String ID = "01979c3f-7a4b-7c11-8f2e-3d5a6b7c8d9e";

    private final CustomerLogins logins;
    private final CustomerLoginViews views;
    private final OpeningCustomerLogins opening;
    private final BindingCustomers binding;

    public CustomerLoginRoutes(
            CustomerLogins logins, CustomerLoginViews views, OpeningCustomerLogins opening, BindingCustomers binding) {
        this.logins = logins;
        this.views = views;
        this.opening = opening;
        this.binding = binding;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.list("/v1/customer-logins")
                        .tag("access")
                        .summary("客户登录列表", "List logins of customers")
                        .permission(AccessPermissions.SEE_CUSTOMER_LOGINS)
                        .scoped()
                        .filter("customerId", "绑定的客户", "the customer that they are bound to", ID)
                        .answersPage(CustomerLoginBody.Row.class, CustomerLoginBody.Row.EXAMPLE)
                        .handle(x -> x.page(
                                views.list(x.scope(), x.query("customerId", UUID::fromString), x.page()),
                                row -> CustomerLoginBody.Row.of(x, row))),
                one(Route.get(ONE))
                        .summary("查看客户登录", "Show a login of a customer")
                        .permission(AccessPermissions.SEE_CUSTOMER_LOGINS)
                        .history("customer-login")
                        .answers(200, CustomerLoginBody.class, CustomerLoginBody.EXAMPLE)
                        .handle(x -> x.found(logins.find(id(x)).map(login -> CustomerLoginBody.of(x, login)))),
                Route.post("/v1/customer-logins")
                        .tag("access")
                        .summary("开立客户登录", "Open a login for a customer")
                        .description("首次登录须修改密码。", "The password must be changed at the first signing in.")
                        .permission(AccessPermissions.MANAGE_CUSTOMER_LOGINS)
                        .unowned("the login is kept by the caller's own unit")
                        .withoutKey()
                        .body(OpenBody.class, OpenBody.EXAMPLE)
                        .answers(201, CustomerLoginBody.class, CustomerLoginBody.EXAMPLE)
                        .refuses(StaffRefusal.LOGIN_TAKEN, new PasswordPolicy.Weak(PasswordPolicy.DEFAULT))
                        .handle(x -> x.created(
                                opening.handle(
                                        x.caller(),
                                        new OpeningCustomerLogins.Open(
                                                x.body().login(),
                                                x.body().password(),
                                                x.caller().unit(),
                                                true)),
                                login -> "/v1/customer-logins/" + login.id(),
                                login -> CustomerLoginBody.of(x, login))),
                one(Route.command(ONE, "bind-customer"))
                        .changesCallers()
                        .summary("绑定客户", "Bind a customer")
                        .permission(AccessPermissions.MANAGE_CUSTOMER_LOGINS)
                        .body(BindBody.class, new BindBody(UUID.fromString(ID), CustomerRole.OWNER))
                        .answers(200, CustomerLoginBody.class, CustomerLoginBody.EXAMPLE)
                        .refuses(
                                CustomerLoginRefusal.NO_SUCH_LOGIN,
                                CustomerLoginRefusal.NO_SUCH_CUSTOMER,
                                CustomerLoginRefusal.ALREADY_BOUND)
                        .handle(x -> x.outcome(
                                binding.handle(
                                        x.caller(),
                                        new BindingCustomers.Bind(
                                                id(x),
                                                x.body().customerId(),
                                                x.body().role(),
                                                Optional.of(x.version()))),
                                login -> CustomerLoginBody.of(x, login))),
                one(Route.command(ONE, "release-customer"))
                        .changesCallers()
                        .summary("解除绑定", "Release a customer")
                        .permission(AccessPermissions.MANAGE_CUSTOMER_LOGINS)
                        .body(ReleaseBody.class, new ReleaseBody(UUID.fromString(ID)))
                        .answers(200, CustomerLoginBody.class, CustomerLoginBody.EXAMPLE)
                        .refuses(CustomerLoginRefusal.NO_SUCH_LOGIN, CustomerLoginRefusal.NOT_BOUND)
                        .handle(x -> x.outcome(
                                binding.handle(
                                        x.caller(),
                                        new BindingCustomers.Release(
                                                id(x), x.body().customerId(), Optional.of(x.version()))),
                                login -> CustomerLoginBody.of(x, login))));
    }

    private static <B> Draft<B> one(Draft<B> draft) {
        return draft.tag("access").owned("loginId", "customer-login").path("loginId", "标识", "id", ID);
    }

    private static AccountId id(Exchange<?> x) {
        return new AccountId(x.pathId("loginId"));
    }

    /** A login to be opened. */
    public record OpenBody(Login login, Password password) {
        static final OpenBody EXAMPLE = new OpenBody(new Login("13800138000"), new Password("********"));
    }

    /** A customer to be bound. */
    public record BindBody(UUID customerId, CustomerRole role) {}

    /** A customer to be released. */
    public record ReleaseBody(UUID customerId) {}
}
