package org.wattline.domain.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wattline.domain.kernel.Outcome;

class ReadingARegisterTest {
    private final Dial dial = new Dial(Register.ACTIVE_IMPORT, 6, 2);

    @Test
    void e1_3_a_register_that_rolled_over_went_on_from_zero() {
        assertThat(advance("999962.40", "21.75"))
                .isEqualTo(Outcome.done(new Dial.Advance(new BigDecimal("59.35"), true)));
    }

    @ParameterizedTest
    @CsvSource({"950000.00, 49999.99", "950000.01, 50000.00", "1229.23, 1229.22", "999999.99, 60000"})
    void anything_else_that_falls_went_backwards(String previous, String current) {
        assertThat(advance(previous, current)).isEqualTo(Outcome.refused(MeteringRefusal.RUNS_BACKWARDS));
    }

    @Test
    void the_edges_of_a_rollover_are_95_and_5_per_cent() {
        assertThat(advance("950000.01", "49999.99"))
                .isEqualTo(Outcome.done(new Dial.Advance(new BigDecimal("99999.98"), true)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1e3", "1.23456", "1234567890123", " 1", "+1", "1.", ".5", "１２"})
    void a_value_is_a_plain_decimal(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> RegisterValue.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000", "0.001"})
    void a_dial_shows_no_more_digits_than_it_has(String text) {
        assertThat(dial.shows(RegisterValue.parse(text))).isFalse();
    }

    @Property
    void parts_of_an_advance_add_up(
            @ForAll @LongRange(max = 99_999_999) long a,
            @ForAll @LongRange(max = 99_999_999) long b,
            @ForAll @LongRange(max = 99_999_999) long c) {
        long[] sorted = LongStream.of(a, b, c).sorted().toArray();
        assertThat(by(sorted[0], sorted[1]).add(by(sorted[1], sorted[2])))
                .isEqualByComparingTo(by(sorted[0], sorted[2]));
    }

    private BigDecimal by(long previous, long current) {
        return switch (dial.advance(hundredths(previous), hundredths(current))) {
            case Outcome.Done<Dial.Advance>(Dial.Advance advance) -> advance.by();
            case Outcome.Refused<Dial.Advance>(var why) -> throw new AssertionError(why);
        };
    }

    private static RegisterValue hundredths(long value) {
        return new RegisterValue(BigDecimal.valueOf(value, 2));
    }

    private Outcome<Dial.Advance> advance(String previous, String current) {
        return dial.advance(RegisterValue.parse(previous), RegisterValue.parse(current));
    }
}
