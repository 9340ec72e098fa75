package org.wattline.domain.connection.fee;

import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Text;

/**
 * A fee that may be charged (收费项目).
 *
 * @param legalBasis the document that allows it; what has none is not charged
 * @param refundable whether it is given back when its reason goes
 * @param model on what it is charged
 * @param during the days on which it may be charged
 */
public record FeeItem(String code, Text name, String legalBasis, boolean refundable, FeeModel model, Span during) {
    public FeeItem {
        if (legalBasis.isBlank()) throw new IllegalArgumentException("a fee has a legal basis: " + code);
    }

    /** One on every feed but the largest. */
    public FeeItem(String code, Text name, String legalBasis, boolean refundable, Span during) {
        this(code, name, legalBasis, refundable, FeeModel.EVERY_FEED_BUT_LARGEST, during);
    }
}
