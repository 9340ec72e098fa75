package org.wattline.domain.payment.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Share;

/** The rate of value-added tax that is contained in prices (增值税), dated. */
public record TaxPolicy(String id, Span inForce, String source, Share rate) {
    /** The tax that is contained in an amount, rounded to the fen. */
    public Money in(Money gross) {
        BigDecimal whole = BigDecimal.ONE.add(rate.fraction());
        return gross.minus(Money.rounded(gross.yuan().divide(whole, 10, RoundingMode.HALF_UP)));
    }
}
