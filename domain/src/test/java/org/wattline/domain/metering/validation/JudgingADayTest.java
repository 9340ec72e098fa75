package org.wattline.domain.metering.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.domain.metering.validation.SampleRules.KWH;
import static org.wattline.domain.metering.validation.SampleRules.days;
import static org.wattline.domain.metering.validation.SampleRules.flat;
import static org.wattline.domain.quantity.IntervalEnergy.MISSING;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wattline.domain.metering.MeteringMode;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.validation.DayFacts.Beside;
import org.wattline.domain.metering.validation.DayFacts.Known;
import org.wattline.domain.metering.validation.VeeCheck.Target;

class JudgingADayTest {
    private static final DayFacts PLAIN = DayFacts.plain(Channel.ACTIVE_IMPORT);
    private final long[] values = flat();

    @Test
    void equal_values_in_a_row_strike_but_zeros_do_not() {
        assertThat(struck(VeeCheck.CONSECUTIVE_INTERVALS, PLAIN, 97)).isFalse();
        assertThat(struck(VeeCheck.CONSECUTIVE_INTERVALS, PLAIN, 96)).isTrue();
        Arrays.fill(values, 0);
        assertThat(struck(VeeCheck.CONSECUTIVE_INTERVALS, PLAIN, 2)).isFalse();
    }

    @Test
    void a_spike_stands_out_from_the_third_highest_value() {
        values[40] = 10 * KWH;
        assertThat(struck(VeeCheck.SPIKE, PLAIN, 900, 1)).isFalse();
        assertThat(struck(VeeCheck.SPIKE, PLAIN, 899, 1)).isTrue();
        assertThat(struck(VeeCheck.SPIKE, PLAIN, 899, 10)).isFalse();
        values[41] = 9 * KWH;
        values[42] = 9 * KWH;
        assertThat(struck(VeeCheck.SPIKE, PLAIN, 180, 1)).isFalse();
    }

    @Test
    void more_missing_points_than_pass_strike() {
        Arrays.fill(values, 3, 5, MISSING);
        assertThat(struck(VeeCheck.MISSING_QUANTITY, PLAIN, 2)).isFalse();
        values[90] = MISSING;
        assertThat(struck(VeeCheck.MISSING_QUANTITY, PLAIN, 2)).isTrue();
    }

    @Test
    void the_sum_of_a_day_is_compared_with_its_weekday() {
        assertThat(struck(VeeCheck.HIGH_LOW, PLAIN.after(days(96)), 50, 200, 0)).isFalse();
        assertThat(struck(VeeCheck.HIGH_LOW, PLAIN.after(days(48)), 50, 200, 0)).isFalse();
        assertThat(struck(VeeCheck.HIGH_LOW, PLAIN.after(days(47)), 50, 200, 0)).isTrue();
        assertThat(struck(VeeCheck.HIGH_LOW, PLAIN.after(days(47)), 50, 200, 49))
                .isFalse();
        assertThat(struck(VeeCheck.HIGH_LOW, PLAIN.after(days(193)), 50, 200, 0))
                .isTrue();
        assertThat(struck(VeeCheck.HIGH_LOW, PLAIN, 50, 200, 0)).isFalse();
    }

    @Test
    void a_day_far_outside_of_what_varies_strikes_the_dynamic_comparison() {
        long[] sums = DayHistory.unknown();
        for (int i = 0; i < 10; i++) sums[i] = (i % 2 == 0 ? 90 : 110) * KWH;
        DayFacts facts = PLAIN.after(DayHistory.of(sums, 0, 15));
        assertThat(struck(VeeCheck.DYNAMIC_COMPARISON, facts, 300, 5)).isFalse();
        Arrays.fill(values, 0, 48, 2 * KWH);
        assertThat(struck(VeeCheck.DYNAMIC_COMPARISON, facts, 500, 5)).isFalse();
        assertThat(struck(VeeCheck.DYNAMIC_COMPARISON, facts, 300, 5)).isTrue();
    }

    @Test
    void zeros_strike_by_their_run_or_by_days() {
        Arrays.fill(values, 10, 30, 0);
        assertThat(struck(VeeCheck.ZERO, PLAIN, 3, 21)).isFalse();
        assertThat(struck(VeeCheck.ZERO, PLAIN, 3, 20)).isTrue();
        Arrays.fill(values, 0);
        assertThat(struck(VeeCheck.ZERO, PLAIN, 2, 20)).isFalse();
        assertThat(struck(VeeCheck.ZERO, PLAIN.after(days(0)), 8, 20)).isTrue();
        assertThat(struck(VeeCheck.ZERO, PLAIN.after(days(0)), 9, 20)).isFalse();
    }

    @Test
    void the_curve_sums_up_to_what_the_register_went() {
        assertThat(struck(VeeCheck.SUM, beside(97 * KWH), 1, 0)).isTrue();
        assertThat(struck(VeeCheck.SUM, beside(97 * KWH), 2, 0)).isFalse();
        assertThat(struck(VeeCheck.SUM, beside(97 * KWH), 1, 1)).isFalse();
        assertThat(struck(VeeCheck.SUM, PLAIN, 1, 0)).isFalse();
    }

