package org.wattline.domain.payment.deposit;

import java.math.BigDecimal;
import java.math.MathContext;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Share;

/**
 * What security that is held bears (保证金计息), dated.
 *
 * @param perYear simple interest for a year
 * @param dayBasis days that a year of interest has: 360 or 365
 */
public record DepositPolicy(String id, Span inForce, String source, Share perYear, int dayBasis) {
    /** Interest, not yet rounded. */
    BigDecimal on(Money held, int days) {
        return held.yuan()
                .multiply(perYear.fraction())
                .multiply(BigDecimal.valueOf(days))
                .divide(BigDecimal.valueOf(dayBasis), MathContext.DECIMAL64);
    }
}
