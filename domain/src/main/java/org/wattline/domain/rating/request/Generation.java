package org.wattline.domain.rating.request;

import java.util.Optional;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.tariff.Tariff;

/**
 * What a customer's own plant gave in a billing period (发电), beside what was taken from the grid.
 *
 * @param fedIn what went into the grid; under buy-all/sell-all everything generated
 * @param generated everything generated, where it is metered on its own: subsidies go by it
 * @param settledBy the tariff whose export terms hold, if they are not those of the energy taken
 */
public record Generation(Usage fedIn, Optional<Metered<Energy>> generated, Optional<Tariff> settledBy) {
    /** Settled by the export terms of the energy taken. */
    public Generation(Usage fedIn, Optional<Metered<Energy>> generated) {
        this(fedIn, generated, Optional.empty());
    }

    public static Generation fedIn(Usage usage) {
        return new Generation(usage, Optional.empty());
    }

    public Generation generating(Energy all) {
        return new Generation(fedIn, Optional.of(Metered.of(all)), settledBy);
    }

    /** The same, what was fed in told in another way. */
    public Generation fedInAs(Usage usage) {
        return new Generation(usage, generated, settledBy);
    }

    /** Settled by the export terms of another tariff. */
    public Generation settledBy(Tariff exports) {
        return new Generation(fedIn, generated, Optional.of(exports));
    }

    /** The tariff by whose export terms a bill is settled. */
    public static Tariff paying(RatingRequest request) {
        return request.generation()
                .flatMap(Generation::settledBy)
                .orElseGet(() -> MainTariff.of(request).latest());
    }
}
