package org.wattline.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import org.wattline.adapter.http.billing.ReviewRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.memory.billing.MemoryReviewCases;
import org.wattline.adapter.postgres.billing.PostgresReviewCases;
import org.wattline.adapter.reference.billing.ReviewPolicyFile;
import org.wattline.application.billing.Bills;
import org.wattline.application.billing.ReviewingBills;
import org.wattline.application.billing.review.HandlingReviews;
import org.wattline.application.billing.review.ReviewCases;
import org.wattline.application.billing.review.StoppedBills;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Histories;
import org.wattline.application.platform.UnitOfWork;

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
    StoppedBills stopped(ReviewCases cases, Histories histories, BusinessClock clock) {
        return new StoppedBills(cases, ReviewPolicyFile.shipped(), histories, clock);
    }

    @ProvidesIntoSet
    Routes reviewRoutes(UnitOfWork work, ReviewCases cases, Bills bills, ReviewingBills reviewing) {
        return new ReviewRoutes(new HandlingReviews(work, cases, bills, reviewing), cases);
    }
}
