package org.wattline.bench.validation;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.wattline.domain.metering.estimation.CycleEstimate;
import org.wattline.domain.metering.estimation.DayEstimate;
import org.wattline.domain.metering.validation.VeeHit;

/** What JMH measures: one rule, or all, on one day, one cycle, one meter; one way to estimate, or all. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Validating {
    @Benchmark
    public long bareSum(CheckedDay day) {
        return day.bareSum();
    }

    @Benchmark
    public long figures(CheckedDay day) {
        return day.figures();
    }

    @Benchmark
    public List<VeeHit> dayRule(CheckedDay day) {
        return day.judged();
    }

    @Benchmark
    public List<VeeHit> dayCatalogue(CheckedDay day) {
        return day.all();
    }

    @Benchmark
    public List<VeeHit> cycleRule(CheckedCycle cycle) {
        return cycle.judged();
    }

    @Benchmark
    public List<VeeHit> meterRule(CheckedCycle cycle) {
        return cycle.observed();
    }

    @Benchmark
    public DayEstimate dayEstimate(EstimatedDay day) {
        return day.day();
    }

    @Benchmark
    public Optional<CycleEstimate> cycleEstimate(EstimatedDay day) {
        return day.cycle();
    }
}
