package org.wattline.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PaymentTermTest {
    @Test
    void a_household_has_until_the_end_of_the_month_but_at_least_so_many_days() {
        PaymentTerm term = new PaymentTerm(10, true);
        assertThat(term.on(LocalDate.of(2026, 2, 18))).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(term.on(LocalDate.of(2026, 2, 19))).isEqualTo(LocalDate.of(2026, 3, 31));
    }

    @Test
    void others_have_so_many_days() {
        assertThat(new PaymentTerm(15, false).on(LocalDate.of(2026, 2, 20))).isEqualTo(LocalDate.of(2026, 3, 7));
    }
}
