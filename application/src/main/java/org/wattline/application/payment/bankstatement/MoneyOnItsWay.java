package org.wattline.application.payment.bankstatement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.bankstatement.Meant;
import org.wattline.domain.payment.bankstatement.OwnTransfer;
import org.wattline.domain.payment.bankstatement.Takings;
import org.wattline.domain.quantity.Money;

/** What the books have in clearing, by what it will be known as at the bank. Each question is answered as one set. */
public interface MoneyOnItsWay {
    /**
     * What each of these takings brought into the clearing of its channel on its day: payments, business fees and security, less what was reversed or given
     * back. What was booked to clear up a break came by a line of the bank before and counts in none. Nothing for takings of nothing.
     */
    Map<Takings, Money> expected(Set<Takings> takings);

    /** The payments with these numbers, but those that were reversed. */
    List<OwnTransfer> transfers(Set<Meant.Transfer> wanted);

    /** Payments with a number through a channel, from a day on and before another, of which no line of the bank told; not those that were reversed. */
    List<OwnTransfer> untold(Channel channel, LocalDate from, LocalDate until);
}
