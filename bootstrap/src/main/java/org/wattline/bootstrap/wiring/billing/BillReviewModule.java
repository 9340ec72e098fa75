package org.wattline.bootstrap.wiring.billing;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import org.wattline.adapter.http.billing.ReviewRoutes;
import org.wattline.adapter.http.billing.bulk.BulkRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.memory.billing.MemoryReviewCases;
import org.wattline.adapter.postgres.billing.PostgresReviewCases;
import org.wattline.adapter.reference.billing.ReviewPolicyFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.billing.BillViews;
import org.wattline.application.billing.Bills;
import org.wattline.application.billing.IssuingBills;
import org.wattline.application.billing.ReviewingBills;
import org.wattline.application.billing.bulk.IssuingReviewedBills;
import org.wattline.application.billing.bulk.ReleasingBills;
import org.wattline.application.billing.review.HandlingReviews;
import org.wattline.application.billing.review.ReviewCases;
import org.wattline.application.billing.review.StoppedBills;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Histories;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.bootstrap.wiring.Storage;

/** The queue of bills that a check stopped. */
public final class BillReviewModule extends AbstractModule {
    @Provides
    @Singleton
    ReviewCases cases(Storage storage) {
        return switch (storage) {
            case Storage.Memory memory -> new MemoryReviewCases(memory.store());
            case Storage.Postgres postgres -> new PostgresReviewCases(postgres.units());
        };
    }

    @Provides
    @Singleton
    StoppedBills stopped(ReviewCases cases, Histories histories, BusinessClock clock, Rules rules) {
        return new StoppedBills(cases, ReviewPolicyFile.in(rules), histories, clock);
    }

    @Provides
    @Singleton
    HandlingReviews handling(UnitOfWork work, ReviewCases cases, Bills bills, ReviewingBills reviewing, Outbox outbox) {
        return new HandlingReviews(work, cases, bills, reviewing, outbox);
    }

    @ProvidesIntoSet
    Routes reviewRoutes(HandlingReviews handling, ReviewCases cases) {
        return new ReviewRoutes(handling, cases);
    }

    @ProvidesIntoSet
    Jobs.Work releasing(HandlingReviews handling, ReviewCases cases) {
        return new ReleasingBills(handling, cases);
    }

    @ProvidesIntoSet
    Jobs.Work issuing(IssuingBills issuing, Bills bills, BillViews views) {
        return new IssuingReviewedBills(issuing, bills, views);
    }

    @ProvidesIntoSet
    Routes bulkRoutes(Jobs jobs) {
        return new BulkRoutes(jobs);
    }
}
