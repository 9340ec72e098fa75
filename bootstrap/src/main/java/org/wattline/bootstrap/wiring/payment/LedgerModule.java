package org.wattline.bootstrap.wiring.payment;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import org.wattline.adapter.http.payment.ledger.CounterTakingsRoutes;
import org.wattline.adapter.http.payment.ledger.ReportRoutes;
import org.wattline.adapter.http.payment.ledger.TakingsRoutes;
import org.wattline.adapter.http.payment.writeoff.WriteOffRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.memory.payment.MemoryBalances;
import org.wattline.adapter.memory.payment.MemoryLedger;
import org.wattline.adapter.memory.payment.MemoryLedgerReports;
import org.wattline.adapter.memory.payment.MemoryWriteOffs;
import org.wattline.adapter.postgres.payment.ledger.PostgresLedgerPeriods;
import org.wattline.adapter.postgres.payment.ledger.PostgresLedgerReports;
import org.wattline.adapter.postgres.payment.ledger.PostgresWriteOffs;
import org.wattline.adapter.reference.payment.TaxPolicyFile;
import org.wattline.adapter.reference.payment.WriteOffPolicyFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.payment.Balances;
import org.wattline.application.payment.Books;
import org.wattline.application.payment.LedgerViews;
import org.wattline.application.payment.ledger.ClosingPeriods;
import org.wattline.application.payment.ledger.LedgerPeriods;
import org.wattline.application.payment.ledger.LedgerReports;
import org.wattline.application.payment.writeoff.WriteOffs;
import org.wattline.application.payment.writeoff.WritingOff;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Ownerships;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.bootstrap.wiring.Storage;
import org.wattline.domain.billing.BillNo;

/** Periods and reports of the books. */
public final class LedgerModule extends AbstractModule {
    @Provides
    @Singleton
    LedgerPeriods periods(Storage storage, LedgerViews ledger) {
        return switch (storage) {
            case Storage.Memory unused -> (MemoryLedger) ledger;
            case Storage.Postgres postgres -> new PostgresLedgerPeriods(postgres.units());
        };
    }

    @Provides
    @Singleton
    LedgerReports reports(Storage storage, LedgerViews ledger, Balances balances) {
        return switch (storage) {
            case Storage.Memory unused -> new MemoryLedgerReports((MemoryLedger) ledger, (MemoryBalances) balances);
            case Storage.Postgres postgres -> new PostgresLedgerReports(postgres.units());
        };
    }

    @Provides
    @Singleton
    ClosingPeriods closing(UnitOfWork work, LedgerPeriods periods, LedgerViews ledger, BusinessClock clock) {
        return new ClosingPeriods(work, periods, ledger, clock);
    }

    @Provides
    @Singleton
    WriteOffs writeOffs(Storage storage) {
        return switch (storage) {
            case Storage.Memory memory -> new MemoryWriteOffs(memory.store());
            case Storage.Postgres postgres -> new PostgresWriteOffs(postgres.units());
        };
    }

    @ProvidesIntoSet
    Routes writeOffRoutes(
            UnitOfWork work, WriteOffs writeOffs, Books books, Outbox outbox, BusinessClock clock, Rules rules) {
        WritingOff writing = new WritingOff(work, writeOffs, books, WriteOffPolicyFile.in(rules), outbox, clock);
        return new WriteOffRoutes(writing, writeOffs);
    }

    @ProvidesIntoSet
    Ownerships.Lookup writeOffOwners(WriteOffs writeOffs) {
        return Ownerships.Lookup.of(
                "write-off",
                bill -> writeOffs
                        .find(new BillNo(bill))
                        .map(held -> Scope.Owner.of(held.unit(), held.customer().value())));
    }

    @ProvidesIntoSet
    Routes reportRoutes(
            ClosingPeriods closing, LedgerPeriods periods, LedgerReports reports, BusinessClock clock, Rules rules) {
        return new ReportRoutes(closing, periods, reports, TaxPolicyFile.in(rules), clock);
    }

    @ProvidesIntoSet
    Routes takingsRoutes(LedgerReports reports) {
        return new TakingsRoutes(reports);
    }

    @ProvidesIntoSet
    Routes counterTakingsRoutes(LedgerReports reports) {
        return new CounterTakingsRoutes(reports);
    }
}
