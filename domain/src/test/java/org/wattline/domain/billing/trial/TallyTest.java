package org.wattline.domain.billing.trial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.quantity.Money;

class TallyTest {
    @Test
    void accounts_fall_into_buckets_whose_upper_bounds_belong_to_them() {
        Tally tally = Tally.NOTHING
                .with(change("100.00", "80.00"))
                .with(change("100.00", "80.01"))
                .with(change("100.00", "100.00"))
                .with(change("100.00", "100.01"))
                .with(change("100.00", "101.00"))
                .with(change("100.00", "120.00"))
                .with(change("100.00", "120.01"))
                .with(change("0.00", "0.01"))
                .with(change("0.00", "0.00"));
        assertThat(tally.buckets()).containsExactly(1L, 1L, 0L, 0L, 2L, 2L, 0L, 0L, 1L, 2L);
        assertThat(tally.accounts()).isEqualTo(9);
        assertThat(tally.winners()).isEqualTo(2);
        assertThat(tally.losers()).isEqualTo(5);
        assertThat(tally.before()).isEqualTo(Money.yuan("700.00"));
        assertThat(tally.after()).isEqualTo(Money.yuan("701.04"));
    }

    private static AccountChange change(String before, String after) {
        return new AccountChange(AccountNo.of(1), Money.yuan(before), Money.yuan(after), 1);
    }
}
