package org.wattline.bootstrap.wiring.billing;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.util.UUID;
import org.wattline.adapter.http.billing.rebill.RebillingRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.billing.Bills;
import org.wattline.application.billing.CalculatingBills;
import org.wattline.application.billing.IssuingBills;
import org.wattline.application.billing.ReversingBills;
import org.wattline.application.billing.ReviewingBills;
import org.wattline.application.billing.Supplies;
import org.wattline.application.billing.proof.InputsThen;
import org.wattline.application.billing.proof.KeptBills;
import org.wattline.application.billing.rebill.CarryingOutRebillings;
import org.wattline.application.billing.rebill.ExplainingRebilledBills;
import org.wattline.application.billing.rebill.GoingOnWithRebillings;
import org.wattline.application.billing.rebill.PreviewingRebillings;
import org.wattline.application.billing.rebill.Rebillings;
import org.wattline.application.billing.rebill.StartingRebillings;
import org.wattline.application.billing.review.StoppedBills;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Ownerships;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.Subscriber;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.tariff.Announcements;
import org.wattline.application.tariff.Prices;
import org.wattline.domain.billing.rebill.RebillingId;

/** Issued bills cancelled and billed again. */
public final class RebillModule extends AbstractModule {
    @Provides
    @Singleton
    StartingRebillings starting(UnitOfWork work, Rebillings rebillings, Jobs jobs, BusinessClock clock, Ids ids) {
        return new StartingRebillings(work, rebillings, jobs, clock, ids);
    }

    @ProvidesIntoSet
    Jobs.Work previewing(
            UnitOfWork work,
            Rebillings rebillings,
            Supplies supplies,
            Prices prices,
            Announcements announcements,
            BusinessClock clock) {
        return new PreviewingRebillings(work, rebillings, supplies, prices, announcements, clock);
    }

    @ProvidesIntoSet
    Jobs.Work carryingOut(
            UnitOfWork work,
            Rebillings rebillings,
            Bills bills,
            ReversingBills reversing,
            CalculatingBills calculating,
            ReviewingBills reviewing,
            IssuingBills issuing,
            StoppedBills stopped) {
        return new CarryingOutRebillings(work, rebillings, bills, reversing, calculating, reviewing, issuing, stopped);
    }

    @ProvidesIntoSet
    Subscriber goingOn(Rebillings rebillings, Bills bills, IssuingBills issuing) {
        return new GoingOnWithRebillings(rebillings, bills, issuing);
    }

    @ProvidesIntoSet
    Ownerships.Lookup owners(Rebillings rebillings) {
        return Ownerships.Lookup.of(
                "rebilling",
                id -> rebillings.find(new RebillingId(UUID.fromString(id))).map(found -> Scope.Owner.of(found.unit())));
    }

    @Provides
    @Singleton
    ExplainingRebilledBills explaining(
            Rebillings rebillings,
            Bills bills,
            KeptBills kept,
            InputsThen inputs,
            Supplies supplies,
            Prices prices,
            Announcements announcements,
            BusinessClock clock) {
        return new ExplainingRebilledBills(rebillings, bills, kept, inputs, supplies, prices, announcements, clock);
    }

    @ProvidesIntoSet
    Routes routes(StartingRebillings starting, ExplainingRebilledBills explaining, Rebillings rebillings) {
        return new RebillingRoutes(starting, explaining, rebillings);
    }
}
