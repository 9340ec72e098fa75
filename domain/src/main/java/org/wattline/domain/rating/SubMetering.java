package org.wattline.domain.rating;

import java.util.Optional;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Share;

/**
 * How a main meter's energy falls to points below it with prices of their own (定量定比, RAT-23): metered points and fixed quantities come off
 * first, a fixed share is taken of the remainder, and what is left is the main point's. The parts sum to the whole.
 *
 * @param metered energy of metered points
 * @param fixed agreed quantities
 * @param shared energy of the point with the fixed share, in whole kWh
 * @param main what is left for the main point
 */
public record SubMetering(Energy metered, Energy fixed, Energy shared, Energy main) {

    /** Refused if the points below draw more than the main meter shows. */
    public static Outcome<SubMetering> deduct(Energy total, Energy metered, Energy fixed, Optional<Share> share) {
        Energy remainder = total.billed().minus(metered.billed()).minus(fixed.billed());
        if (remainder.isNegative()) return RatingRefusal.NEGATIVE_ENERGY.because(remainder, "main");
        Energy shared = share.map(s -> remainder.times(s.fraction()).billed()).orElse(Energy.ZERO);
        return Outcome.done(new SubMetering(metered.billed(), fixed.billed(), shared, remainder.minus(shared)));
    }
}
