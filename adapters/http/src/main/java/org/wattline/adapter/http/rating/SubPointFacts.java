package org.wattline.adapter.http.rating;

import java.util.Optional;
import org.wattline.domain.rating.request.Participation;

/**
 * Usage below the main point with a price of its own; the main point's usage is without it. Points as they are measured stand under {@code site}.
 *
 * @param participation in the power-factor adjustment; all of it if left out
 */
public record SubPointFacts(
        TariffChoice tariff, boolean timeOfUse, UsageFacts usage, Optional<Participation> participation) {
    public SubPointFacts {
        if (participation.orElse(Participation.NEITHER) == Participation.SEPARATELY)
            throw new IllegalArgumentException(
                    "a point that is assessed on its own is told under site, with its reactive energy");
    }
}
