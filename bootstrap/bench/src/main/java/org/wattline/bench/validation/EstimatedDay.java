package org.wattline.bench.validation;

import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.wattline.domain.metering.estimation.CycleEstimate;
import org.wattline.domain.metering.estimation.CycleInputs;
import org.wattline.domain.metering.estimation.DayEstimate;
import org.wattline.domain.metering.estimation.DayEstimation;
import org.wattline.domain.metering.estimation.DayInputs;
import org.wattline.domain.metering.estimation.EstimationMethod;
import org.wattline.domain.metering.estimation.EstimationStep;
import org.wattline.domain.quantity.IntervalEnergy;

/** A day with gaps, a cycle that was not read, and the ways to estimate them. */
@State(Scope.Benchmark)
public class EstimatedDay {
    @Param("ALL")
    public String method = "ALL";

    private final IntervalEnergy gappy = SampleReadings.gappy();
    private final DayInputs inputs = SampleReadings.inputs();
    private final CycleInputs cycle = SampleReadings.cycleInputs();
    private List<EstimationStep> steps = List.of();
    private boolean makes;

    @Setup
    public void prepare() {
        steps = Catalogue.steps(method);
        makes = method.equals(EstimationMethod.GAP_DAY.name());
    }

    DayEstimate day() {
        return DayEstimation.of(makes ? DayEstimation.nothing(SampleReadings.DAY, 15) : gappy, steps, inputs);
    }

    Optional<CycleEstimate> cycle() {
        return CycleEstimate.of(steps, cycle);
    }
}
