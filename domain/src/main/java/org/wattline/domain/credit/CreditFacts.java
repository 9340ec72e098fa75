package org.wattline.domain.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.wattline.domain.quantity.Money;

/**
 * What an account's history says as of a day.
 *
 * @param billsDue that fell due within two years before the day
 * @param billsOnTime those of them that were paid in full by the day on which they fell due
 * @param averageBill of the last twelve months, zero if there was none
 */
public record CreditFacts(
        LocalDate day,
        int billsDue,
        int billsOnTime,
        Money arrears,
        int arrearsDays,
        int yearsAsCustomer,
        int brokenPromises,
        int disconnections,
        int prepaidMonths,
        Money averageBill) {
    public CreditFacts {
        if (billsOnTime < 0 || billsOnTime > billsDue)
            throw new IllegalArgumentException(billsOnTime + " of " + billsDue + " bills in time");
    }

    /** The figure of a factor. Who never had a bill that fell due has paid none too late. */
    public BigDecimal of(Factor factor) {
        return switch (factor) {
            case ON_TIME_PERCENT -> BigDecimal.valueOf(billsDue == 0 ? 100 : 100L * billsOnTime / billsDue);
            case BILLS_DUE -> BigDecimal.valueOf(billsDue);
            case ARREARS_YUAN -> arrears.yuan();
            case ARREARS_DAYS -> BigDecimal.valueOf(arrearsDays);
            case YEARS_AS_CUSTOMER -> BigDecimal.valueOf(yearsAsCustomer);
            case BROKEN_PROMISES -> BigDecimal.valueOf(brokenPromises);
            case DISCONNECTIONS -> BigDecimal.valueOf(disconnections);
            case PREPAID_MONTHS -> BigDecimal.valueOf(prepaidMonths);
        };
    }
}
