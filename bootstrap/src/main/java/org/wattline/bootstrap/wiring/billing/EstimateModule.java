package org.wattline.bootstrap.wiring.billing;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import org.wattline.adapter.http.correction.CorrectionEstimateRoutes;
import org.wattline.adapter.http.correction.JsonCorrections;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.rating.BillEstimateRoutes;
import org.wattline.adapter.reference.correction.CorrectionPolicyFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.correction.CorrectionPolicies;
import org.wattline.application.correction.EstimatingCorrections;
import org.wattline.application.correction.PricesThen;
import org.wattline.application.correction.ReckoningFacts;
import org.wattline.application.payment.CollectionPolicies;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.rating.EstimatingBills;
import org.wattline.application.tariff.Prices;
import org.wattline.application.tariff.TariffDocuments;

/** Estimates of corrections and bills, which keep nothing. */
public final class EstimateModule extends AbstractModule {
    @Provides
    @Singleton
    CorrectionPolicies correctionPolicies(Rules rules) {
        return CorrectionPolicyFile.in(rules);
    }

    @Provides
    @Singleton
    EstimatingBills estimatingBills(Prices prices) {
        return new EstimatingBills(prices);
    }

    @ProvidesIntoSet
    Routes billEstimates(EstimatingBills estimating, TariffDocuments documents) {
        return new BillEstimateRoutes(estimating, documents);
    }

    @Provides
    @Singleton
    EstimatingCorrections estimatingCorrections(CorrectionPolicies policies, BusinessClock clock) {
        return new EstimatingCorrections(policies, clock);
    }

    @Provides
    @Singleton
    PricesThen pricesThen(
            CorrectionPolicies policies, Prices prices, CollectionPolicies collection, BusinessClock clock) {
        return new PricesThen(prices, collection, policies, clock);
    }

    @Provides
    @Singleton
    ReckoningFacts reckoningFacts(Prices prices, CollectionPolicies collection, CorrectionPolicies policies) {
        return new ReckoningFacts(prices, collection, policies, new JsonCorrections());
    }

    @ProvidesIntoSet
    Routes correctionEstimates(EstimatingCorrections estimating, PricesThen then) {
        return new CorrectionEstimateRoutes(estimating, then);
    }
}
