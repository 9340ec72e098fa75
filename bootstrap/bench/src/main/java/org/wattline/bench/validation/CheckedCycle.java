package org.wattline.bench.validation;

import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.wattline.domain.metering.validation.CycleFacts;
import org.wattline.domain.metering.validation.MeterObservation;
import org.wattline.domain.metering.validation.Validator;
import org.wattline.domain.metering.validation.VeeCheck;
import org.wattline.domain.metering.validation.VeeHit;

/** A month's registers, what a meter says of itself, and the rules by which they are judged. */
@State(Scope.Benchmark)
public class CheckedCycle {
    @Param("ALL")
    public String rule = "ALL";

    private final CycleFacts cycle = SampleReadings.cycle();
    private final List<MeterObservation> said = List.of(
            new MeterObservation.Clock(12),
            new MeterObservation.Phase(9_900, 4_000, 0),
            new MeterObservation.PowerOff(0, false));
    private Validator ofCycles = Validator.of(List.of());
    private Validator ofMeters = Validator.of(List.of());

    @Setup
    public void prepare() {
        ofCycles = Validator.of(Catalogue.rules(VeeCheck.Target.CYCLE, rule));
        ofMeters = Validator.of(Catalogue.rules(VeeCheck.Target.METER, rule));
    }

    List<VeeHit> judged() {
        return ofCycles.judge(cycle);
    }

    /** Three observations, of clock, phases and power. */
    List<VeeHit> observed() {
        List<VeeHit> all = new ArrayList<>(0);
        for (MeterObservation each : said) all.addAll(ofMeters.judge(each));
        return all;
    }
}
