package org.wattline.domain.metering.usage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.premises.FeederCode;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Share;

/**
 * What went into a feeder on a day and what it handed on (线路日电量平衡): to transformer areas by what tells their supply, to the points of others by
 * what these took.
 *
 * @param supply empty if it is not known in full
 * @param passed as far as it is known
 * @param lacking areas and points of which the day is not known in full
 */
public record FeederBalance(
        FeederCode feeder, UnitPath unit, LocalDate day, Optional<Energy> supply, Energy passed, List<String> lacking) {
    public FeederBalance {
        lacking = List.copyOf(lacking);
    }

    /** Loss per supply (线损率), to four decimals of a percent, half up; empty unless all of it is known. */
    public Optional<Share> lossRate() {
        return supply.filter(energy -> lacking.isEmpty() && energy.compareTo(Energy.ZERO) > 0)
                .map(energy -> new Share(energy.minus(passed)
                        .kwh()
                        .multiply(BigDecimal.valueOf(100))
                        .divide(energy.kwh(), 4, RoundingMode.HALF_UP)));
    }
}
