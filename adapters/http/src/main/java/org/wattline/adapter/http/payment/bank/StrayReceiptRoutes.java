package org.wattline.adapter.http.payment.bank;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.http.platform.route.Belonging;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.payment.PaymentPermissions;
import org.wattline.application.payment.bank.KeepingStrayReceipts;
import org.wattline.application.payment.bank.StrayReceipts;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.BalanceRefusal;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.PaymentNo;
import org.wattline.domain.payment.PaymentRefusal;
import org.wattline.domain.payment.bank.StrayReceipt;
import org.wattline.domain.payment.bank.StrayReceiptId;
import org.wattline.domain.payment.bank.StrayReceiptRefusal;
import org.wattline.domain.quantity.Money;

/** {@code /v1/stray-receipts}: money that banks took for accounts that nobody knows. */
public final class StrayReceiptRoutes implements Routes {
    private static final String ONE = "/v1/stray-receipts/{strayReceiptId}";

    private final KeepingStrayReceipts keeping;
    private final StrayReceipts receipts;

    public StrayReceiptRoutes(KeepingStrayReceipts keeping, StrayReceipts receipts) {
        this.keeping = keeping;
        this.receipts = receipts;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.list("/v1/stray-receipts")
                        .tag("payment")
                        .summary("无主款项列表", "List money that banks took for accounts that nobody knows")
                        .permission(PaymentPermissions.RECONCILE)
                        .scoped()
                        .filter("state", "状态", "state", "WAITING")
                        .answersPage(Body.class, Body.EXAMPLE)
                        .handle(x -> x.page(
                                receipts.list(x.scope(), x.query("state", StrayReceipt.State.class), x.page()),
                                Body::of)),
                one(Route.get(ONE))
                        .summary("查看无主款项", "Show such money")
                        .history("stray-receipt")
                        .answers(200, Body.class, Body.EXAMPLE)
                        .handle(x -> x.found(receipts.find(id(x)).map(Body::of))),
                one(Route.command(ONE, "assign"))
                        .movesMoney()
                        .summary("无主款项入户", "Book it for the account whose it is")
                        .body(Assign.class, Assign.EXAMPLE)
                        .answers(200, Body.class, Body.EXAMPLE)
                        .refuses(
                                StrayReceiptRefusal.ASSIGNED_ALREADY,
                                BalanceRefusal.UNKNOWN_ACCOUNT,
                                PaymentRefusal.REFERENCE_ALREADY_USED)
                        .handle(x -> x.outcome(
                                keeping.handle(
                                        x.caller(),
                                        new KeepingStrayReceipts.Assign(
                                                id(x), x.body().accountNo, x.body().note, x.version())),
                                Body::of)));
    }

    private static Draft<Void> one(Draft<Void> draft) {
        return draft.tag("payment").permission(PaymentPermissions.RECONCILE).owned("strayReceiptId", "stray-receipt");
    }

    private static StrayReceiptId id(Exchange<?> x) {
        return new StrayReceiptId(x.pathId("strayReceiptId"));
    }

    /** Whose it is. @param note how it was found out */
    public record Assign(
            AccountNo accountNo, @Size(min = 1, max = 200) String note) {
        static final Assign EXAMPLE = new Assign(AccountNo.of(1), "the bank named the payer");
    }

    /** Money for an account that nobody knows. @param named the account that the file names */
    public record Body(
            UUID strayReceiptId,
            Channel channel,
            ChannelReference reference,
            AccountNo named,
            UnitPath unit,
            Money amount,
            Instant at,
            StrayReceipt.State state,
            Optional<AccountNo> accountNo,
            Optional<PaymentNo> paymentNo,
            Version version)
            implements Tagged, Belonging {
        static final Body EXAMPLE = new Body(
                UUID.fromString("019c5a10-0000-7000-8000-00000000000b"),
                Channel.DIRECT_DEBIT,
                new ChannelReference("r3"),
                AccountNo.of(999),
                new UnitPath("/33/3301"),
                Money.yuan("30.00"),
                Instant.parse("2026-03-10T02:00:00Z"),
                StrayReceipt.State.WAITING,
                Optional.empty(),
                Optional.empty(),
                new Version(1));

        static Body of(StrayReceipt held) {
            return new Body(
                    held.id().value(),
                    held.channel(),
                    held.reference(),
                    held.named(),
                    held.unit(),
                    held.amount(),
                    held.at(),
                    held.state(),
                    held.assigned().map(StrayReceipt.Assigned::account),
                    held.assigned().map(StrayReceipt.Assigned::payment),
                    held.version());
        }

        @Override
        public Scope.Owner owner() {
            return Scope.Owner.of(unit);
        }
    }
}
