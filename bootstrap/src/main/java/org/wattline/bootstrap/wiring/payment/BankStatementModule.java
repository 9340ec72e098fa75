package org.wattline.bootstrap.wiring.payment;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import org.wattline.adapter.http.payment.bankstatement.BankStatementRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.memory.payment.MemoryLedger;
import org.wattline.adapter.memory.payment.MemoryPayments;
import org.wattline.adapter.memory.payment.bankstatement.MemoryBankStatements;
import org.wattline.adapter.memory.payment.bankstatement.MemoryMoneyOnItsWay;
import org.wattline.adapter.memory.payment.reconciliation.MemoryReconciliation;
import org.wattline.adapter.postgres.payment.bankstatement.PostgresBankStatements;
import org.wattline.adapter.postgres.payment.bankstatement.PostgresMoneyOnItsWay;
import org.wattline.adapter.reference.payment.BankStatementLayoutFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.payment.Ledger;
import org.wattline.application.payment.Payments;
import org.wattline.application.payment.bank.StrayReceipts;
import org.wattline.application.payment.bankstatement.BankStatements;
import org.wattline.application.payment.bankstatement.HoldingWhatWent;
import org.wattline.application.payment.bankstatement.MoneyOnItsWay;
import org.wattline.application.payment.bankstatement.SettlingByBank;
import org.wattline.application.payment.bankstatement.TakingInBankStatements;
import org.wattline.application.payment.reconciliation.Breaks;
import org.wattline.application.payment.reconciliation.ChannelStatements;
import org.wattline.application.payment.refund.Refunds;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Ownerships;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.bootstrap.wiring.Storage;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.payment.bankstatement.BankStatementId;

/** Statements of the bank held against what is on its way there. */
public final class BankStatementModule extends AbstractModule {
    private record Kept(BankStatements statements, MoneyOnItsWay onItsWay) {}

    @Provides
    @Singleton
    Kept kept(Storage storage, Ledger ledger, Payments payments, Breaks breaks, StrayReceipts strays) {
        return switch (storage) {
            case Storage.Memory(var store) -> {
                MemoryBankStatements statements = new MemoryBankStatements(store);
                yield new Kept(
                        statements,
                        new MemoryMoneyOnItsWay(
                                (MemoryLedger) ledger,
                                (MemoryPayments) payments,
                                (MemoryReconciliation) breaks,
                                strays,
                                statements));
            }
            case Storage.Postgres postgres ->
                new Kept(new PostgresBankStatements(postgres.units()), new PostgresMoneyOnItsWay(postgres.units()));
        };
    }

    @ProvidesIntoSet
    Routes bankStatementRoutes(
            UnitOfWork work,
            Kept kept,
            Breaks breaks,
            ChannelStatements channels,
            Refunds refunds,
            Ledger ledger,
            Outbox outbox,
            BusinessClock clock,
            Rules rules) {
        return new BankStatementRoutes(
                new TakingInBankStatements(
                        work,
                        BankStatementLayoutFile.in(rules),
                        kept.statements(),
                        kept.onItsWay(),
                        breaks,
                        new SettlingByBank(channels, ledger, outbox),
                        new HoldingWhatWent(refunds, kept.statements(), breaks, ledger, outbox),
                        ledger,
                        clock),
                kept.statements());
    }

    @ProvidesIntoSet
    Ownerships.Lookup bankStatementOwners(Kept kept) {
        return Ownerships.Lookup.of(
                "bank-statement",
                id -> kept.statements().find(new BankStatementId(id)).map(held -> Scope.Owner.of(UnitPath.COMPANY)));
    }
}
