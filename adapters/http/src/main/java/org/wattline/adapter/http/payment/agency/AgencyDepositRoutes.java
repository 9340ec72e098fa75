package org.wattline.adapter.http.payment.agency;

import java.time.LocalDate;
import java.util.List;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.payment.PaymentPermissions;
import org.wattline.application.payment.agency.KeepingAgencies;
import org.wattline.application.payment.agency.KeepingAgencyDeposits;
import org.wattline.domain.payment.agency.AgencyCode;
import org.wattline.domain.payment.agency.AgencyRefusal;
import org.wattline.domain.payment.reconciliation.StatementRefusal;
import org.wattline.domain.quantity.Money;

/** What agencies put down as security, as commands on {@code /v1/payment-agencies}. */
public final class AgencyDepositRoutes implements Routes {
    private static final String ONE = "/v1/payment-agencies/{agencyCode}";

    private final KeepingAgencyDeposits deposits;

    public AgencyDepositRoutes(KeepingAgencyDeposits deposits) {
        this.deposits = deposits;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                one(Route.command(ONE, "pay-in"))
                        .summary("备付金缴存", "Enter that security has come to the bank")
                        .body(Transfer.class, Transfer.EXAMPLE)
                        .answers(200, AgencyBody.class, AgencyBody.EXAMPLE)
                        .refuses(AgencyRefusal.DEPOSIT_NOT_POSITIVE)
                        .handle(x -> x.outcome(
                                deposits.handle(
                                        x.caller(),
                                        new KeepingAgencyDeposits.PayIn(
                                                on(x), x.body().amount, x.body().bankReference)),
                                AgencyBody::of)),
                one(Route.command(ONE, "pay-out"))
                        .summary("备付金退还", "Give security back")
                        .body(Transfer.class, Transfer.EXAMPLE)
                        .answers(200, AgencyBody.class, AgencyBody.EXAMPLE)
                        .refuses(AgencyRefusal.DEPOSIT_NOT_POSITIVE, AgencyRefusal.DEPOSIT_BOUND)
                        .handle(x -> x.outcome(
                                deposits.handle(
                                        x.caller(),
                                        new KeepingAgencyDeposits.PayOut(
                                                on(x), x.body().amount, x.body().bankReference)),
                                AgencyBody::of)),
                one(Route.command(ONE, "settle-day"))
                        .summary("从备付金清算", "Take the money of a day out of the deposit")
                        .body(Day.class, Day.EXAMPLE)
                        .answers(200, AgencyBody.class, AgencyBody.EXAMPLE)
                        .refuses(
                                AgencyRefusal.DEPOSIT_TOO_LOW,
                                StatementRefusal.UNKNOWN_STATEMENT,
                                StatementRefusal.NOT_MATCHED,
                                StatementRefusal.ALREADY_SETTLED)
                        .handle(x -> x.outcome(
                                deposits.handle(x.caller(), new KeepingAgencyDeposits.SettleDay(on(x), x.body().day)),
                                AgencyBody::of)));
    }

    private static Draft<Void> one(Draft<Void> draft) {
        return draft.movesMoney()
                .tag("payment")
                .permission(PaymentPermissions.RECONCILE)
                .owned("agencyCode", "payment-agency")
                .path("agencyCode", "代收点编码", "code of the agency", "XH001");
    }

    private static KeepingAgencies.On on(Exchange<?> x) {
        return new KeepingAgencies.On(x.path("agencyCode", AgencyCode::new), x.version());
    }

    /** Money at the bank. @param bankReference by which the bank knows the transfer; it counts once */
    public record Transfer(
            Money amount, @Size(min = 1, max = 64) String bankReference) {
        static final Transfer EXAMPLE = new Transfer(Money.yuan("20000.00"), "B-2026-0001");
    }

    /** Whose money is taken: what the agency's statement of the day comes to. */
    public record Day(LocalDate day) {
        static final Day EXAMPLE = new Day(LocalDate.of(2026, 3, 1));
    }
}
