package org.wattline.domain.rating;

import java.util.Optional;
import org.wattline.domain.quantity.Energy;

/**
 * What a customer's own plant gave in a billing period (发电), beside what was taken from the grid.
 *
 * @param fedIn what went into the grid; under buy-all/sell-all everything generated
 * @param generated everything generated, where it is metered on its own: subsidies go by it
 */
public record Generation(Usage fedIn, Optional<Metered<Energy>> generated) {
    public static Generation fedIn(Usage usage) {
        return new Generation(usage, Optional.empty());
    }

    public Generation generating(Energy all) {
        return new Generation(fedIn, Optional.of(Metered.of(all)));
    }
}
