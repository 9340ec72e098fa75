package org.wattline.domain.tariff.charge;

import java.util.Optional;
import org.wattline.domain.quantity.DemandPrice;
import org.wattline.domain.quantity.Power;

/**
 * A tier of a demand charge: so many kW at a price.
 *
 * @param upTo last kW that belongs to it; empty for the last tier
 */
public record DemandTier(Optional<Power> upTo, DemandPrice price) {
    public static DemandTier upTo(Power upTo, DemandPrice price) {
        return new DemandTier(Optional.of(upTo), price);
    }

    /** The last tier. */
    public static DemandTier above(DemandPrice price) {
        return new DemandTier(Optional.empty(), price);
    }
}
