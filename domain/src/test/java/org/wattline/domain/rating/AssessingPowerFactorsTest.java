package org.wattline.domain.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.wattline.domain.rating.SampleRequests.done;
import static org.wattline.domain.rating.SampleRequests.rated;
import static org.wattline.domain.rating.SampleRequests.refusal;
import static org.wattline.domain.rating.SampleRequests.span;

import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.ReactiveEnergy;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.rating.line.Figure;
import org.wattline.domain.rating.line.LineCode;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.rating.line.ReadingRef;
import org.wattline.domain.rating.powerfactor.PowerFactorRebilling;
import org.wattline.domain.rating.request.BasicCharge;
import org.wattline.domain.rating.request.Metered;
import org.wattline.domain.rating.request.OwnPowerFactor;
import org.wattline.domain.rating.request.Part;
import org.wattline.domain.rating.request.Participation;
import org.wattline.domain.rating.request.RatingRequest;
import org.wattline.domain.rating.request.Reactive;
import org.wattline.domain.rating.request.Usage;
import org.wattline.domain.tariff.PowerFactorStandard;
import org.wattline.domain.tariff.SampleTariffs;

class AssessingPowerFactorsTest {
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final String FACTORY =
            "SHARP=30000 PEAK=60000 FLAT=80000 VALLEY=90000 kva=1250 kvarh=100000 pf=0.90";

    @ParameterizedTest
    @CsvSource({"0.90, -5119.76", "0.85, -7508.98", "0.80, -8874.25"})
    void the_same_use_by_each_standard(String standard, String adjustment) {
        Part part = Part.flat(SampleTariffs.HUBEI_SINGLE_35KV, span(JANUARY), Usage.total(Energy.kwh(1_049_423)));
        RatedBill bill = rated(RatingRequest.of(JANUARY, part)
                .withPowerFactor(PowerFactorStandard.parse(standard), Metered.of(ReactiveEnergy.kvarh(290000))));
        assertThat(bill.lines().getLast().quantity()).isEqualTo(Figure.of(Money.yuan("682634.97")));
        assertThat(bill.lines().getLast().amount()).isEqualTo(Money.yuan(adjustment));
    }

    @Test
    void reactive_energy_is_the_sum_of_both_directions_without_signs() {
        Metered<ReactiveEnergy> both = Reactive.ofDirections(
                Metered.of(ReactiveEnergy.kvarh(90000), "q1"), Metered.of(ReactiveEnergy.kvarh(-10000), "q2"));
        assertThat(both.quantity()).isEqualTo(ReactiveEnergy.kvarh(100000));
        RatingRequest request = SampleRequests.of("HB-TWO-PART-10KV", JANUARY, FACTORY)
                .withPowerFactor(PowerFactorStandard.PF_090, both);
        RatedLine line = rated(request).lines().getLast();
        assertThat(line.amount()).isEqualTo(Money.yuan("-876.04"));
        assertThat(line.trace().getFirst().sentence().zh()).isEqualTo("无功电量 = |正向 90000| + |反向 -10000| = 100000 千乏时。");
        assertThat(line.readings()).extracting(ReadingRef::id).startsWith("q1", "q2");
    }

    @Test
    void a_point_assessed_on_its_own_leaves_the_main_assessment_and_has_a_line_of_its_own() {
        RatingRequest main = SampleRequests.of("HB-TWO-PART-10KV", JANUARY, FACTORY);
        OwnPowerFactor own =
                new OwnPowerFactor("P-2", PowerFactorStandard.PF_085, Metered.of(ReactiveEnergy.kvarh(8000), "q9"));
        Part dormitory = Part.flat(SampleTariffs.HUBEI_SINGLE_35KV, span(JANUARY), Usage.total(Energy.kwh(10000)))
                .assessedAs(own);
        RatedBill bill = rated(main.withParts(List.of(main.parts().getFirst(), dormitory)));
        List<RatedLine> adjustments = bill.lines().stream()
                .filter(line -> line.code() == LineCode.POWER_FACTOR)
                .toList();
        assertThat(adjustments)
                .extracting(line -> line.amount().toString())
                .containsExactly("-876.04", "227.67"); // 0.78: 3.5 % of 6956.86 − 452.00
        assertThat(adjustments.getLast().trace().getFirst().sentence().en())
                .isEqualTo("The point P-2 is assessed on its own.");
        assertThat(bill.powerFactor()).hasToString("Optional[0.93]");
        assertThatIllegalArgumentException().isThrownBy(() -> dormitory.participating(Participation.SEPARATELY));
    }

