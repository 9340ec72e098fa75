package org.wattline.application.tariff;

import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.rating.RatingRequest;
import org.wattline.domain.tariff.Tariff;

/** What a bill is to be estimated from, as a JSON document: days, usage and terms, without the tariff. */
public interface EstimateDocuments {
    /** The request under a tariff, or {@link DocumentFaulty} with every fault of the text and its place. */
    Outcome<RatingRequest> request(String text, Tariff tariff);
}
