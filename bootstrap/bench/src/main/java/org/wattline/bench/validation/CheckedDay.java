package org.wattline.bench.validation;

import java.util.List;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.wattline.domain.metering.validation.DayFacts;
import org.wattline.domain.metering.validation.DayFigures;
import org.wattline.domain.metering.validation.Validator;
import org.wattline.domain.metering.validation.VeeCheck;
import org.wattline.domain.metering.validation.VeeHit;
import org.wattline.domain.quantity.IntervalEnergy;

/** Days that arrive one after the other, each another one, and the rules by which they are judged. */
@State(Scope.Benchmark)
public class CheckedDay {
    private static final int DAYS = 256;

    @Param("ALL")
    public String rule = "ALL";

    private final IntervalEnergy[] curves = SampleReadings.curves(DAYS);
    private final DayFigures[] looked = new DayFigures[DAYS];
    private final DayFacts[] facts = new DayFacts[DAYS];
    private final DayFigures figures = new DayFigures();
    private Validator validator = Validator.of(List.of());
    private int next;

    @Setup
    public void prepare() {
        validator = Validator.of(Catalogue.rules(VeeCheck.Target.DAY, rule));
        for (int i = 0; i < DAYS; i++) {
            looked[i] = new DayFigures();
            looked[i].take(curves[i]);
            facts[i] = SampleReadings.facts(curves[i]);
        }
    }

    private int turn() {
        next = (next + 1) % DAYS;
        return next;
    }

    /** The least that anyone can do: adds up 96 values and checks nothing. */
    long bareSum() {
        IntervalEnergy curve = curves[turn()];
        long sum = 0;
        for (int i = 0; i < curve.length(); i++) sum += curve.at(i);
        return sum;
    }

    long figures() {
        figures.take(curves[turn()]);
        return figures.sum();
    }

    List<VeeHit> judged() {
        int i = turn();
        return validator.judge(looked[i], facts[i]);
    }

    List<VeeHit> all() {
        int i = turn();
        figures.take(curves[i]);
        return validator.judge(figures, facts[i]);
    }
}