    @Test
    void rebilling_takes_the_old_rate_off_before_it_applies_the_new_one() {
        RatedLine old = rated(SampleRequests.of("HB-TWO-PART-10KV", JANUARY, FACTORY))
                .lines()
                .getLast();
        List<RatedLine> lines = done(PowerFactorRebilling.rebill(
                old,
                SampleTariffs.POWER_FACTORS,
                PowerFactorStandard.PF_090,
                Metered.of(Energy.kwh(260000)),
                Metered.of(ReactiveEnergy.kvarh(175000), "r-new"),
                Money.yuan("194674.67")));
        assertThat(lines)
                .extracting(line -> line.amount().toString())
                .containsExactly("876.04", "6813.61"); // E3-6: 0.83 is 3.5 %
        assertThat(lines.getLast().trace().getFirst().sentence().en())
                .isEqualTo("The old adjustment of -0.45 % (-876.04 yuan) is taken off before the new one is applied.");
        assertThat(refusal(PowerFactorRebilling.rebill(
                                old,
                                SampleTariffs.POWER_FACTORS,
                                PowerFactorStandard.PF_090,
                                Metered.of(Energy.kwh(-1)),
                                Metered.of(ReactiveEnergy.ZERO),
                                Money.ZERO))
                        .code())
                .isEqualTo("rating.negative-energy");
        assertThat(done(PowerFactorRebilling.rebill(
                        old,
                        SampleTariffs.POWER_FACTORS,
                        PowerFactorStandard.PF_090,
                        Metered.of(Energy.ZERO),
                        Metered.of(ReactiveEnergy.ZERO),
                        Money.ZERO)))
                .hasSize(1);
    }

    @Test
    void where_only_the_adjusted_amount_is_known_its_base_is_found() {
        assertThat(PowerFactorRebilling.strip(Money.yuan("193798.63"), Share.percent("-0.45")))
                .isEqualTo(Money.yuan("194674.67"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PowerFactorRebilling.strip(Money.yuan("1"), Share.percent("-100")));
    }

    @Property
    void what_is_stripped_and_adjusted_again_is_what_it_was(
            @ForAll @IntRange(max = 2_000_000_000) int fen, @ForAll @IntRange(max = 100) int hundredths) {
        Share rate = SampleTariffs.POWER_FACTORS
                .adjustment(PowerFactorStandard.PF_090, new org.wattline.domain.quantity.PowerFactor(hundredths))
                .orElseThrow();
        Money base = Money.fen(fen);
        Money adjusted = base.plus(base.times(rate));
        assertThat(PowerFactorRebilling.strip(adjusted, rate).minus(base).abs()).isLessThanOrEqualTo(Money.fen(1));
    }

    @Property
    void rebilling_with_what_was_billed_changes_nothing(
            @ForAll @IntRange(min = 1, max = 1_000_000) int kwh, @ForAll @IntRange(max = 1_000_000) int kvarh) {
        Part part = Part.flat(SampleTariffs.HUBEI_SINGLE_35KV, span(JANUARY), Usage.total(Energy.kwh(kwh)));
        RatedLine old = rated(RatingRequest.of(JANUARY, part)
                        .withPowerFactor(PowerFactorStandard.PF_085, Metered.of(ReactiveEnergy.kvarh(kvarh))))
                .lines()
                .getLast();
        List<RatedLine> lines = done(PowerFactorRebilling.rebill(
                old,
                SampleTariffs.POWER_FACTORS,
                PowerFactorStandard.PF_085,
                Metered.of(Energy.kwh(kwh)),
                Metered.of(ReactiveEnergy.kvarh(kvarh)),
                Money.yuan(old.quantity().value().toPlainString())));
        assertThat(Money.sum(lines, RatedLine::amount)).isEqualTo(Money.ZERO);
    }

    @Test
    void the_example_of_the_capacity_is_untouched_by_a_part_that_takes_no_part() {
        RatingRequest main = SampleRequests.of("HB-TWO-PART-10KV", JANUARY, FACTORY)
                .withBasic(new BasicCharge.ByCapacity(Capacity.kva(1250)));
        Part outside = Part.flat(SampleTariffs.HUBEI_SINGLE_35KV, span(JANUARY), Usage.total(Energy.kwh(500)))
                .participating(Participation.NEITHER);
        RatedBill bill = rated(main.withParts(List.of(main.parts().getFirst(), outside)));
        assertThat(bill.lines().getLast().amount()).isEqualTo(Money.yuan("-876.04"));
    }
}
