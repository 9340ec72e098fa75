package org.wattline.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.wattline.domain.customer.AccountNo;

class HumanNumberTest {
    @Test
    void a_number_has_its_kind_its_length_and_a_check_digit() {
        String number = AccountNo.of(42).value();
        assertThat(number).hasSize(10).startsWith("100000042");
        assertThat(CheckDigit.holds(number)).isTrue();
        // ISO/IEC 7064 gives 0794 → 5 as its own example for MOD 11,10.
        assertThat(CheckDigit.append("0794")).isEqualTo("07945");
    }

    @Property
    void every_single_wrong_digit_is_found(
            @ForAll @LongRange(min = 1, max = 99_999_999) long running,
            @ForAll @IntRange(min = 0, max = 9) int position,
            @ForAll @IntRange(min = 1, max = 9) int shift) {
        String number = AccountNo.of(running).value();
        char wrong = (char) ('0' + (number.charAt(position) - '0' + shift) % 10);
        String mistyped = number.substring(0, position) + wrong + number.substring(position + 1);
        assertThatThrownBy(() -> new AccountNo(mistyped)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_running_number_that_does_not_fit_is_refused() {
        assertThatThrownBy(() -> AccountNo.of(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AccountNo.of(100_000_000)).isInstanceOf(IllegalArgumentException.class);
    }
}
