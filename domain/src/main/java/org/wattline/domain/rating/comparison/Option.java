package org.wattline.domain.rating.comparison;

import java.util.Optional;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.rating.ModeComparison.Way;
import org.wattline.domain.tariff.TariffId;

/**
 * One way of being priced (用电方案): a tariff, with or without time of use, and for two-part prices a way of paying for capacity.
 *
 * @param way for two-part prices
 * @param contract the contract demand, exactly where it is paid by
 */
public record Option(TariffId tariff, boolean timeOfUse, Optional<Way> way, Optional<Power> contract) {
    public Option {
        if (way.filter(Way.CONTRACT_DEMAND::equals).isPresent() != contract.isPresent())
            throw new IllegalArgumentException("a contract demand belongs to the way that is paid by it");
    }

    /** A single-part price. */
    public static Option single(TariffId tariff, boolean timeOfUse) {
        return new Option(tariff, timeOfUse, Optional.empty(), Optional.empty());
    }
}
