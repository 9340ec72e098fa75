package org.wattline.bootstrap.wiring.payment;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import org.wattline.adapter.http.payment.cashier.CashierDayRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.memory.payment.MemoryLedger;
import org.wattline.adapter.memory.payment.MemoryPayments;
import org.wattline.adapter.memory.payment.cashier.MemoryCashierDays;
import org.wattline.adapter.memory.payment.deposit.MemoryDeposits;
import org.wattline.adapter.postgres.payment.cashier.PostgresCashierDays;
import org.wattline.adapter.reference.payment.CashierPolicyFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.payment.Ledger;
import org.wattline.application.payment.Payments;
import org.wattline.application.payment.TakingPayments;
import org.wattline.application.payment.cashier.CashierDays;
import org.wattline.application.payment.cashier.ClosingCashierDays;
import org.wattline.application.payment.cashier.TakingAtCounter;
import org.wattline.application.payment.deposit.Deposits;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Ownerships;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.bootstrap.wiring.Storage;
import org.wattline.domain.payment.cashier.CashierDayId;

/** The end of cashiers' days. */
public final class CashierModule extends AbstractModule {
    @Provides
    @Singleton
    CashierDays days(Storage storage, Ledger ledger, Payments payments, Deposits deposits) {
        return switch (storage) {
            case Storage.Memory memory ->
                new MemoryCashierDays(
                        memory.store(), (MemoryLedger) ledger, (MemoryPayments) payments, (MemoryDeposits) deposits);
            case Storage.Postgres postgres -> new PostgresCashierDays(postgres.units());
        };
    }

    @Provides
    @Singleton
    TakingAtCounter atCounter(TakingPayments taking, CashierDays days, BusinessClock clock) {
        return new TakingAtCounter(taking, days, clock);
    }

    @ProvidesIntoSet
    Routes cashierDayRoutes(UnitOfWork work, CashierDays days, Ledger ledger, BusinessClock clock, Rules rules) {
        return new CashierDayRoutes(
                new ClosingCashierDays(work, days, CashierPolicyFile.in(rules), ledger, clock), days);
    }

    @ProvidesIntoSet
    Ownerships.Lookup cashierDayOwners(CashierDays days) {
        return Ownerships.Lookup.of(
                "cashier-day", id -> days.find(CashierDayId.parse(id)).map(held -> Scope.Owner.of(held.unit())));
    }
}
