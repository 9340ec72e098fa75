package org.wattline.adapter.http.rating;

import java.util.Optional;
import org.wattline.domain.rating.Participation;

/**
 * Usage below the main point with a price of its own; the main point's usage is without it.
 *
 * @param participation in the power-factor adjustment; all of it if left out
 */
public record SubPointFacts(
        TariffChoice tariff, boolean timeOfUse, UsageFacts usage, Optional<Participation> participation) {}
