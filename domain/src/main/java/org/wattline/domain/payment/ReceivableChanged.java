package org.wattline.domain.payment;

import java.time.LocalDate;
import java.util.Map;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.quantity.Money;

/**
 * More or less of a bill is open than before, because money came or was taken back.
 *
 * @param amount total of the bill
 * @param paid what is paid of it now
 * @param open what is open now, with the late fee in the books
 * @param writtenOff what of it was just written off
 */
public record ReceivableChanged(
        BillNo bill, AccountNo account, Money amount, Money paid, Money open, Money writtenOff, LocalDate day)
        implements Event {
    public static final String TYPE = "payment.receivable-changed";

    static ReceivableChanged of(AccountBalance balance, Receivable now, LocalDate day) {
        return of(balance, now, Money.ZERO, day);
    }

    static ReceivableChanged of(AccountBalance balance, Receivable now, Money writtenOff, LocalDate day) {
        return new ReceivableChanged(
                now.bill(), balance.account(), now.amount(), now.paid(), now.open(), writtenOff, day);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String subject() {
        return bill.value();
    }

    @Override
    public Map<String, String> facts() {
        return Map.of(
                "bill", bill.value(),
                "account", account.value(),
                "amount", amount.toString(),
                "paid", paid.toString(),
                "open", open.toString(),
                "writtenOff", writtenOff.toString(),
                "day", day.toString());
    }
}
