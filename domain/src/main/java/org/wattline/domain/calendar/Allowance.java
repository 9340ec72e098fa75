package org.wattline.domain.calendar;

import java.math.BigDecimal;
import java.time.Duration;

/** How much time a rule gives (时限): counted in working days, in calendar days, or elapsed by the minute. */
public sealed interface Allowance {
    /** Weekends and statutory holidays excluded, make-up days included. */
    record WorkingDays(int count) implements Allowance {
        public WorkingDays {
            notNegative(count);
        }
    }

    /** Calendar days. */
    record Days(int count) implements Allowance {
        public Days {
            notNegative(count);
        }
    }

    /** Round the clock. */
    record Elapsed(Duration time) implements Allowance {
        public Elapsed {
            if (time.isNegative()) throw new IllegalArgumentException("an allowance is not negative: " + time);
        }
    }

    /**
     * From a table of limits.
     *
     * @param unit {@code WD}, {@code DAY}, {@code HOUR} or {@code MIN}
     * @param amount whole for days; hours may have decimals ({@code 0.75} is 45 minutes)
     * @throws IllegalArgumentException for anything else
     */
    static Allowance parse(String unit, String amount) {
        try {
            BigDecimal number = new BigDecimal(amount);
            return switch (unit) {
                case "WD" -> new WorkingDays(number.intValueExact());
                case "DAY" -> new Days(number.intValueExact());
                case "HOUR" ->
                    new Elapsed(Duration.ofMinutes(
                            number.multiply(BigDecimal.valueOf(60)).longValueExact()));
                case "MIN" -> new Elapsed(Duration.ofMinutes(number.longValueExact()));
                default -> throw new IllegalArgumentException("unknown unit of time: " + unit);
            };
        } catch (ArithmeticException | NumberFormatException odd) {
            throw new IllegalArgumentException("not a time allowance: " + amount + " " + unit, odd);
        }
    }

    private static void notNegative(int count) {
        if (count < 0) throw new IllegalArgumentException("an allowance is not negative: " + count);
    }
}
