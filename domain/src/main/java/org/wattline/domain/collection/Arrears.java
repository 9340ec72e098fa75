package org.wattline.domain.collection;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.payment.DebtorClass;
import org.wattline.domain.quantity.Money;

/**
 * What an account should have paid by now (逾期欠费): its open receivables past their due date, those in dispute left out.
 *
 * @param oldestDue due date of the oldest of them
 * @param owed sum of what is open, with the late fees in the books
 * @param bills how many they are
 */
public record Arrears(
        AccountNo account,
        CustomerId customer,
        UnitPath unit,
        DebtorClass debtor,
        LocalDate oldestDue,
        Money owed,
        int bills) {
    /** Days since the oldest due date; 1 on the day after it. */
    public long overdue(LocalDate today) {
        return ChronoUnit.DAYS.between(oldestDue, today);
    }
}
