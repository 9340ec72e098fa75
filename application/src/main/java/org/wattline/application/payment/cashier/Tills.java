package org.wattline.application.payment.cashier;

import java.time.LocalDate;
import org.wattline.application.platform.Caller;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.cashier.CashierDayId;

/** What every use case asks that takes money over the counter: security, fees and collective bills as well as payments. */
@FunctionalInterface
public interface Tills {
    /** Whether the day of this cashier takes money; until the end of the unit of work nobody closes it. */
    boolean takes(CashierDayId id);

    /** Whether money over this channel has to be refused, as the caller's own day is closed (PAY-190). */
    default boolean refuse(Caller who, Channel channel, LocalDate today) {
        return channel == Channel.COUNTER && !takes(new CashierDayId(who.login(), today));
    }
}
