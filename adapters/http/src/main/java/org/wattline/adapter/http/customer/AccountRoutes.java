package org.wattline.adapter.http.customer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Shapes;
import org.wattline.application.customer.AccountViews;
import org.wattline.application.customer.CustomerPermissions;
import org.wattline.application.customer.DeclaringHouseholds;
import org.wattline.application.platform.BusinessClock;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.AccountRefusal;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.tariff.UseCategory;

/** {@code /v1/accounts}: accounts at a glance and in lists; facts about households. */
public final class AccountRoutes implements Routes {
    private static final String ONE = "/v1/accounts/{accountNo}";

    private final AccountViews accounts;
    private final DeclaringHouseholds declaring;
    private final BusinessClock clock;

    public AccountRoutes(AccountViews accounts, DeclaringHouseholds declaring, BusinessClock clock) {
        this.accounts = accounts;
        this.declaring = declaring;
        this.clock = clock;
    }

    @Override
    public void addShapes(Shapes shapes) {
        shapes.text(
                CustomerId.class,
                "客户标识",
                "id of a customer",
                CustomerBody.EXAMPLE.customerId().toString(),
                text -> new CustomerId(UUID.fromString(text)),
                CustomerId::toString);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.list("/v1/accounts")
                        .tag("customer")
                        .summary("账户列表", "List accounts")
                        .permission(CustomerPermissions.SEE)
                        .scoped()
                        .filter(
                                "customerId",
                                "客户标识",
                                "id of the customer; those of customers merged into it are its own",
                                CustomerBody.EXAMPLE.customerId().toString())
                        .filter("category", "用电类别", "category of use", "RESIDENTIAL")
                        .filter("open", "是否在用", "whether it is open", "true")
                        .answersPage(AccountRow.class, AccountRow.EXAMPLE)
                        .handle(this::list),
                one(Route.get(ONE))
                        .summary("账户概览", "Show an account at a glance")
                        .description(
                                "户主、供电合同与条款、计量点、余额", "Holder, contract with its terms, metering points, what is owed")
                        .permission(CustomerPermissions.SEE)
                        .history("account")
                        .answers(200, AccountBody.class, AccountBody.EXAMPLE)
                        .handle(x -> x.found(summary(x))),
                one(Route.command(ONE, "declare-household"))
                        .summary("登记一户多人口或低保", "Declare facts about the household")
                        .permission(CustomerPermissions.EDIT)
                        .body(DeclareHousehold.class, DeclareHousehold.EXAMPLE)
                        .answers(200, AccountBody.class, AccountBody.EXAMPLE)
                        .refuses(AccountRefusal.values())
                        .handle(this::declare));
    }

    private static <B> Draft<B> one(Draft<B> route) {
        return route.tag("customer")
                .owned("accountNo", "account")
                .path(
                        "accountNo",
                        "户号",
                        "number of the account",
                        AccountBody.EXAMPLE.accountNo().value());
    }

    private Reply list(Exchange<Void> x) {
        AccountViews.Filter filter = new AccountViews.Filter(
                x.query("customerId", text -> new CustomerId(UUID.fromString(text))),
                x.query("category", UseCategory.class),
                x.query("open", AccountRoutes::yes));
        return x.page(accounts.list(filter, x.scope(), x.page()), row -> AccountRow.of(row, x));
    }

    private Optional<AccountBody> summary(Exchange<?> x) {
        return accounts.summary(x.path("accountNo", AccountNo::new), clock.today())
                .map(found -> AccountBody.of(found, x));
    }

    private Reply declare(Exchange<DeclareHousehold> x) {
        DeclareHousehold said = x.body();
        return x.outcome(
                declaring
                        .handle(
                                x.caller(),
                                new DeclaringHouseholds.Declare(
                                        x.path("accountNo", AccountNo::new),
                                        x.version(),
                                        said.from(),
                                        said.people(),
                                        said.lowIncome()))
                        .then(stored ->
                                summary(x).map(Outcome::done).orElseGet(() -> Outcome.refused(AccountRefusal.UNKNOWN))),
                body -> body);
    }

    private static boolean yes(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("true or false");
        };
    }

    /** Facts about a household from a day on. */
    public record DeclareHousehold(LocalDate from, int people, boolean lowIncome) {
        static final DeclareHousehold EXAMPLE = new DeclareHousehold(LocalDate.of(2026, 2, 1), 5, false);
    }
}
