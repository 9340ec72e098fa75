package org.wattline.application.payment.cashier;

import org.wattline.application.payment.TakingPayments;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.Payment;
import org.wattline.domain.payment.cashier.CashierDayId;
import org.wattline.domain.payment.cashier.CashierRefusal;

/** Money that somebody of the company takes by hand; at the counter not once the own day is closed (PAY-190). */
public final class TakingAtCounter {
    private final TakingPayments taking;
    private final CashierDays days;
    private final BusinessClock clock;

    public TakingAtCounter(TakingPayments taking, CashierDays days, BusinessClock clock) {
        this.taking = taking;
        this.days = days;
        this.clock = clock;
    }

    public Outcome<Payment> handle(Caller who, TakingPayments.TakeByHand command) {
        return command.money().channel() == Channel.COUNTER && days.closed(new CashierDayId(who.login(), clock.today()))
                ? Outcome.refused(CashierRefusal.DAY_CLOSED)
                : taking.handle(who, command);
    }
}
