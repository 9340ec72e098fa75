package org.wattline.domain.payment;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Until when a bill is to be paid (缴费期限).
 *
 * @param days least days after the issue
 * @param toMonthEnd whether the term then runs on to the end of its month
 */
public record PaymentTerm(int days, boolean toMonthEnd) {
    public PaymentTerm {
        if (days < 0 || days > 90) throw new IllegalArgumentException("a term has 0 … 90 days: " + days);
    }

    /** The last day on which a bill that is issued on a day is paid in time. */
    public LocalDate on(LocalDate issued) {
        LocalDate least = issued.plusDays(days);
        return toMonthEnd ? YearMonth.from(least).atEndOfMonth() : least;
    }
}
