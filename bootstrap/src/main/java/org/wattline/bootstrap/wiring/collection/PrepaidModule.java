package org.wattline.bootstrap.wiring.collection;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.LocalTime;
import org.wattline.adapter.http.collection.PrepaidControlRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.memory.collection.MemoryPrepaidControls;
import org.wattline.adapter.postgres.collection.PostgresPrepaidControls;
import org.wattline.adapter.reference.collection.PrepaidPolicyFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.billing.Bills;
import org.wattline.application.billing.RatingSoFar;
import org.wattline.application.billing.Supplies;
import org.wattline.application.collection.prepaid.ControllingPrepaid;
import org.wattline.application.collection.prepaid.NotingCredits;
import org.wattline.application.collection.prepaid.PrepaidControls;
import org.wattline.application.collection.prepaid.PrepaidPolicies;
import org.wattline.application.collection.prepaid.PrepaidRuns;
import org.wattline.application.collection.prepaid.RatingUnbilled;
import org.wattline.application.collection.prepaid.ReckoningAnew;
import org.wattline.application.collection.prepaid.ReckoningPrepaid;
import org.wattline.application.collection.prepaid.UsedUp;
import org.wattline.application.customer.Accounts;
import org.wattline.application.payment.Balances;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Ownerships;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.Subscriber;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.platform.job.Recurring;
import org.wattline.application.tariff.Prices;
import org.wattline.bootstrap.wiring.Storage;
import org.wattline.domain.customer.AccountNo;

/** Prepaid control. */
public final class PrepaidModule extends AbstractModule {
    @Provides
    @Singleton
    PrepaidControls controls(Storage storage, Balances balances) {
        return switch (storage) {
            case Storage.Memory(var store) -> new MemoryPrepaidControls(store, balances);
            case Storage.Postgres(var database, var units) -> new PostgresPrepaidControls(units);
        };
    }

    @Provides
    @Singleton
    PrepaidPolicies policies(Rules rules) {
        return PrepaidPolicyFile.in(rules);
    }

    @Provides
    @Singleton
    ReckoningAnew anew(
            PrepaidControls controls,
            PrepaidPolicies policies,
            Supplies supplies,
            Prices prices,
            Bills bills,
            BusinessClock clock,
            Outbox outbox) {
        return new ReckoningAnew(
                controls, policies, new RatingUnbilled(new RatingSoFar(supplies, prices, clock), bills), clock, outbox);
    }

    @ProvidesIntoSet
    Jobs.Work runs(
            UnitOfWork work,
            PrepaidControls controls,
            ReckoningAnew anew,
            PrepaidPolicies policies,
            UsedUp usedUp,
            BusinessClock clock) {
        return new PrepaidRuns(new ReckoningPrepaid(work, controls, anew), policies, usedUp, clock);
    }

    /** When the freezes of midnight are there and the quiet hours are over. */
    @ProvidesIntoSet
    Recurring daily() {
        return Recurring.daily(LocalTime.of(8, 10), PrepaidRuns.KIND);
    }

    @ProvidesIntoSet
    Subscriber noting(PrepaidControls controls, ReckoningAnew anew) {
        return new NotingCredits(controls, anew);
    }

    @ProvidesIntoSet
    Routes routes(
            UnitOfWork work,
            PrepaidControls controls,
            Accounts accounts,
            Jobs jobs,
            BusinessClock clock,
            Outbox outbox) {
        return new PrepaidControlRoutes(
                controls, new ControllingPrepaid(work, controls, accounts, jobs, clock, outbox), clock);
    }

    @ProvidesIntoSet
    Ownerships.Lookup owners(PrepaidControls controls) {
        return Ownerships.Lookup.of(
                "prepaid-control",
                no -> controls.find(new AccountNo(no))
                        .map(each -> Scope.Owner.of(each.unit(), each.customer().value())));
    }
}
