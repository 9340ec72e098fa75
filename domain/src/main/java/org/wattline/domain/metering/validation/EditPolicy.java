package org.wattline.domain.metering.validation;

import java.math.BigDecimal;
import org.wattline.domain.quantity.Energy;

/**
 * When a second person has to agree to an edit of values (四眼原则).
 *
 * @param above a change of a day's or cycle's energy by more than this, in kWh
 * @param percent or by more than this share of what it was
 */
public record EditPolicy(Energy above, BigDecimal percent) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public boolean needsSecondPerson(Energy before, Energy after) {
        BigDecimal change = after.minus(before).kwh().abs();
        return change.compareTo(above.kwh()) > 0
                || change.multiply(HUNDRED).compareTo(before.kwh().abs().multiply(percent)) > 0;
    }
}
