package org.wattline.domain.metering.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.domain.quantity.IntervalEnergy.MISSING;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.estimation.CycleInputs.Proved;

class EstimatingACycleTest {
    private static final long KWH = 1_000_000;
    private static final LocalDate APRIL = LocalDate.parse("2026-04-01");
    private static final Span MAY = Span.of(LocalDate.parse("2026-05-01"), LocalDate.parse("2026-06-01"));
    private static final EstimationStep AVERAGE = step(EstimationMethod.SCALAR_ESTIMATION, Map.of("cycles", 3));
    private static final EstimationStep LAST_YEAR = step(EstimationMethod.SCALAR_LAST_YEAR, Map.of("cycles", 3));
    private static final EstimationStep LOAD = step(EstimationMethod.SCALAR_LOAD_HOURS, Map.of("hoursPerDay", 2));
    private static final EstimationStep CURVES = step(EstimationMethod.SCALAR_FROM_INTERVALS, Map.of());
    private static final EstimationStep PRORATION = step(EstimationMethod.SCALAR_PRORATION, Map.of());

    @Test
    void e4_4_the_last_three_cycles_give_317_kwh() {
        assertThat(CycleEstimate.of(List.of(AVERAGE), inputs(last(310, 290, 330), List.of())))
                .contains(new CycleEstimate(317 * KWH, EstimationMethod.SCALAR_ESTIMATION));
    }

    @Test
    void last_year_is_scaled_by_the_growth_of_the_last_cycles() {
        List<Proved> year = new ArrayList<>(List.of(new Proved(LocalDate.parse("2025-05-01"), 31, 400 * KWH)));
        year.addAll(last(300, 300, 330));
        assertThat(CycleEstimate.of(List.of(LAST_YEAR, AVERAGE), inputs(last(310, 290, 330), year)))
                .contains(new CycleEstimate(400 * KWH, EstimationMethod.SCALAR_LAST_YEAR));
    }

    @Test
    void what_is_known_best_comes_first() {
        CycleInputs known = new CycleInputs(
                MAY, 500 * KWH, List.of(new Proved(APRIL, 61, 610 * KWH)), last(310, 290, 330), List.of(), 8_000);
        assertThat(CycleEstimate.of(List.of(CURVES, PRORATION, AVERAGE, LOAD), known))
                .contains(new CycleEstimate(500 * KWH, EstimationMethod.SCALAR_FROM_INTERVALS));
        assertThat(CycleEstimate.of(List.of(PRORATION, AVERAGE, LOAD), known))
                .contains(new CycleEstimate(310 * KWH, EstimationMethod.SCALAR_PRORATION));
        assertThat(CycleEstimate.of(List.of(LOAD), known))
                .contains(new CycleEstimate(496 * KWH, EstimationMethod.SCALAR_LOAD_HOURS));
    }

    @Test
    void a_season_weighs_the_last_cycle() {
        List<Integer> weights = new ArrayList<>(Collections.nCopies(12, 10));
        weights.set(4, 20);
        EstimationStep season =
                new EstimationStep(EstimationMethod.SCALAR_PROFILE, Map.of(), List.copyOf(weights), "D");
        assertThat(CycleEstimate.of(List.of(season), inputs(last(300, 0, 0), List.of())))
                .contains(new CycleEstimate(620 * KWH, EstimationMethod.SCALAR_PROFILE));
    }

    @Test
    void of_nothing_comes_nothing() {
        assertThat(CycleEstimate.of(List.of(CURVES, PRORATION, LAST_YEAR, AVERAGE, LOAD), inputs(List.of(), List.of())))
                .isEmpty();
    }

    private static EstimationStep step(EstimationMethod method, Map<String, Integer> parameters) {
        return new EstimationStep(method, parameters, List.of(), "D");
    }

    private static List<Proved> last(long first, long second, long third) {
        return List.of(
                new Proved(APRIL, 30, first * KWH),
                new Proved(LocalDate.parse("2026-03-01"), 31, second * KWH),
                new Proved(LocalDate.parse("2026-02-01"), 30, third * KWH));
    }

    private static CycleInputs inputs(List<Proved> last, List<Proved> year) {
        return new CycleInputs(MAY, MISSING, List.of(), last, year, 0);
    }
}
