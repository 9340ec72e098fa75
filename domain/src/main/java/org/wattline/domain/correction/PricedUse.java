package org.wattline.domain.correction;

import java.util.List;
import java.util.Optional;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.rating.line.ReadingRef;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.Provision;

/**
 * Energy as it was billed on some days, and the price then in force: what most corrections start from. A year is corrected month by
 * month and period by period, each at its own price.
 *
 * @param period time-of-use period, empty without time of use
 * @param energy billed, before the correction
 * @param provision what the price rests on
 */
public record PricedUse(
        Span span,
        Optional<Period> period,
        Energy energy,
        UnitPrice price,
        Provision provision,
        List<ReadingRef> readings) {
    public PricedUse {
        readings = List.copyOf(readings);
        if (span.to().isEmpty()) throw new IllegalArgumentException("use has a last day: " + span);
    }

    public static PricedUse of(Span span, Energy energy, UnitPrice price, Provision provision) {
        return new PricedUse(span, Optional.empty(), energy, price, provision, List.of());
    }

    public PricedUse in(Period during) {
        return new PricedUse(span, Optional.of(during), energy, price, provision, readings);
    }
}