    @Test
    void better_values_are_not_replaced_by_worse_ones_or_by_far_others() {
        assertThat(struck(VeeCheck.REPLACEMENT, known(96, Known.EDITED), 10)).isTrue();
        assertThat(struck(VeeCheck.REPLACEMENT, known(96, Known.MEASURED), 10)).isFalse();
        assertThat(struck(VeeCheck.REPLACEMENT, known(80, Known.MEASURED), 10)).isTrue();
        assertThat(struck(VeeCheck.REPLACEMENT, known(10, Known.ESTIMATED), 10)).isFalse();
        assertThat(struck(VeeCheck.DUPLICATE, PLAIN.replacing(new Known(96 * KWH, true, 3))))
                .isTrue();
    }

    @Test
    void multiplier_and_unit_show_by_what_was_to_be_expected() {
        DayFacts sixty = PLAIN.at(place(true, true, 60, 0));
        assertThat(struck(VeeCheck.MULTIPLIER, sixty.after(days(96 * 60)), 10)).isTrue();
        assertThat(struck(VeeCheck.MULTIPLIER, sixty.after(days(100)), 10)).isFalse();
        assertThat(struck(VeeCheck.UNIT_OF_MEASURE, PLAIN.after(days(96_000)), 1000, 20))
                .isTrue();
        assertThat(struck(VeeCheck.UNIT_OF_MEASURE, PLAIN.at(place(true, false, 1, 0)), 1000, 20))
                .isTrue();
        assertThat(struck(VeeCheck.UNIT_OF_MEASURE, PLAIN.after(days(96)), 1000, 20))
                .isFalse();
    }

    @Test
    void what_the_place_does_not_allow_strikes() {
        assertThat(struck(VeeCheck.INACTIVE, PLAIN.at(place(false, true, 1, 0)), 95))
                .isTrue();
        assertThat(struck(VeeCheck.INACTIVE, PLAIN, 95)).isFalse();
        assertThat(struck(VeeCheck.DEMAND, PLAIN.at(place(true, true, 1, 4)), 100, 0))
                .isFalse();
        assertThat(struck(VeeCheck.DEMAND, PLAIN.at(place(true, true, 1, 3)), 120, 0))
                .isTrue();
        assertThat(struck(VeeCheck.INTERVAL_SIZE, PLAIN.after(DayHistory.of(DayHistory.unknown(), 0, 30))))
                .isTrue();
        assertThat(struck(VeeCheck.INTERVAL_SIZE, PLAIN.after(days(1)))).isFalse();
        assertThat(struck(VeeCheck.SIBLINGS, PLAIN.beside(new Beside(MISSING, MISSING, 1))))
                .isTrue();
        values[7] = -KWH;
        assertThat(struck(VeeCheck.NEGATIVE, PLAIN, 0)).isTrue();
        assertThat(struck(VeeCheck.NEGATIVE, PLAIN, 1)).isFalse();
    }

    @Test
    void energy_flows_back_only_from_those_who_generate() {
        DayFacts export = DayFacts.plain(Channel.ACTIVE_EXPORT).beside(new Beside(MISSING, 5_000 * KWH, 0));
        assertThat(struck(VeeCheck.REVERSE_FLOW, export, 1)).isTrue();
        assertThat(struck(VeeCheck.REVERSE_FLOW, export, 2)).isFalse();
        assertThat(struck(
                        VeeCheck.REVERSE_FLOW,
                        export.at(new DayFacts.Place(
                                MeteringMode.LOW_SUPPLY_LOW_METERED, true, true, 1_000_000, true, 0, true)),
                        1))
                .isFalse();
    }

    @Test
    void estimating_day_after_day_strikes() {
        values[0] = MISSING;
        DayFacts three = PLAIN.after(DayHistory.of(DayHistory.unknown(), 0b0111, 15));
        assertThat(struck(VeeCheck.PROLONGED_ESTIMATION, three, 3)).isTrue();
        assertThat(struck(VeeCheck.PROLONGED_ESTIMATION, three, 4)).isFalse();
    }

    @Test
    void a_rule_that_rejects_ends_the_run_and_the_hit_tells_its_limits() {
        VeeRule first = SampleRules.rule(VeeCheck.CONSECUTIVE_INTERVALS, Target.DAY, Action.REJECT, 5);
        VeeRule second = SampleRules.rule(VeeCheck.INACTIVE, Target.DAY, Action.FLAG, 0);
        DayFigures figures = new DayFigures();
        figures.take(SampleRules.day(values));
        List<VeeHit> hits = Validator.of(List.of(first, second)).judge(figures, PLAIN.at(place(false, true, 1, 0)));
        assertThat(hits).containsExactly(new VeeHit(first, 96));
        assertThat(hits.getFirst().evidence()).containsEntry("run", "5").containsEntry("observed", "96");
    }

    private boolean struck(VeeCheck check, DayFacts facts, long... parameters) {
        VeeRule rule = SampleRules.rule(check, Target.DAY, Action.FLAG, parameters);
        return !SampleRules.judge(rule, values, facts).isEmpty();
    }

    private static DayFacts beside(long register) {
        return PLAIN.beside(new Beside(register, MISSING, 0));
    }

    private static DayFacts known(long kwh, int rank) {
        return PLAIN.replacing(new Known(kwh * KWH, false, rank));
    }

    private static DayFacts.Place place(boolean active, boolean counted, long multiplier, long kva) {
        return new DayFacts.Place(
                MeteringMode.LOW_SUPPLY_LOW_METERED, active, counted, multiplier * 1_000_000, true, kva, false);
    }
}
