package org.wattline.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import org.wattline.adapter.http.payment.ledger.ReportRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.memory.payment.MemoryBalances;
import org.wattline.adapter.memory.payment.MemoryLedger;
import org.wattline.adapter.memory.payment.MemoryLedgerReports;
import org.wattline.adapter.postgres.payment.ledger.PostgresLedgerPeriods;
import org.wattline.adapter.postgres.payment.ledger.PostgresLedgerReports;
import org.wattline.adapter.reference.payment.TaxPolicyFile;
import org.wattline.application.payment.Balances;
import org.wattline.application.payment.LedgerViews;
import org.wattline.application.payment.ledger.ClosingPeriods;
import org.wattline.application.payment.ledger.LedgerPeriods;
import org.wattline.application.payment.ledger.LedgerReports;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.UnitOfWork;

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

    @ProvidesIntoSet
    Routes reportRoutes(ClosingPeriods closing, LedgerPeriods periods, LedgerReports reports, BusinessClock clock) {
        return new ReportRoutes(closing, periods, reports, TaxPolicyFile.shipped(), clock);
    }
}
