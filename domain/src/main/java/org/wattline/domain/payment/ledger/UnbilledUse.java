package org.wattline.domain.payment.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.payment.DebtorClass;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;

/**
 * What an account has used since its last bill and what that is likely to come to (未出账收入). It is no entry of the books: the bill is.
 *
 * @param days those that no bill of the account tells
 * @param last the bill before them, if there is one
 * @param measured what readings or curves tell of the days so far
 */
public record UnbilledUse(
        AccountNo account, UnitPath unit, DebtorClass debtor, Span days, Optional<LastBill> last, Measured measured) {
    /** Measured energy at what a kWh of the last bill came to, days that nobody measured at what a day of it did. Rounded to the fen once. */
    public Money amount() {
        return last.map(bill -> switch (way()) {
                    case UNKNOWN -> Money.ZERO;
                    case DAILY_RATE -> Money.rounded(bill.ofDays(days.days()));
                    case MEASURED -> Money.rounded(bill.of(measured.energy));
                    case PARTLY_MEASURED ->
                        Money.rounded(bill.of(measured.energy).add(bill.ofDays(days.days() - measured.days)));
                })
                .orElse(Money.ZERO);
    }

    /** How the amount was got. */
    public Way way() {
        if (last.isEmpty()) return Way.UNKNOWN;
        if (measured.days == 0 || last.get().energy.kwh().signum() <= 0) return Way.DAILY_RATE;
        return measured.days < days.days() ? Way.PARTLY_MEASURED : Way.MEASURED;
    }

    /** Ways to an amount. */
    public enum Way {
        /** All days are measured. */
        MEASURED,
        /** Some days are measured, the others go by the daily rate. */
        PARTLY_MEASURED,
        /** As many times what a day of the last bill came to. */
        DAILY_RATE,
        /** There is no bill to go by; the amount is nothing. */
        UNKNOWN
    }

    /** What the days are compared with. */
    public record LastBill(BillNo no, int days, Money total, Energy energy) {
        private static final int PLACES = 10;

        private BigDecimal of(Energy used) {
            return total.yuan().multiply(used.kwh()).divide(energy.kwh(), PLACES, RoundingMode.HALF_UP);
        }

        private BigDecimal ofDays(int count) {
            return total.yuan()
                    .multiply(BigDecimal.valueOf(count))
                    .divide(BigDecimal.valueOf(days), PLACES, RoundingMode.HALF_UP);
        }
    }

    /** What was measured. @param days how many of the days it covers */
    public record Measured(int days, Energy energy) {
        public static final Measured NOTHING = new Measured(0, Energy.ZERO);
    }
}
