package org.wattline.domain.payment.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.payment.DebtorClass;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;

/** Ten days since a bill of 310.00 for 620 kWh in 31 days. */
class ReckoningUnbilledUseTest {
    private static final Optional<UnbilledUse.LastBill> LAST =
            Optional.of(new UnbilledUse.LastBill(BillNo.of(1), 31, Money.yuan("310.00"), Energy.kwh(620)));

    private static UnbilledUse use(Optional<UnbilledUse.LastBill> last, int measuredDays, long kwh) {
        return new UnbilledUse(
                AccountNo.of(1),
                new UnitPath("/33/3301"),
                DebtorClass.RESIDENT,
                Span.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 11)),
                last,
                new UnbilledUse.Measured(measuredDays, Energy.kwh(kwh)));
    }

    private static void comesTo(String yuan, UnbilledUse.Way way, UnbilledUse use) {
        assertThat(use.amount()).isEqualTo(Money.yuan(yuan));
        assertThat(use.way()).isEqualTo(way);
    }

    @Test
    void measured_energy_costs_what_a_kwh_of_the_last_bill_did() {
        comesTo("115.00", UnbilledUse.Way.MEASURED, use(LAST, 10, 230));
    }

    @Test
    void days_that_nobody_measured_cost_what_a_day_of_the_last_bill_did() {
        comesTo("115.00", UnbilledUse.Way.PARTLY_MEASURED, use(LAST, 5, 130));
        comesTo("100.00", UnbilledUse.Way.DAILY_RATE, use(LAST, 0, 0));
    }

    @Test
    void a_bill_without_energy_tells_no_price_of_a_kwh() {
        Optional<UnbilledUse.LastBill> fixed =
                Optional.of(new UnbilledUse.LastBill(BillNo.of(1), 31, Money.yuan("62.00"), Energy.ZERO));
        comesTo("20.00", UnbilledUse.Way.DAILY_RATE, use(fixed, 10, 230));
    }

    @Test
    void without_a_bill_nothing_is_guessed() {
        comesTo("0.00", UnbilledUse.Way.UNKNOWN, use(Optional.empty(), 10, 230));
    }
}
