package org.wattline.domain.connection.fee;

import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Text;

/**
 * A fee that may be charged (收费项目).
 *
 * @param legalBasis the document that allows it; what has none is not charged
 * @param refundable whether it is given back when its reason goes
 * @param during the days on which it may be charged
 */
public record FeeItem(String code, Text name, String legalBasis, boolean refundable, Span during) {
    public FeeItem {
        if (legalBasis.isBlank()) throw new IllegalArgumentException("a fee has a legal basis: " + code);
    }
}
