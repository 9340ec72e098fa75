package org.wattline.domain.rating.request;

import java.util.ArrayList;
import java.util.List;
import org.wattline.domain.quantity.ReactiveEnergy;
import org.wattline.domain.rating.line.CapacityRule;
import org.wattline.domain.rating.line.ReadingRef;
import org.wattline.domain.rating.line.Step;

/** Reactive energy as it counts for the power factor (RAT-71): |forward| + |reverse|, also where a customer over-compensates. */
public final class Reactive {
    private Reactive() {}

    /** Both directions together, with the readings of both and a step that tells them. */
    public static Metered<ReactiveEnergy> ofDirections(
            Metered<ReactiveEnergy> forward, Metered<ReactiveEnergy> reverse) {
        ReactiveEnergy sum = ReactiveEnergy.ofDirections(forward.quantity(), reverse.quantity());
        List<ReadingRef> readings = new ArrayList<>(forward.readings());
        readings.addAll(reverse.readings());
        List<Step> steps = new ArrayList<>(forward.steps());
        steps.addAll(reverse.steps());
        steps.add(Step.of(CapacityRule.REACTIVE_DIRECTIONS, forward.quantity(), reverse.quantity(), sum));
        return new Metered<>(sum, readings, steps);
    }
}
