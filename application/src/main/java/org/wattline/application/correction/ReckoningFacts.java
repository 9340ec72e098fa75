package org.wattline.application.correction;

import org.wattline.application.payment.CollectionPolicies;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.tariff.Prices;
import org.wattline.domain.correction.Corrected;
import org.wattline.domain.kernel.Outcome;

/** Reckons corrections from their written facts, today's or those of any day before, by the prices and policies that were known then. */
public final class ReckoningFacts {
    private final Prices prices;
    private final CollectionPolicies collection;
    private final CorrectionPolicies policies;
    private final CorrectionDocuments documents;

    public ReckoningFacts(
            Prices prices, CollectionPolicies collection, CorrectionPolicies policies, CorrectionDocuments documents) {
        this.prices = prices;
        this.collection = collection;
        this.policies = policies;
        this.documents = documents;
    }

    /** @param at the time whose policies hold */
    public Outcome<Corrected> handle(String facts, BusinessClock at) {
        return documents
                .correction(facts, new PricesThen(prices.knownAt(at.now()), collection, policies, at))
                .then(new EstimatingCorrections(policies, at)::handle);
    }
}
