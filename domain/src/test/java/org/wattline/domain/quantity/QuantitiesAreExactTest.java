package org.wattline.domain.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wattline.domain.kernel.Span;

class QuantitiesAreExactTest {
    @Test
    void equal_values_are_equal_however_they_were_written() {
        assertThat(Energy.kwh("200.00")).isEqualTo(Energy.kwh(200)).hasToString("200");
        assertThat(UnitPrice.parse("0.5380"))
                .isEqualTo(UnitPrice.parse("0.538"))
                .hasToString("0.538");
        assertThat(Money.yuan("12.3")).isEqualTo(Money.yuan("12.30")).hasToString("12.30");
        assertThat(Money.yuan("-0.05")).isEqualTo(Money.fen(-5)).hasToString("-0.05");
        assertThat(Capacity.kva("1250.0")).isEqualTo(Capacity.kva(1250)).hasToString("1250");
        assertThat(Energy.parse("0.00")).isEqualTo(Energy.ZERO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " 1", "1e3", "0x10", "1.", ".5", "+1", "--1", "NaN", "1,000", "１２", "9999999999999999999"})
    void a_malformed_figure_is_not_a_quantity(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.parse(text));
        assertThatIllegalArgumentException().isThrownBy(() -> Energy.parse(text));
        assertThatIllegalArgumentException().isThrownBy(() -> Share.parse(text));
        assertThatIllegalArgumentException().isThrownBy(() -> UnitPrice.parse(text));
    }

    @Test
    void more_decimals_than_the_quantity_has_are_refused_not_rounded() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.yuan("0.001"))
                .withMessageContaining("2 decimals");
        assertThatIllegalArgumentException().isThrownBy(() -> UnitPrice.parse("0.123456789"));
        assertThatIllegalArgumentException().isThrownBy(() -> Capacity.kva("-1"));
        assertThatIllegalArgumentException().isThrownBy(() -> Money.yuan("999999999999999999"));
    }

    @ParameterizedTest
    @CsvSource({
        "0.538,60,32.28",
        "0.58886875,260,153.11",
        "1.005,1,1.01",
        "1.005,-1,-1.01",
        "0.004999,1,0.00",
        "0.005,1,0.01"
    })
    void a_price_times_energy_is_rounded_half_up_to_the_fen(String price, String kwh, String yuan) {
        assertThat(UnitPrice.parse(price).times(Energy.kwh(kwh))).isEqualTo(Money.yuan(yuan));
    }

    @ParameterizedTest
    @CsvSource({"260000,100000,0.93", "1000000,290000,0.96", "100,0,1.00", "0,100,0.00", "3,4,0.60"})
    void the_power_factor_has_two_decimals(String kwh, String kvarh, String expected) {
        assertThat(PowerFactor.of(Energy.kwh(kwh), ReactiveEnergy.kvarh(kvarh))).isEqualTo(PowerFactor.parse(expected));
    }

    @Test
    void there_is_no_power_factor_where_nothing_flowed() {
        assertThatIllegalArgumentException().isThrownBy(() -> PowerFactor.of(Energy.ZERO, ReactiveEnergy.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> PowerFactor.parse("1.01"));
    }

    @Test
    void the_overall_ratio_is_the_product_of_both_transformers_E1_1() {
        Ratio overall = Ratio.of(Ratio.parse("300/5"), Ratio.parse("10000/100"));
        assertThat(overall).isEqualTo(Ratio.of(6000));
        assertThat(overall.energy(new BigDecimal("1284.37").subtract(new BigDecimal("1229.22"))))
                .isEqualTo(Energy.kwh(330900));
        assertThatIllegalArgumentException().isThrownBy(() -> Ratio.parse("10/3"));
        assertThatIllegalArgumentException().isThrownBy(() -> Ratio.parse("5/0"));
    }

    @Test
    void a_curve_keeps_every_interval_and_knows_its_gaps() {
        long[] values = new long[192];
        values[95] = 1_500_000;
        values[96] = 250_000;
        values[100] = IntervalEnergy.MISSING;
        IntervalEnergy curve = IntervalEnergy.milliwattHours(LocalDate.of(2026, 1, 1), 15, values);
        assertThat(curve.total()).isEqualTo(Energy.kwh("1.75"));
        assertThat(curve.missing()).isEqualTo(1);
        assertThat(curve.span()).isEqualTo(Span.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 3)));
        assertThat(curve.within(Span.startingOn(LocalDate.of(2026, 1, 2))).total())
                .isEqualTo(Energy.kwh("0.25"));
        values[0] = 7;
        assertThat(curve.at(0)).isZero();
    }

    @Test
    void a_curve_of_part_of_a_day_or_of_odd_intervals_is_refused() {
        LocalDate day = LocalDate.of(2026, 1, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> IntervalEnergy.milliwattHours(day, 15, new long[95]));
        assertThatIllegalArgumentException().isThrownBy(() -> IntervalEnergy.milliwattHours(day, 7, new long[96]));
        List<Energy> tooFine =
                Stream.generate(() -> Energy.kwh("0.0000001")).limit(24).toList();
        assertThatIllegalArgumentException().isThrownBy(() -> IntervalEnergy.of(day, 60, tooFine));
    }
}
