package org.wattline.application.tariff;

import org.wattline.application.rating.BillEstimate;
import org.wattline.domain.kernel.Outcome;

/** What a bill is to be estimated from, as a JSON document (测算文档): the body of {@code POST /v1/bill-estimates}. */
public interface EstimateDocuments {
    /** The estimate, or {@link DocumentFaulty} with every fault of the text and its place. */
    Outcome<BillEstimate> estimate(String text);
}
