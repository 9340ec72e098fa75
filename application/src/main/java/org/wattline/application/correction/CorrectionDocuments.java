package org.wattline.application.correction;

import org.wattline.domain.correction.Correction;
import org.wattline.domain.kernel.Outcome;

/** The facts of a correction as a JSON document (退补依据), in which form notes keep them: as in {@code POST /v1/correction-estimates}. */
public interface CorrectionDocuments {
    /**
     * The correction that the facts tell of.
     *
     * @param then what was in force
     * @return it, or {@link org.wattline.application.tariff.DocumentFaulty}, or why prices are not to be had
     */
    Outcome<Correction> correction(String facts, PricesThen then);
}
