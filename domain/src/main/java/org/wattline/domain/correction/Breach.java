package org.wattline.domain.correction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.payment.DebtorClass;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.tariff.Tariff;

/**
 * Theft (窃电) and breach (违约用电): what was not paid is recovered, and a penalty up to a maximum is added. How much of it is a decision
 * of people; without one only the maximum is told.
 */
public sealed interface Breach extends Correction {
    /** What was decided, in the unit of the act's limit: times, yuan per kVA, yuan. */
    Optional<BigDecimal> penalty();

    /**
     * Energy taken without right.
     *
     * @param prices in force over the time, day by day
     */
    record Theft(List<Equipment> equipment, Duration duration, List<PricedDays> prices, Optional<BigDecimal> penalty)
            implements Breach {
        public Theft {
            equipment = List.copyOf(equipment);
            prices = List.copyOf(prices);
            if (equipment.isEmpty()) throw new IllegalArgumentException("something took the energy");
        }
    }

    /** @param power nameplate; a kVA counts as a kW */
    record Equipment(Power power, Kind kind) {
        public Equipment {
            if (power.isNegative()) throw new IllegalArgumentException("equipment draws power: " + power);
        }

        /** Whether it lights or drives: how long it counts a day when nobody knows. */
        public enum Kind {
            POWER,
            LIGHTING
        }
    }

    /** For how long. */
    sealed interface Duration {
        /** Proven. @param hoursPerDay 0 … 24 */
        record Proven(Span span, BigDecimal hoursPerDay) implements Duration {
            public Proven {
                if (hoursPerDay.signum() < 0 || hoursPerDay.compareTo(BigDecimal.valueOf(24)) > 0)
                    throw new IllegalArgumentException("a day has 24 hours: " + hoursPerDay);
            }
        }

        /** Nobody knows. @param days more than the policy's least, where that is reasonable */
        record Unknown(LocalDate foundOn, Optional<Integer> days) implements Duration {}
    }

    /**
     * A lower price used for what has a higher one (高价低接).
     *
     * @param since when it began, empty when nobody knows
     */
    record LowerPrice(LocalDate foundOn, Optional<LocalDate> since, List<Mispriced> uses, Optional<BigDecimal> penalty)
            implements Breach {
        public LowerPrice {
            uses = List.copyOf(uses);
            if (uses.isEmpty()) throw new IllegalArgumentException("there is something to recover");
        }
    }

    /**
     * Capacity above the contract without consent (私自增容), or equipment used though suspended or sealed (擅自启用).
     *
     * @param during days of the use
     * @param tariffs of the account over those days, in order; two-part ones say the price
     */
    record UnagreedCapacity(Act act, Capacity capacity, Span during, List<Tariff> tariffs, Optional<BigDecimal> penalty)
            implements Breach {
        public UnagreedCapacity {
            tariffs = List.copyOf(tariffs);
            if (tariffs.isEmpty()) throw new IllegalArgumentException("the account has a tariff");
        }

        /** Which of the two it is. */
        public enum Act {
            PRIVATE_INCREASE,
            SEALED_EQUIPMENT
        }
    }

    /** A meter or device moved without consent (私自迁移). */
    record PrivateMove(LocalDate foundOn, DebtorClass who, Optional<BigDecimal> penalty) implements Breach {}

    /** Supply passed on to others, or another source brought in (转供电、擅自引入电源). */
    record Resupply(LocalDate foundOn, Capacity capacity, Optional<BigDecimal> penalty) implements Breach {}
}
