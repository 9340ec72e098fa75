package org.wattline.domain.tariff.export;

import java.time.Month;
import org.wattline.domain.quantity.UnitPrice;

/**
 * What happens once a year to credits that are left (年度清算).
 *
 * @param month whose bill settles them
 * @param price of a kWh credit that is settled; unused where credits are money
 */
public record TrueUp(Month month, UnitPrice price, Leftover leftover) {
    /** What becomes of it. */
    public enum Leftover {
        /** Paid with the bill of the month, after minimum charges. */
        PAID,
        /** Kept as money against energy charges of later bills. */
        KEPT,
        /** Lost. */
        LOST
    }
}
