package org.wattline.adapter.http.rating;

import java.util.Optional;
import org.wattline.application.rating.GivenUsage;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.rating.Generation;
import org.wattline.domain.rating.Usage;

/**
 * What a customer's own plant gave.
 *
 * @param fedIn what went into the grid, a total or by period
 * @param generatedKwh everything generated, where it is metered on its own
 */
public record GenerationFacts(UsageFacts fedIn, Optional<Energy> generatedKwh) {
    public GenerationFacts {
        if (!(fedIn.usage() instanceof GivenUsage.Figures))
            throw new IllegalArgumentException("what is fed in is a total or goes by period");
        if (generatedKwh.map(Energy::isNegative).orElse(false))
            throw new IllegalArgumentException("what was generated is not negative");
    }

    Generation generation() {
        if (!(fedIn.usage() instanceof GivenUsage.Figures(Usage usage)))
            throw new IllegalStateException("checked when it was made");
        Generation fed = Generation.fedIn(usage);
        return generatedKwh.map(fed::generating).orElse(fed);
    }
}
