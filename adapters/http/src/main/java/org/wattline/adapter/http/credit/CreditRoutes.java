package org.wattline.adapter.http.credit;

import java.util.List;
import org.wattline.adapter.http.platform.problem.Rejected;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Fault;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.credit.Advances;
import org.wattline.application.credit.CreditConsents;
import org.wattline.application.credit.CreditPermissions;
import org.wattline.application.credit.GivingConsents;
import org.wattline.application.credit.JudgingCredit;
import org.wattline.domain.credit.Advance;
import org.wattline.domain.credit.AdvanceNo;
import org.wattline.domain.credit.Authorisation;
import org.wattline.domain.credit.ConsentId;
import org.wattline.domain.credit.CreditConsent;
import org.wattline.domain.credit.CreditRefusal;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.payment.BalanceRefusal;

/** {@code /v1/credit-…}: how accounts stand, consents to ask the partner, and the bills that it pays ahead. */
public final class CreditRoutes implements Routes {
    private static final String ONE = "/v1/credit-consents/{consentId}";

    private final JudgingCredit judging;
    private final GivingConsents giving;
    private final CreditConsents consents;
    private final Advances advances;

    public CreditRoutes(JudgingCredit judging, GivingConsents giving, CreditConsents consents, Advances advances) {
        this.judging = judging;
        this.giving = giving;
        this.consents = consents;
        this.advances = advances;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/v1/accounts/{accountNo}/credit-standing")
                        .tag("credit")
                        .summary("信用评价", "Show how an account stands, factor by factor")
                        .description(
                                "每次按当前历史计算：各因子、数值和得分；评价有异议可联系客服",
                                "Reckoned anew from the history: each factor with its figure and points. Whoever objects turns to customer service")
                        .permission(CreditPermissions.SEE)
                        .owned("accountNo", "account")
                        .answers(200, StandingBody.class, StandingBody.EXAMPLE)
                        .refuses(CreditRefusal.UNKNOWN_ACCOUNT)
                        .handle(x -> {
                            AccountNo account = x.path("accountNo", AccountNo::new);
                            return x.outcome(
                                    judging.of(account),
                                    standing -> StandingBody.of(
                                            standing,
                                            consents.standing(account)
                                                    .flatMap(CreditConsent::grade)
                                                    .map(CreditConsent.OutsideGrade::band)));
                        }),
                Route.post("/v1/accounts/{accountNo}/credit-consents")
                        .creates()
                        .tag("credit")
                        .summary("信用授权", "Take a customer's consent that the partner is asked, and pays bills ahead")
                        .permission(CreditPermissions.CONSENT)
                        .owned("accountNo", "account")
                        .body(Give.class, Give.EXAMPLE)
                        .answers(201, ConsentBody.class, ConsentBody.EXAMPLE)
                        .refuses(CreditRefusal.CONSENT_THERE, BalanceRefusal.UNKNOWN_ACCOUNT)
                        .handle(x -> x.created(
                                giving.handle(
                                        x.caller(),
                                        new GivingConsents.Give(
                                                x.path("accountNo", AccountNo::new),
                                                x.body().number(),
                                                x.body().evidence)),
                                consent -> "/v1/credit-consents/" + consent.id(),
                                ConsentBody::of)),
                Route.list("/v1/credit-consents")
                        .tag("credit")
                        .summary("信用授权列表", "List consents, newest first")
                        .permission(CreditPermissions.SEE)
                        .scoped()
                        .filter("accountNo", "户号", "account", AccountNo.of(1).value())
                        .answersPage(ConsentBody.class, ConsentBody.EXAMPLE)
                        .handle(x -> x.page(
                                consents.list(x.scope(), x.query("accountNo", AccountNo::new), x.page()),
                                ConsentBody::of)),
                one(Route.get(ONE))
                        .permission(CreditPermissions.SEE)
                        .summary("查看信用授权", "Show a consent")
                        .history("credit-consent")
                        .answers(200, ConsentBody.class, ConsentBody.EXAMPLE)
                        .handle(x -> x.found(consents.find(id(x)).map(ConsentBody::of))),
                one(Route.command(ONE, "end"))
                        .permission(CreditPermissions.CONSENT)
                        .summary("解除信用授权", "End a consent; nothing is asked or paid ahead from then on")
                        .body(Why.class, Why.EXAMPLE)
                        .answers(200, ConsentBody.class, ConsentBody.EXAMPLE)
                        .refuses(CreditRefusal.CONSENT_ENDED)
                        .handle(x -> x.outcome(
                                giving.handle(x.caller(), new GivingConsents.End(id(x), x.body().reason, x.version())),
                                ConsentBody::of)),
                Route.list("/v1/credit-advances")
                        .tag("credit")
                        .summary("代偿列表", "List advances, newest first")
                        .permission(CreditPermissions.SEE)
                        .scoped()
                        .filter("accountNo", "户号", "account", AccountNo.of(1).value())
                        .filter("state", "状态", "state", "PAID")
                        .answersPage(AdvanceBody.class, AdvanceBody.EXAMPLE)
                        .handle(x -> x.page(
                                advances.list(
                                        x.scope(),
                                        x.query("accountNo", AccountNo::new),
                                        x.query("state", Advance.State.class),
                                        x.page()),
                                AdvanceBody::of)),
                Route.get("/v1/credit-advances/{advanceNo}")
                        .tag("credit")
                        .summary("查看代偿", "Show an advance")
                        .permission(CreditPermissions.SEE)
                        .owned("advanceNo", "credit-advance")
                        .path("advanceNo", "代偿单号", "number", AdvanceNo.of(1).value())
                        .history("credit-advance")
                        .answers(200, AdvanceBody.class, AdvanceBody.EXAMPLE)
                        .handle(x -> x.found(advances.find(x.path("advanceNo", AdvanceNo::new))
                                .map(AdvanceBody::of))));
    }

    private static Draft<Void> one(Draft<Void> draft) {
        return draft.tag("credit")
                .owned("consentId", "credit-consent")
                .path("consentId", "授权编号", "id of the consent", ConsentBody.ID);
    }

    private static ConsentId id(Exchange<?> x) {
        return new ConsentId(x.pathId("consentId"));
    }

    /** What the customer consents to. @param authorisation its number at the partner */
    public record Give(
            @Size(min = 6, max = 64) String authorisation,
            @Size(min = 1, max = 200) String evidence) {
        static final Give EXAMPLE = new Give("ZM2026021112340001", "own login");

        Authorisation number() {
            try {
                return new Authorisation(authorisation);
            } catch (IllegalArgumentException malformed) {
                throw Rejected.malformed(Fault.invalid("/authorisation", malformed));
            }
        }
    }

    /** Why. */
    public record Why(@Size(min = 1, max = 200) String reason) {
        static final Why EXAMPLE = new Why("the customer wants no more of it");
    }
}
