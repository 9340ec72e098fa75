package org.wattline.bootstrap.wiring.payment;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.wattline.adapter.http.payment.refund.RefundNoticeRoutes;
import org.wattline.adapter.http.payment.refund.RefundRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.memory.payment.refund.MemoryRefunds;
import org.wattline.adapter.payment.alipay.AlipayRefunds;
import org.wattline.adapter.payment.wechat.WeChatRefunds;
import org.wattline.adapter.postgres.payment.refund.PostgresRefunds;
import org.wattline.adapter.reference.payment.RefundPolicyFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.customer.Accounts;
import org.wattline.application.payment.Books;
import org.wattline.application.payment.CollectionPolicies;
import org.wattline.application.payment.Ledger;
import org.wattline.application.payment.Payments;
import org.wattline.application.payment.reconciliation.Breaks;
import org.wattline.application.payment.refund.DecidingRefunds;
import org.wattline.application.payment.refund.RefundPolicies;
import org.wattline.application.payment.refund.RefundingBreaks;
import org.wattline.application.payment.refund.RefundingChannel;
import org.wattline.application.payment.refund.Refunds;
import org.wattline.application.payment.refund.RequestingRefunds;
import org.wattline.application.payment.refund.SendingRefunds;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Ownerships;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.Subscriber;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.platform.Vault;
import org.wattline.bootstrap.wiring.Background;
import org.wattline.bootstrap.wiring.Providers;
import org.wattline.bootstrap.wiring.Storage;
import org.wattline.domain.customer.Account;
import org.wattline.domain.payment.refund.RefundNo;

/** Refunds and the channels that give money back. */
public final class RefundModule extends AbstractModule {
    private static final int A_ROUND = 100;

    private final Providers providers;

    public RefundModule(Providers providers) {
        this.providers = providers;
    }

    @Provides
    @Singleton
    Refunds refunds(Storage storage, Vault vault) {
        return switch (storage) {
            case Storage.Memory memory -> new MemoryRefunds(memory.store());
            case Storage.Postgres postgres -> new PostgresRefunds(postgres.units(), vault);
        };
    }

    @Provides
    @Singleton
    RefundPolicies policies(Rules rules) {
        return RefundPolicyFile.in(rules);
    }

    @Provides
    @Singleton
    RequestingRefunds requesting(
            UnitOfWork work,
            Refunds refunds,
            Payments payments,
            Books books,
            Accounts accounts,
            Numbers numbers,
            Outbox outbox,
            BusinessClock clock) {
        return new RequestingRefunds(
                work,
                refunds,
                payments,
                books,
                no -> accounts.find(no)
                        .map(account -> account.stage() instanceof Account.Stage.Closed)
                        .orElse(false),
                numbers,
                outbox,
                clock);
    }

    @Provides
    @Singleton
    DecidingRefunds deciding(
            UnitOfWork work,
            Refunds refunds,
            Payments payments,
            Books books,
            Ledger ledger,
            RefundPolicies policies,
            CollectionPolicies collection,
            Outbox outbox,
            BusinessClock clock) {
        return new DecidingRefunds(work, refunds, payments, books, ledger, policies, collection, outbox, clock);
    }

    @Provides
    @Singleton
    SendingRefunds sending(
            UnitOfWork work,
            Refunds refunds,
            Payments payments,
            Books books,
            Ledger ledger,
            Outbox outbox,
            BusinessClock clock) {
        List<RefundingChannel> channels = Stream.<RefundingChannel>concat(
                        providers.wechatPay().stream().map(merchant -> new WeChatRefunds(merchant, Providers.MACHINE)),
                        providers.alipay().stream().map(merchant -> new AlipayRefunds(merchant, Providers.MACHINE)))
                .toList();
        return new SendingRefunds(work, refunds, payments, books, ledger, channels, outbox, clock);
    }

    @Provides
    @Singleton
    RefundingBreaks refundingBreaks(
            UnitOfWork work,
            Breaks breaks,
            Refunds refunds,
            Ledger ledger,
            Numbers numbers,
            Outbox outbox,
            BusinessClock clock) {
        return new RefundingBreaks(work, breaks, refunds, ledger, numbers, outbox, clock);
    }

    @ProvidesIntoSet
    Subscriber clearingRefundedBreaks(RefundingBreaks refunding) {
        return refunding;
    }

    @ProvidesIntoSet
    Background sendingDue(SendingRefunds sending) {
        return new Background("refunds", Duration.ofSeconds(5), () -> sending.sendDue(A_ROUND) > 0);
    }

    @ProvidesIntoSet
    Routes refundRoutes(
            RequestingRefunds requesting, DecidingRefunds deciding, RefundingBreaks breaks, Refunds refunds) {
        return new RefundRoutes(requesting, deciding, breaks, refunds);
    }

    @ProvidesIntoSet
    Routes noticeRoutes(SendingRefunds sending) {
        return new RefundNoticeRoutes(sending, Providers.MACHINE);
    }

    @ProvidesIntoSet
    Ownerships.Lookup refundOwners(Refunds refunds) {
        return Ownerships.Lookup.of(
                "refund",
                no -> refunds.find(new RefundNo(no))
                        .map(refund ->
                                Scope.Owner.of(refund.unit(), refund.customer().value())));
    }
}
