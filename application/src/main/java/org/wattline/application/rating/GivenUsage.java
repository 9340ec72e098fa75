package org.wattline.application.rating;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.RegisterValue;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.IntervalEnergy;
import org.wattline.domain.quantity.Ratio;
import org.wattline.domain.rating.line.ReadingRef;
import org.wattline.domain.rating.request.Metered;
import org.wattline.domain.rating.request.RatingRefusal;
import org.wattline.domain.rating.request.Usage;

/** Usage as somebody has it: figures, register readings, or a curve. */
public sealed interface GivenUsage {
    /** Figures of the whole period, in total or by period. */
    record Figures(Usage usage) implements GivenUsage {}

    /**
     * What registers showed at the beginning of days; differences × ratio are quantities.
     *
     * @param meters one after the other: where one was exchanged, it ends on the day on which the next begins
     */
    record Registers(List<OfMeter> meters) implements GivenUsage {
        public Registers {
            meters = List.copyOf(meters);
            if (meters.isEmpty()) throw new IllegalArgumentException("registers are of a meter");
        }

        /** Of the one meter of the period. */
        public Registers(Ratio ratio, List<Reading> readings) {
            this(List.of(new OfMeter(ratio, readings)));
        }
    }

    /** What one meter's registers showed. */
    record OfMeter(Ratio ratio, List<Reading> readings) {
        public OfMeter {
            readings = List.copyOf(readings);
        }
    }

    /** Energy per interval. @param readings what the curve was read from */
    record Curve(IntervalEnergy energy, List<ReadingRef> readings) implements GivenUsage {
        public Curve {
            readings = List.copyOf(readings);
        }
    }

    /**
     * What a register showed.
     *
     * @param day at whose beginning; the first day after the period for its end
     * @param digits before the point, after which the register begins again at zero
     * @param unit as it was given, if it was
     */
    record Reading(
            Register register,
            LocalDate day,
            RegisterValue value,
            int digits,
            Optional<Register.Unit> unit,
            ReadingRef reading) {}

    /** The same usage, or what is wrong with it by itself, with its place. */
    default Outcome<GivenUsage> checked(Span whole) {
        return switch (this) {
            case Registers registers ->
                new RegisterUsage(registers).checked(whole).map(readings -> this);
            case Figures(Usage usage) -> {
                for (Metered<Energy> each : usage.parts())
                    if (each.quantity().isNegative())
                        yield RatingRefusal.NEGATIVE_ENERGY.because(each.quantity(), "usage");
                yield Outcome.done(this);
            }
            case Curve curve -> Outcome.done(curve);
        };
    }

    /** The usage over the days of a wanted part; empty if it is known for the whole period only. */
    default Outcome<Optional<Usage>> over(Wanted wanted) {
        return switch (this) {
            case Figures(Usage usage) -> Outcome.done(wanted.isWhole() ? Optional.of(usage) : Optional.empty());
            case Registers registers -> new RegisterUsage(registers).over(wanted);
            case Curve curve -> CurveUsage.over(curve, wanted);
        };
    }
}
