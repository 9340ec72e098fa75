package org.wattline.domain.metering.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.domain.metering.validation.SampleRules.KWH;
import static org.wattline.domain.quantity.IntervalEnergy.MISSING;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wattline.domain.metering.MeteringMode;
import org.wattline.domain.metering.validation.CycleFacts.Finding;
import org.wattline.domain.metering.validation.CycleFacts.Past;
import org.wattline.domain.metering.validation.VeeCheck.Target;

class JudgingACycleTest {
    @Test
    void vee_01_02_03_tell_missing_fallen_and_rolled_over_registers() {
        assertThat(struck(VeeCheck.READING_MISSING, cycle(Finding.MISSING, MISSING)))
                .isTrue();
        assertThat(struck(VeeCheck.BACKWARDS, cycle(Finding.BACKWARDS, MISSING)))
                .isTrue();
        assertThat(struck(VeeCheck.ROLLOVER, cycle(Finding.ROLLED_OVER, 59))).isTrue();
        assertThat(struck(VeeCheck.ROLLOVER, cycle(Finding.PROVED, 59))).isFalse();
    }

    @Test
    void vee_04_strikes_above_twice_the_average_and_above_500_kwh_more() {
        assertThat(struck(VeeCheck.SURGE, cycle(Finding.PROVED, 1_101), 200, 500))
                .isTrue();
        assertThat(struck(VeeCheck.SURGE, cycle(Finding.PROVED, 800), 200, 500)).isFalse();
        assertThat(struck(VeeCheck.SURGE, cycle(Finding.PROVED, 700), 200, 100)).isTrue();
    }

    @Test
    void vee_05_strikes_below_half_the_average_of_more_than_100_kwh() {
        assertThat(struck(VeeCheck.DROP, cycle(Finding.PROVED, 149), 50, 100)).isTrue();
        assertThat(struck(VeeCheck.DROP, cycle(Finding.PROVED, 150), 50, 100)).isFalse();
        assertThat(struck(VeeCheck.DROP, cycle(Finding.PROVED, 149), 50, 300)).isFalse();
    }

    @Test
    void vee_06_strikes_at_the_second_cycle_of_nothing() {
        assertThat(struck(VeeCheck.ZERO, cycle(Finding.PROVED, 0), 2, 0)).isFalse();
        assertThat(struck(VeeCheck.ZERO, cycle(Finding.PROVED, 0), 1, 0)).isTrue();
    }

    @Test
    void vee_07_allows_half_a_kwh_times_the_multiplier_or_two_per_mille() {
        assertThat(struck(VeeCheck.RATES, rates(10_000, 9_970, 60), 20, 500)).isFalse();
        assertThat(struck(VeeCheck.RATES, rates(10_000, 9_969, 60), 20, 500)).isTrue();
        assertThat(struck(VeeCheck.RATES, rates(10_000, 9_980, 1), 20, 500)).isFalse();
        assertThat(struck(VeeCheck.RATES, rates(10_000, 9_979, 1), 20, 500)).isTrue();
    }

    @Test
    void vee_08_strikes_above_capacity_and_far_below_average_power() {
        assertThat(struck(VeeCheck.DEMAND, demand(121_000), 120, 5)).isTrue();
        assertThat(struck(VeeCheck.DEMAND, demand(120_000), 120, 5)).isFalse();
        assertThat(struck(VeeCheck.DEMAND, demand(499), 120, 5)).isTrue();
        assertThat(struck(VeeCheck.DEMAND, demand(500), 120, 5)).isFalse();
    }

    @Test
    void vee_09_10_14_tell_clock_phase_and_power_off() {
        assertThat(said(VeeCheck.CLOCK, new MeterObservation.Clock(-301), 5, 10))
                .isTrue();
        assertThat(said(VeeCheck.CLOCK, new MeterObservation.Clock(300), 5, 10)).isFalse();
        assertThat(said(VeeCheck.PHASE, new MeterObservation.Phase(7_799, 501, 10), 78, 5, 10))
                .isTrue();
        assertThat(said(VeeCheck.PHASE, new MeterObservation.Phase(7_800, 501, 10), 78, 5, 10))
                .isFalse();
        assertThat(said(VeeCheck.PHASE, new MeterObservation.Phase(7_799, 500, 10), 78, 5, 10))
                .isFalse();
        assertThat(said(VeeCheck.POWER_OFF, new MeterObservation.PowerOff(30, true)))
                .isTrue();
        assertThat(said(VeeCheck.POWER_OFF, new MeterObservation.PowerOff(30, false)))
                .isFalse();
    }

    private static boolean said(VeeCheck check, MeterObservation observation, long... parameters) {
        VeeRule rule = SampleRules.rule(check, Target.METER, Action.FLAG, parameters);
        return !Validator.of(List.of(rule)).judge(observation).isEmpty();
    }

    /** Percent of VEE-07 in tenths, its kWh in thousandths: the rule below gives them as the data would. */
    private static boolean struck(VeeCheck check, CycleFacts cycle, long... parameters) {
        VeeRule rule = SampleRules.rule(check, Target.CYCLE, Action.FLAG, parameters);
        if (check == VeeCheck.RATES)
            rule = rule.with(
                    Map.of(
                            "percent", BigDecimal.valueOf(parameters[0], 2),
                            "perRatioKwh", BigDecimal.valueOf(parameters[1], 3)),
                    Optional.empty(),
                    Optional.empty());
        return !Validator.of(List.of(rule)).judge(cycle).isEmpty();
    }

    private static CycleFacts cycle(Finding finding, long kwh) {
        return facts(finding, kwh, MISSING, MISSING, 1, 0);
    }

    private static CycleFacts rates(long kwh, long rates, long multiplier) {
        return facts(Finding.PROVED, kwh, rates * KWH, MISSING, multiplier, 0);
    }

    private static CycleFacts demand(long watts) {
        return facts(Finding.PROVED, 7_200, MISSING, watts, 1, 100);
    }

    private static CycleFacts facts(
            Finding finding, long kwh, long rates, long demandWatts, long multiplier, long kva) {
        return new CycleFacts(
                30,
                finding,
                kwh == MISSING ? MISSING : kwh * KWH,
                rates,
                MISSING,
                demandWatts,
                List.of(new Past(30, 300 * KWH), new Past(31, 310 * KWH), new Past(30, 300 * KWH)),
                new Past(0, MISSING),
                0,
                false,
                new DayFacts.Place(
                        MeteringMode.LOW_SUPPLY_LOW_METERED, true, true, multiplier * 1_000_000, true, kva, false));
    }
}
