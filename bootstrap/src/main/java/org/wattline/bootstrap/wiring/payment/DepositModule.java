package org.wattline.bootstrap.wiring.payment;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.util.UUID;
import org.wattline.adapter.http.payment.deposit.DepositRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.memory.payment.deposit.MemoryDeposits;
import org.wattline.adapter.postgres.payment.deposit.PostgresDeposits;
import org.wattline.adapter.reference.payment.DepositPolicyFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.billing.run.BillingClosedAccounts;
import org.wattline.application.customer.Accounts;
import org.wattline.application.payment.Books;
import org.wattline.application.payment.CollectionPolicies;
import org.wattline.application.payment.PaymentViews;
import org.wattline.application.payment.cashier.CashierDays;
import org.wattline.application.payment.closing.SettlingClosedAccounts;
import org.wattline.application.payment.deposit.Deposits;
import org.wattline.application.payment.deposit.KeepingDeposits;
import org.wattline.application.payment.refund.Refunds;
import org.wattline.application.payment.refund.RequestingRefunds;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Ownerships;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.Subscriber;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.bootstrap.wiring.Storage;
import org.wattline.domain.payment.deposit.DepositId;

/** Security deposits. */
public final class DepositModule extends AbstractModule {
    @Provides
    @Singleton
    Deposits deposits(Storage storage) {
        return switch (storage) {
            case Storage.Memory memory -> new MemoryDeposits(memory.store());
            case Storage.Postgres postgres -> new PostgresDeposits(postgres.units());
        };
    }

    @Provides
    @Singleton
    KeepingDeposits keeping(
            UnitOfWork work,
            Deposits deposits,
            Books books,
            CollectionPolicies fees,
            CashierDays tills,
            Ids ids,
            Outbox outbox,
            BusinessClock clock,
            Rules rules) {
        return new KeepingDeposits(work, deposits, books, fees, DepositPolicyFile.in(rules), tills, ids, outbox, clock);
    }

    @ProvidesIntoSet
    Routes routes(KeepingDeposits keeping, Deposits deposits) {
        return new DepositRoutes(keeping, deposits);
    }

    @ProvidesIntoSet
    Subscriber settlingClosed(
            Accounts accounts,
            BillingClosedAccounts closed,
            Books books,
            Deposits deposits,
            KeepingDeposits keeping,
            PaymentViews payments,
            Refunds refunds,
            RequestingRefunds requesting,
            Outbox outbox) {
        return new SettlingClosedAccounts(
                accounts::closedAmong, closed::billed, books, deposits, keeping, payments, refunds, requesting, outbox);
    }

    @ProvidesIntoSet
    Ownerships.Lookup owners(Deposits deposits) {
        return Ownerships.Lookup.of(
                "security-deposit",
                id -> deposits.find(new DepositId(UUID.fromString(id)))
                        .map(held -> Scope.Owner.of(held.unit(), held.customer().value())));
    }
}
