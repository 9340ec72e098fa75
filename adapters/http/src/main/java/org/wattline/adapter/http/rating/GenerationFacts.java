package org.wattline.adapter.http.rating;

import java.util.Optional;
import org.wattline.application.rating.GivenUsage;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.rating.request.Generation;
import org.wattline.domain.rating.request.Usage;
import org.wattline.domain.tariff.DayFacts;
import org.wattline.domain.tariff.TariffId;

/**
 * What a customer's own plant gave.
 *
 * @param fedIn what went into the grid: a total, by period, or a curve
 * @param generatedKwh everything generated, where it is metered on its own
 * @param tariff published one by whose export terms it is settled, if not that of the energy taken
 */
public record GenerationFacts(UsageFacts fedIn, Optional<Energy> generatedKwh, Optional<TariffId> tariff) {
    public GenerationFacts {
        if (fedIn.usage() instanceof GivenUsage.Registers)
            throw new IllegalArgumentException("what is fed in is a total, goes by period, or is a curve");
        if (generatedKwh.map(Energy::isNegative).orElse(false))
            throw new IllegalArgumentException("what was generated is not negative");
    }

    Generation generation() {
        Generation fed = Generation.fedIn(
                switch (fedIn.usage()) {
                    case GivenUsage.Figures(Usage usage) -> usage;
                    case GivenUsage.Curve(var energy, var readings) ->
                        new Usage.Curve(energy, Optional.empty(), DayFacts.WEEK_ONLY, readings);
                    case GivenUsage.Registers registers -> throw new IllegalStateException("checked when it was made");
                });
        return generatedKwh.map(fed::generating).orElse(fed);
    }
}
