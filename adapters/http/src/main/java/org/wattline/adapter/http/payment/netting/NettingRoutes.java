package org.wattline.adapter.http.payment.netting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.problem.Rejected;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Fault;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.payment.PaymentPermissions;
import org.wattline.application.payment.netting.NettingAccounts;
import org.wattline.application.payment.netting.NettingAuthorisations;
import org.wattline.application.payment.netting.Nettings;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.payment.BalanceRefusal;
import org.wattline.domain.payment.PaymentRefusal;
import org.wattline.domain.payment.netting.AuthorisationId;
import org.wattline.domain.payment.netting.NettingId;
import org.wattline.domain.payment.netting.NettingRefusal;
import org.wattline.domain.quantity.Money;

/** {@code /v1/nettings}: what one account of an owner has paid ahead settles bills of another, with an authorisation on file. */
public final class NettingRoutes implements Routes {
    private static final String LEAVES = "/v1/netting-authorisations/{authorisationId}";
    private static final String ONE = "/v1/nettings/{nettingId}";

    private final NettingAccounts netting;
    private final NettingAuthorisations authorisations;
    private final Nettings nettings;

    public NettingRoutes(NettingAccounts netting, NettingAuthorisations authorisations, Nettings nettings) {
        this.netting = netting;
        this.authorisations = authorisations;
        this.nettings = nettings;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/v1/netting-authorisations")
                        .creates()
                        .tag("payment")
                        .summary("登记互抵授权", "File that an owner allows two accounts to be netted")
                        .permission(PaymentPermissions.REQUEST_REFUND)
                        .unowned("the use case checks that both accounts are the caller's to know")
                        .body(Leave.class, Leave.EXAMPLE)
                        .answers(201, NettingBody.Authorisation.class, NettingBody.Authorisation.EXAMPLE)
                        .refuses(
                                BalanceRefusal.UNKNOWN_ACCOUNT, NettingRefusal.NOT_ONE_OWNER, NettingRefusal.UNTIL_PAST)
                        .handle(x -> x.created(
                                netting.handle(x.caller(), x.body().command()),
                                held -> "/v1/netting-authorisations/" + held.id(),
                                NettingBody.Authorisation::of)),
                Route.list("/v1/netting-authorisations")
                        .tag("payment")
                        .summary("互抵授权列表", "List authorisations to net, newest first")
                        .permission(PaymentPermissions.SEE_LEDGER)
                        .scoped()
                        .filter(
                                "accountNo",
                                "户号",
                                "account number, on either side",
                                AccountNo.of(1).value())
                        .answersPage(NettingBody.Authorisation.class, NettingBody.Authorisation.EXAMPLE)
                        .handle(x -> x.page(
                                authorisations.list(x.scope(), x.query("accountNo", AccountNo::new), x.page()),
                                NettingBody.Authorisation::of)),
                leave(Route.get(LEAVES))
                        .permission(PaymentPermissions.SEE_LEDGER)
                        .summary("查看互抵授权", "Show an authorisation to net")
                        .history("netting-authorisation")
                        .answers(200, NettingBody.Authorisation.class, NettingBody.Authorisation.EXAMPLE)
                        .handle(x -> x.found(authorisations.find(leaveOf(x)).map(NettingBody.Authorisation::of))),
                leave(Route.command(LEAVES, "end"))
                        .permission(PaymentPermissions.REQUEST_REFUND)
                        .summary("终止互抵授权", "End an authorisation to net")
                        .answers(200, NettingBody.Authorisation.class, NettingBody.Authorisation.EXAMPLE)
                        .refuses(NettingRefusal.OVER_ALREADY)
                        .handle(x -> x.outcome(
                                netting.handle(x.caller(), new NettingAccounts.End(leaveOf(x), x.version())),
                                NettingBody.Authorisation::of)),
                leave(Route.post(LEAVES + "/nettings"))
                        .creates()
                        .movesMoney()
                        .permission(PaymentPermissions.APPROVE_REFUND)
                        .summary("互抵", "Settle bills of one account with what the other has paid ahead")
                        .body(HowMuch.class, new HowMuch(Optional.of(Money.yuan("120.00"))))
                        .answers(201, NettingBody.class, NettingBody.EXAMPLE)
                        .refuses(NettingRefusal.NOT_IN_FORCE, NettingRefusal.NOTHING_TO_NET, NettingRefusal.TOO_MUCH)
                        .handle(x -> x.created(
                                netting.handle(x.caller(), new NettingAccounts.Net(leaveOf(x), x.body().amount)),
                                made -> "/v1/nettings/" + made.id(),
                                NettingBody::of)),
                Route.list("/v1/nettings")
                        .tag("payment")
                        .summary("互抵记录", "List nettings, newest first")
                        .permission(PaymentPermissions.SEE_LEDGER)
                        .scoped()
                        .filter(
                                "accountNo",
                                "户号",
                                "account number, on either side",
                                AccountNo.of(1).value())
                        .answersPage(NettingBody.class, NettingBody.EXAMPLE)
                        .handle(x -> x.page(
                                nettings.list(x.scope(), x.query("accountNo", AccountNo::new), x.page()),
                                NettingBody::of)),
                one(Route.get(ONE))
                        .permission(PaymentPermissions.SEE_LEDGER)
                        .summary("查看互抵", "Show a netting")
                        .history("netting")
                        .answers(200, NettingBody.class, NettingBody.EXAMPLE)
                        .handle(x -> x.found(nettings.find(id(x)).map(NettingBody::of))),
                one(Route.command(ONE, "undo"))
                        .movesMoney()
                        .permission(PaymentPermissions.APPROVE_REFUND)
                        .summary("撤销互抵", "Undo a netting")
                        .body(Why.class, new Why("户号有误"))
                        .answers(200, NettingBody.class, NettingBody.EXAMPLE)
                        .refuses(NettingRefusal.UNDONE_ALREADY, PaymentRefusal.PREPAID_ALREADY_USED)
                        .handle(x -> x.outcome(
                                netting.handle(
                                        x.caller(), new NettingAccounts.Undo(id(x), x.version(), x.body().reason)),
                                NettingBody::of)));
    }

    private static Draft<Void> leave(Draft<Void> draft) {
        return draft.tag("payment")
                .owned("authorisationId", "netting-authorisation")
                .path("authorisationId", "授权标识", "id of the authorisation", NettingBody.Authorisation.ID);
    }

    private static Draft<Void> one(Draft<Void> draft) {
        return draft.tag("payment")
                .owned("nettingId", "netting")
                .path("nettingId", "互抵标识", "id of the netting", NettingBody.ID);
    }

    private static AuthorisationId leaveOf(Exchange<?> x) {
        return new AuthorisationId(x.pathId("authorisationId"));
    }

    private static NettingId id(Exchange<?> x) {
        return new NettingId(x.pathId("nettingId"));
    }

    /** What an owner allows. @param to day before which it ends */
    public record Leave(
            AccountNo fromAccountNo,
            AccountNo toAccountNo,
            LocalDate from,
            Optional<LocalDate> to,
            @Size(min = 1, max = 200) String document) {
        static final Leave EXAMPLE = new Leave(
                AccountNo.of(1),
                AccountNo.of(2),
                LocalDate.of(2026, 3, 1),
                Optional.of(LocalDate.of(2027, 3, 1)),
                "scan 2026-0301");

        NettingAccounts.File command() {
            if (to.filter(end -> !from.isBefore(end)).isPresent())
                throw Rejected.malformed(Fault.of("/to", "out-of-range", "晚于起始日", "after from"));
            return new NettingAccounts.File(fromAccountNo, toAccountNo, new Span(from, to), document);
        }
    }

    /** As much as possible unless told. */
    public record HowMuch(Optional<Money> amount) {}

    /** Why. */
    public record Why(@Size(min = 1, max = 200) String reason) {}
}
