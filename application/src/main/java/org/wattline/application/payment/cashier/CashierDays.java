package org.wattline.application.payment.cashier;

import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.payment.cashier.CashierDay;
import org.wattline.domain.payment.cashier.CashierDayId;
import org.wattline.domain.quantity.Money;

/** Days of cashiers that were counted. The store itself refuses payments at the counter by a cashier whose day is closed. */
public interface CashierDays extends Tills {
    Optional<CashierDay> find(CashierDayId id);

    /** The same, and no payment of this cashier is booked meanwhile; those that are being booked are there afterwards. */
    Optional<CashierDay> hold(CashierDayId id);

    /**
     * Whether the day takes no more payments. It may have been closed a few seconds ago without being told here: the store refuses the payment then.
     */
    boolean closed(CashierDayId id);

    /**
     * The cash that the books say a cashier took at the counter on a day, security among it, less what the same gave back: what came without a number of a
     * card.
     */
    Money cash(CashierDayId id);

    /** Those within a scope, newest day first. */
    Page<CashierDay> list(Scope scope, Optional<CashierDay.State> state, Page.Request page);

    /** @throws org.wattline.application.platform.AlreadyThere if the day was counted already */
    CashierDay add(CashierDay day);

    /** @throws StaleState when it was stored since it was read */
    CashierDay save(CashierDay day);
}
