package org.wattline.domain.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.wattline.domain.rating.SampleRequests.done;
import static org.wattline.domain.rating.SampleRequests.refusal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.wattline.domain.quantity.IntervalEnergy;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.rating.request.MaximumDemand;
import org.wattline.domain.rating.request.NetFlow;
import org.wattline.domain.tariff.DayFacts;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.SampleTariffs;

class MeasuringDemandTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    /** Quarter hours of 1 kWh, but 2, 5 and 4 kWh from 17:30 on and 3 kWh at noon. */
    private static IntervalEnergy day() {
        long[] values = new long[96];
        Arrays.fill(values, IntervalEnergy.PER_KWH);
        values[70] = 2 * IntervalEnergy.PER_KWH;
        values[71] = 5 * IntervalEnergy.PER_KWH;
        values[72] = 4 * IntervalEnergy.PER_KWH;
        values[48] = 3 * IntervalEnergy.PER_KWH;
        return IntervalEnergy.milliwattHours(DAY, 15, values);
    }

    @Test
    void the_largest_quarter_hour_counts_four_times() {
        assertThat(done(new MaximumDemand(15).of(day()))).isEqualTo(Power.kw(20)); // 5 kWh × 60 ÷ 15
    }

    @Test
    void a_longer_demand_interval_slides() {
        assertThat(done(new MaximumDemand(30).of(day()))).isEqualTo(Power.kw(18)); // (5 + 4) kWh × 2
        assertThat(done(new MaximumDemand(60).of(day()))).isEqualTo(Power.kw(12)); // 1 + 2 + 5 + 4, or 2 + 5 + 4 + 1
    }

    @Test
    void each_period_has_its_own_peak_of_whole_demand_intervals() {
        // Hubei in January: peak 16–18 and 20–24, sharp 18–20, valley 0–6 and 12–14, flat the rest
        assertThat(done(new MaximumDemand(15).of(day(), SampleTariffs.HUBEI_CALENDAR, DayFacts.WEEK_ONLY)))
                .isEqualTo(new TreeMap<>(Map.of(
                        Period.SHARP, Power.kw(16),
                        Period.PEAK, Power.kw(20),
                        Period.FLAT, Power.kw(4),
                        Period.VALLEY, Power.kw(12))));
        // the half hour 17:45–18:15 lies in two periods and counts for neither
        assertThat(done(new MaximumDemand(30).of(day(), SampleTariffs.HUBEI_CALENDAR, DayFacts.WEEK_ONLY)))
                .containsEntry(Period.PEAK, Power.kw(14))
                .containsEntry(Period.SHARP, Power.kw(10));
    }

    @Test
    void a_gap_is_refused() {
        long[] values = new long[96];
        values[3] = IntervalEnergy.MISSING;
        IntervalEnergy gap = IntervalEnergy.milliwattHours(DAY, 15, values);
        assertThat(refusal(new MaximumDemand(15).of(gap)).code()).isEqualTo("rating.demand-curve-incomplete");
        assertThatIllegalArgumentException().isThrownBy(() -> new MaximumDemand(45));
    }

    @Test
    void what_a_plant_gives_is_used_first() {
        long[] load = new long[96];
        long[] plant = new long[96];
        Arrays.fill(load, 100);
        Arrays.fill(plant, 40, 60, 250);
        load[50] = IntervalEnergy.MISSING;
        NetFlow flow =
                NetFlow.of(IntervalEnergy.milliwattHours(DAY, 15, load), IntervalEnergy.milliwattHours(DAY, 15, plant));
        assertThat(flow.taken().at(0)).isEqualTo(100);
        assertThat(flow.taken().at(40)).isZero();
        assertThat(flow.fedIn().at(40)).isEqualTo(150);
        assertThat(flow.fedIn().at(0)).isZero();
        assertThat(flow.taken().isMissing(50)).isTrue();
        assertThat(flow.fedIn().isMissing(50)).isTrue();
    }
}
