package org.wattline.bootstrap.wiring.payment;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import org.wattline.adapter.http.payment.ledger.EarningRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.memory.metering.MemoryReadings;
import org.wattline.adapter.memory.payment.MeasuredSince;
import org.wattline.adapter.memory.payment.MemoryLedger;
import org.wattline.adapter.memory.payment.MemoryRevenueByCategory;
import org.wattline.adapter.memory.payment.MemoryUnbilledUses;
import org.wattline.adapter.postgres.payment.ledger.PostgresRevenueByCategory;
import org.wattline.adapter.postgres.payment.ledger.PostgresUnbilledUses;
import org.wattline.application.billing.BillViews;
import org.wattline.application.billing.Bills;
import org.wattline.application.contract.Contracts;
import org.wattline.application.customer.AccountViews;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.metering.Readings;
import org.wattline.application.metering.arrangement.PointArrangements;
import org.wattline.application.payment.LedgerViews;
import org.wattline.application.payment.ledger.RevenueByCategory;
import org.wattline.application.payment.ledger.UnbilledUses;
import org.wattline.application.platform.BusinessClock;
import org.wattline.bootstrap.wiring.Storage;

/** What is earned: not billed yet, and by category of use. */
public final class EarningModule extends AbstractModule {
    @Provides
    @Singleton
    UnbilledUses uses(
            Storage storage,
            AccountViews accounts,
            Contracts contracts,
            BillViews bills,
            LedgerViews ledger,
            MeteringPoints points,
            Readings readings,
            PointArrangements arrangements) {
        return switch (storage) {
            case Storage.Memory unused ->
                new MemoryUnbilledUses(
                        accounts,
                        contracts,
                        bills,
                        ledger,
                        new MeasuredSince(points, (MemoryReadings) readings, arrangements));
            case Storage.Postgres postgres -> new PostgresUnbilledUses(postgres.units());
        };
    }

    @Provides
    @Singleton
    RevenueByCategory categories(Storage storage, LedgerViews ledger, Bills bills, Contracts contracts) {
        return switch (storage) {
            case Storage.Memory unused -> new MemoryRevenueByCategory((MemoryLedger) ledger, bills, contracts);
            case Storage.Postgres postgres -> new PostgresRevenueByCategory(postgres.units());
        };
    }

    @ProvidesIntoSet
    Routes earningRoutes(UnbilledUses uses, RevenueByCategory categories, BusinessClock clock) {
        return new EarningRoutes(uses, categories, clock);
    }
}
