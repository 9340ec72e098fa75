package org.wattline.domain.correction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.payment.CollectionPolicy;
import org.wattline.domain.payment.DebtorClass;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.quantity.Ratio;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.tariff.Period;

/** What went wrong with a bill, a meter or a payment, and the facts about it. Theft and breach are {@link Breach}. */
public sealed interface Correction
        permits Correction.MeterError,
                Correction.WrongRatio,
                Correction.WrongWiring,
                Correction.Unmetered,
                Correction.WrongPrice,
                Correction.LatePayment,
                Breach {

    /**
     * A meter that errs by more than its class allows (计量误差).
     *
     * @param accuracyClass of the meter: {@code 2}, {@code 0.5S}
     * @param error as verified; negative when it shows too little
     * @param suspected from the last check or the installation to the day of correction
     * @param uses within those days
     */
    record MeterError(String accuracyClass, Share error, Span suspected, List<PricedUse> uses) implements Correction {
        public MeterError {
            uses = something(uses);
        }
    }

    /** A ratio that was not that of the transformers installed (倍率差错). */
    record WrongRatio(Ratio applied, Ratio right, List<PricedUse> uses) implements Correction {
        public WrongRatio {
            uses = something(uses);
        }
    }

    /** Wires that were connected wrongly, or a phase lost (接线错误、失压): what was measured × (K − 1). */
    record WrongWiring(Wiring wiring, List<PricedUse> uses) implements Correction {
        public WrongWiring {
            uses = something(uses);
        }
    }

    /**
     * Days on which the meter stopped or lost its voltage (停走、熔丝熔断).
     *
     * @param uses the days of the event with what the meter still showed, often nothing
     */
    record Unmetered(Basis basis, List<PricedUse> uses) implements Correction {
        public Unmetered {
            uses = something(uses);
        }
    }

    /** Energy at a price that was not the one in force for it (电价差错); each use carries the right price. */
    record WrongPrice(List<Mispriced> uses) implements Correction {
        public WrongPrice {
            uses = something(uses);
        }
    }

    /**
     * A bill paid late (违约金).
     *
     * @param policy that the fee is reckoned by
     * @param arrears what was unpaid of the bill itself
     */
    record LatePayment(CollectionPolicy policy, DebtorClass debtor, Money arrears, LocalDate dueOn, LocalDate paidOn)
            implements Correction {}

    /** @param right what should have been billed @param billed the price that was applied */
    record Mispriced(PricedUse right, UnitPrice billed) {}

    /** How the correction factor K of a wiring error is known (更正系数). */
    sealed interface Wiring {
        /** A usual fault by name, as the policy lists it: {@code CT_REVERSED}. */
        record Known(String fault) implements Wiring {}

        /** One factor for all energy. */
        record Overall(Factor factor) implements Wiring {}

        /** A factor for each period, where the load's power factor differs between them. */
        record ByPeriod(SortedMap<Period, Factor> factors) implements Wiring {
            public ByPeriod {
                factors = Collections.unmodifiableSortedMap(new TreeMap<>(factors));
            }
        }
    }

    /** K = right power ÷ power as it was measured. */
    record Factor(Power right, Power wrong) {}

    /** What stands for a measurement that is missing. */
    sealed interface Basis {
        /** The average of normal months (正常月份). */
        record NormalMonths(List<NormalMonth> months) implements Basis {
            public NormalMonths {
                months = something(months);
            }
        }

        /** What the equipment draws (负荷法). @param hoursPerDay 0 … 24 */
        record Load(Power power, BigDecimal hoursPerDay) implements Basis {
            public Load {
                if (power.isNegative() || hoursPerDay.signum() < 0 || hoursPerDay.compareTo(BigDecimal.valueOf(24)) > 0)
                    throw new IllegalArgumentException("a load draws power for 0 to 24 hours a day");
            }
        }
    }

    /** A month that was measured as it should be. @param period empty without time of use */
    record NormalMonth(Span span, Optional<Period> period, Energy energy) {}

    private static <T> List<T> something(List<T> list) {
        if (list.isEmpty()) throw new IllegalArgumentException("there is something to correct");
        return List.copyOf(list);
    }
}
