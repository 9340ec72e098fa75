package org.wattline.bootstrap.wiring.billing;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.LocalTime;
import org.wattline.adapter.http.billing.overtaken.OvertakenBillRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.memory.billing.MemoryBills;
import org.wattline.adapter.memory.billing.MemoryOvertakenBills;
import org.wattline.adapter.postgres.billing.overtaken.PostgresOvertakenBills;
import org.wattline.application.billing.Bills;
import org.wattline.application.billing.Supplies;
import org.wattline.application.billing.overtaken.ExplainingOvertakenBills;
import org.wattline.application.billing.overtaken.FollowingChangedFacts;
import org.wattline.application.billing.overtaken.FollowingPublishedPrices;
import org.wattline.application.billing.overtaken.OvertakenBills;
import org.wattline.application.billing.overtaken.SearchingOvertakenBills;
import org.wattline.application.billing.overtaken.SearchingRepricedBills;
import org.wattline.application.billing.overtaken.TryingAgain;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.metering.Readings;
import org.wattline.application.metering.ReadingsThen;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Subscriber;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.platform.job.Recurring;
import org.wattline.application.tariff.Announcements;
import org.wattline.application.tariff.Prices;
import org.wattline.bootstrap.wiring.Storage;

/** Issued bills whose inputs have changed. */
public final class OvertakenModule extends AbstractModule {
    @Provides
    @Singleton
    OvertakenBills overtaken(
            Storage storage, Bills bills, MeteringPoints points, Readings readings, ReadingsThen then) {
        return switch (storage) {
            case Storage.Memory memory ->
                new MemoryOvertakenBills(memory.store(), (MemoryBills) bills, points, readings, then);
            case Storage.Postgres postgres -> new PostgresOvertakenBills(postgres.units());
        };
    }

    @Provides
    @Singleton
    TryingAgain trying(
            OvertakenBills overtaken,
            Supplies supplies,
            Prices prices,
            Announcements announcements,
            Outbox outbox,
            BusinessClock clock) {
        return new TryingAgain(overtaken, supplies, prices, announcements, outbox, clock);
    }

    @ProvidesIntoSet
    Jobs.Work searching(UnitOfWork work, OvertakenBills overtaken, TryingAgain trying, BusinessClock clock) {
        return new SearchingOvertakenBills(work, overtaken, trying, clock);
    }

    /** After the night's readings were validated and proved. */
    @ProvidesIntoSet
    Recurring nightly() {
        return Recurring.daily(LocalTime.of(6, 30), SearchingOvertakenBills.KIND);
    }

    @ProvidesIntoSet
    Subscriber following(OvertakenBills overtaken, TryingAgain trying) {
        return new FollowingChangedFacts(overtaken, trying);
    }

    @ProvidesIntoSet
    Jobs.Work searchingRepriced(UnitOfWork work, OvertakenBills overtaken, TryingAgain trying) {
        return new SearchingRepricedBills(work, overtaken, trying);
    }

    @ProvidesIntoSet
    Subscriber followingPrices(Prices prices, Jobs jobs, BusinessClock clock) {
        return new FollowingPublishedPrices(prices, jobs, clock);
    }

    @ProvidesIntoSet
    Routes routes(OvertakenBills overtaken, UnitOfWork work, Jobs jobs) {
        return new OvertakenBillRoutes(overtaken, new ExplainingOvertakenBills(work, overtaken), jobs);
    }
}
