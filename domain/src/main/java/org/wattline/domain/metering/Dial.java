package org.wattline.domain.metering;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wattline.domain.kernel.Outcome;

/**
 * A register as a certain meter has it: so many digits, after which it begins again at zero.
 *
 * @param register what it counts
 * @param digits digits before the point
 * @param decimals digits after it
 */
public record Dial(Register register, int digits, int decimals) {
    /** A register rolls over only from its last twentieth into its first (VEE-03). */
    private static final BigDecimal TWENTIETH = new BigDecimal("0.05");

    public Dial {
        if (digits < 1 || digits > 12 || decimals < 0 || decimals > 4)
            throw new IllegalArgumentException(
                    "a dial has 1 … 12 digits and 0 … 4 decimals: " + digits + "." + decimals);
    }

    /** An electronic meter's dial: 6 digits and 2 decimals for energy, 2 and 4 for demand (DL/T 645-2007). */
    public static Dial usual(Register register) {
        return register.cumulative() ? new Dial(register, 6, 2) : new Dial(register, 2, 4);
    }

    /** Whether it can show the value. */
    public boolean shows(RegisterValue value) {
        return value.shown().scale() <= decimals && value.shown().compareTo(full()) < 0;
    }

    /**
     * How far a counting register went from one value to a later one: forward, or over the top when the former was above 95 % and the latter
     * below 5 % of what the dial holds (VEE-03). Anything else went backwards (VEE-02).
     */
    public Outcome<Advance> advance(RegisterValue previous, RegisterValue current) {
        BigDecimal difference = current.shown().subtract(previous.shown());
        if (difference.signum() >= 0) return Outcome.done(new Advance(difference, false));
        BigDecimal edge = full().multiply(TWENTIETH);
        boolean rolledOver = previous.shown().compareTo(full().subtract(edge)) > 0
                && current.shown().compareTo(edge) < 0;
        return rolledOver
                ? Outcome.done(new Advance(difference.add(full()), true))
                : Outcome.refused(MeteringRefusal.RUNS_BACKWARDS);
    }

    /** Accepts what somebody read off a meter's dials: each counting register once, each value one that its dial can show. */
    public static Outcome<Map<Register, RegisterValue>> complete(List<Dial> dials, Map<Register, RegisterValue> shown) {
        Set<Register> known = EnumSet.noneOf(Register.class);
        for (Dial dial : dials) {
            known.add(dial.register());
            Optional<RegisterValue> value = Optional.ofNullable(shown.get(dial.register()));
            if (value.isEmpty() && dial.register().cumulative())
                return Outcome.refused(MeteringRefusal.READINGS_INCOMPLETE);
            if (value.isPresent() && !dial.shows(value.get()))
                return Outcome.refused(MeteringRefusal.VALUE_DOES_NOT_FIT);
        }
        return known.containsAll(shown.keySet())
                ? Outcome.done(shown)
                : Outcome.refused(MeteringRefusal.REGISTER_UNKNOWN);
    }

    private BigDecimal full() {
        return BigDecimal.TEN.pow(digits);
    }

    /**
     * How far a register went, before the multiplier.
     *
     * @param by not negative
     * @param rolledOver whether it began again at zero on the way
     */
    public record Advance(BigDecimal by, boolean rolledOver) {}
}
