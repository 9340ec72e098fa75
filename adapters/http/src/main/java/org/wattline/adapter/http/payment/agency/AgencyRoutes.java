package org.wattline.adapter.http.payment.agency;

import java.util.List;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Shapes;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.payment.PaymentPermissions;
import org.wattline.application.payment.agency.Agencies;
import org.wattline.application.payment.agency.KeepingAgencies;
import org.wattline.domain.payment.agency.AgencyCode;
import org.wattline.domain.payment.agency.AgencyRefusal;
import org.wattline.domain.payment.agency.ReceiptNo;
import org.wattline.domain.quantity.Money;

/** {@code /v1/payment-agencies}: agencies as the company keeps them. */
public final class AgencyRoutes implements Routes {
    private static final String ONE = "/v1/payment-agencies/{agencyCode}";

    private final KeepingAgencies keeping;
    private final Agencies agencies;

    public AgencyRoutes(KeepingAgencies keeping, Agencies agencies) {
        this.keeping = keeping;
        this.agencies = agencies;
    }

    @Override
    public void addShapes(Shapes shapes) {
        shapes.text(
                AgencyCode.class, "代收点编码", "what an agency is called by", "XH001", AgencyCode::new, AgencyCode::value);
        shapes.text(ReceiptNo.class, "收据号", "the agency's own number", "R-17", ReceiptNo::new, ReceiptNo::value);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/v1/payment-agencies")
                        .creates()
                        .tag("payment")
                        .summary("登记代收点", "Register an agency")
                        .description(
                                "登录名须为任职代收点岗位的账号；其管辖单位决定能查询、收费的户号",
                                "The login is an account that holds the position of an agency; its unit decides for which accounts it takes money")
                        .permission(PaymentPermissions.KEEP_AGENCIES)
                        .unowned("agencies are registered for the own unit")
                        .body(Register.class, Register.EXAMPLE)
                        .answers(201, AgencyBody.class, AgencyBody.EXAMPLE)
                        .refuses(AgencyRefusal.AGENCY_EXISTS, AgencyRefusal.TERMS_NOT_VALID)
                        .handle(this::register),
                Route.list("/v1/payment-agencies")
                        .tag("payment")
                        .summary("代收点列表", "List agencies, by code")
                        .permission(PaymentPermissions.KEEP_AGENCIES)
                        .scoped()
                        .answersPage(AgencyBody.class, AgencyBody.EXAMPLE)
                        .handle(x -> x.page(agencies.list(x.scope(), x.page()), AgencyBody::of)),
                one(Route.get(ONE))
                        .summary("查看代收点", "Show an agency and how its float stands")
                        .history("payment-agency")
                        .answers(200, AgencyBody.class, AgencyBody.EXAMPLE)
                        .handle(x -> x.found(agencies.find(code(x)).map(AgencyBody::of))),
                one(Route.command(ONE, "change-terms"))
                        .summary("调整备付额度", "Agree on another float")
                        .body(Terms.class, Terms.EXAMPLE)
                        .answers(200, AgencyBody.class, AgencyBody.EXAMPLE)
                        .refuses(AgencyRefusal.TERMS_NOT_VALID)
                        .handle(x -> x.outcome(
                                keeping.handle(
                                        x.caller(),
                                        new KeepingAgencies.ChangeTerms(on(x), x.body().limit, x.body().warnBelow)),
                                AgencyBody::of)),
                one(Route.command(ONE, "suspend"))
                        .summary("暂停代收", "Have an agency take nothing for the time being")
                        .body(Why.class, Why.EXAMPLE)
                        .answers(200, AgencyBody.class, AgencyBody.EXAMPLE)
                        .refuses(AgencyRefusal.SUSPENDED)
                        .handle(x -> x.outcome(
                                keeping.handle(x.caller(), new KeepingAgencies.Suspend(on(x), x.body().reason)),
                                AgencyBody::of)),
                one(Route.command(ONE, "resume"))
                        .summary("恢复代收", "Have an agency take money again")
                        .body(Why.class, Why.EXAMPLE)
                        .answers(200, AgencyBody.class, AgencyBody.EXAMPLE)
                        .refuses(AgencyRefusal.NOT_SUSPENDED)
                        .handle(x -> x.outcome(
                                keeping.handle(x.caller(), new KeepingAgencies.Resume(on(x), x.body().reason)),
                                AgencyBody::of)));
    }

    private Reply register(Exchange<Register> x) {
        Register asked = x.body();
        return x.created(
                keeping.handle(
                        x.caller(),
                        new KeepingAgencies.Register(
                                asked.agencyCode,
                                asked.name,
                                x.caller().unit(),
                                asked.login,
                                asked.limit,
                                asked.warnBelow)),
                agency -> "/v1/payment-agencies/" + agency.code(),
                AgencyBody::of);
    }

    private static Draft<Void> one(Draft<Void> draft) {
        return draft.tag("payment")
                .permission(PaymentPermissions.KEEP_AGENCIES)
                .owned("agencyCode", "payment-agency")
                .path("agencyCode", "代收点编码", "code of the agency", "XH001");
    }

    private static AgencyCode code(Exchange<?> x) {
        return x.path("agencyCode", AgencyCode::new);
    }

    private static KeepingAgencies.On on(Exchange<?> x) {
        return new KeepingAgencies.On(code(x), x.version());
    }

    /** Who takes money, and how much it may hold. */
    public record Register(
            AgencyCode agencyCode,
            @Size(min = 1, max = 100) String name,
            @Size(min = 1, max = 64) String login,
            Money limit,
            Money warnBelow) {
        static final Register EXAMPLE = new Register(
                new AgencyCode("XH001"), "西湖便利店", "agency.xh001", Money.yuan("20000.00"), Money.yuan("3000.00"));
    }

    /** How much it may hold. */
    public record Terms(Money limit, Money warnBelow) {
        static final Terms EXAMPLE = new Terms(Money.yuan("30000.00"), Money.yuan("5000.00"));
    }

    /** Why. */
    public record Why(@Size(min = 1, max = 200) String reason) {
        static final Why EXAMPLE = new Why("对账差错未处理");
    }
}
