package org.wattline.domain.rating.point;

import java.util.Optional;
import org.wattline.domain.quantity.ReactiveEnergy;
import org.wattline.domain.rating.request.Metered;
import org.wattline.domain.rating.request.Usage;

/**
 * What is left to be priced at a point: with losses, without what is below it.
 *
 * @param reactive that its meter counted, with the losses added; not less what is below
 */
public record Settled(Point point, Usage usage, Optional<Metered<ReactiveEnergy>> reactive) {}
