package org.wattline.domain.metering;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;

/**
 * A meter as an asset (电能表): bought, received, verified, allocated to work, installed, removed, used again or scrapped. Where it hangs is
 * told by the {@link Installation}.
 *
 * @param no asset number
 * @param unit the unit that keeps it
 * @param model maker's type
 * @param dials its registers, each once
 * @param state where it is in its life
 */
public record Meter(AssetNo no, UnitPath unit, String model, List<Dial> dials, MeterState state, Version version)
        implements Versioned<Meter> {
    public Meter {
        dials = List.copyOf(dials);
        if (dials.isEmpty()) throw new IllegalArgumentException("a meter has registers: " + no);
        Set<Register> seen = new HashSet<>();
        for (Dial dial : dials)
            if (!seen.add(dial.register()))
                throw new IllegalArgumentException("meter " + no + " has register " + dial.register() + " twice");
        if (model.isBlank() || model.length() > 60)
            throw new IllegalArgumentException("a meter's model has 1 … 60 characters");
    }

    /** A meter that has arrived in the store. */
    public static Change<Meter> received(AssetNo no, UnitPath unit, String model, List<Dial> dials) {
        Meter meter = new Meter(no, unit, model, dials, MeterState.IN_STOCK, Version.NEW);
        return Change.of(meter, new MeterStateChanged(no, MeterState.ORDERED, MeterState.IN_STOCK));
    }

    /** Takes the next step of its life, if the table of states has it. */
    public Outcome<Change<Meter>> take(MeterState.Step step) {
        return state.after(step)
                .<Outcome<Change<Meter>>>map(next -> Outcome.done(Change.of(
                        new Meter(no, unit, model, dials, next, version), new MeterStateChanged(no, state, next))))
                .orElse(Outcome.refused(MeteringRefusal.STEP_NOT_POSSIBLE));
    }

    @Override
    public Meter at(Version next) {
        return new Meter(no, unit, model, dials, state, next);
    }
}
