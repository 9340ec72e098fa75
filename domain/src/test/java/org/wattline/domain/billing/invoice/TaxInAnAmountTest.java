package org.wattline.domain.billing.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Share;

class TaxInAnAmountTest {
    private static final Share STANDARD = Share.percent("13");

    @Test
    void the_tax_is_what_the_rounded_net_amount_leaves() {
        TaxedAmount amount = TaxedAmount.in(Money.yuan("114.60"), STANDARD);
        assertThat(amount.net()).isEqualTo(Money.yuan("101.42"));
        assertThat(amount.tax()).isEqualTo(Money.yuan("13.18"));
    }

    @Test
    void amounts_of_one_rate_are_added_and_rates_stay_apart() {
        TaxedAmount low = TaxedAmount.in(Money.yuan("109.00"), Share.percent("9"));
        TaxedAmount one = TaxedAmount.in(Money.yuan("0.05"), STANDARD);
        assertThat(TaxedAmount.byRate(List.of(one, low, one)))
                .containsExactly(low, new TaxedAmount(STANDARD, Money.yuan("0.08"), Money.yuan("0.02")));
    }

    @Property
    void net_and_tax_sum_to_the_gross_amount_and_a_red_letter_takes_both_back(
            @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long fen) {
        Money gross = Money.fen(fen);
        TaxedAmount amount = TaxedAmount.in(gross, STANDARD);
        assertThat(amount.gross()).isEqualTo(gross);
        assertThat(amount.negated().gross().plus(gross)).isEqualTo(Money.ZERO);
    }
}
