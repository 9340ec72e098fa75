package org.wattline.adapter.http.correction;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.shape.Kinds;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.adapter.http.rating.Days;
import org.wattline.domain.correction.Correction.Basis;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.tariff.Period;

/** What stands for a measurement that is missing. */
@Kinds
public sealed interface BasisFacts permits BasisFacts.NormalMonths, BasisFacts.Load {
    Basis basis();

    /** The average of normal months. */
    record NormalMonths(@Size(max = 60) List<NormalMonth> months) implements BasisFacts {
        @Override
        public Basis basis() {
            return new Basis.NormalMonths(
                    months.stream().map(NormalMonth::month).toList());
        }
    }

    /** What the equipment draws. */
    record Load(Power powerKw, BigDecimal hoursPerDay) implements BasisFacts {
        public Load {
            var unused = new Basis.Load(powerKw, hoursPerDay);
        }

        @Override
        public Basis basis() {
            return new Basis.Load(powerKw, hoursPerDay);
        }
    }

    /** A month that was measured as it should be. */
    record NormalMonth(Days days, Optional<Period> period, Energy energyKwh) {
        org.wattline.domain.correction.Correction.NormalMonth month() {
            return new org.wattline.domain.correction.Correction.NormalMonth(days.span(), period, energyKwh);
        }
    }
}
