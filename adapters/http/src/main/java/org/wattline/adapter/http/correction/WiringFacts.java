package org.wattline.adapter.http.correction;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.wattline.adapter.http.platform.shape.Kinds;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.domain.correction.Correction.Factor;
import org.wattline.domain.correction.Correction.Wiring;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.tariff.Period;

/** How the correction factor K of a wiring error is known. */
@Kinds
public sealed interface WiringFacts
        permits WiringFacts.KnownFault, WiringFacts.MeasuredPowers, WiringFacts.PowersByPeriod {
    Wiring wiring();

    /** A usual fault: {@code CT_REVERSED}, {@code PHASE_OPEN}. */
    record KnownFault(@Size(max = 50) String fault) implements WiringFacts {
        @Override
        public Wiring wiring() {
            return new Wiring.Known(fault);
        }
    }

    /** K = right power ÷ measured power, in total. */
    record MeasuredPowers(Power rightKw, Power measuredKw) implements WiringFacts {
        @Override
        public Wiring wiring() {
            return new Wiring.Overall(new Factor(rightKw, measuredKw));
        }
    }

    /** The same for each period. */
    record PowersByPeriod(Map<String, Powers> periods) implements WiringFacts {
        public PowersByPeriod {
            periods.keySet().forEach(code -> Objects.requireNonNull(Period.parse(code)));
        }

        @Override
        public Wiring wiring() {
            TreeMap<Period, Factor> factors = new TreeMap<>();
            periods.forEach(
                    (code, powers) -> factors.put(Period.parse(code), new Factor(powers.rightKw, powers.measuredKw)));
            return new Wiring.ByPeriod(factors);
        }
    }

    /** Right and measured power. */
    record Powers(Power rightKw, Power measuredKw) {}
}
