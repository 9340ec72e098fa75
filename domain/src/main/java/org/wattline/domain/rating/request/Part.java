package org.wattline.domain.rating.request;

import java.util.Optional;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.tariff.Tariff;

/**
 * What is rated by one version of one tariff: a customer's whole month, the days before or after a price change, or a sub-metered
 * point with its own price. Several parts make a bill; they share the tier counter in their order.
 *
 * @param span days of the usage; the tariff has to be in force on each of them
 * @param timeOfUse whether prices by period apply; otherwise the price without time of use
 * @param participation in the power-factor adjustment
 * @param own how the point is assessed, exactly if it is assessed on its own
 * @param purpose what the energy is for, where the price goes by it
 */
public record Part(
        Tariff tariff,
        Span span,
        Usage usage,
        boolean timeOfUse,
        Participation participation,
        Optional<OwnPowerFactor> own,
        Purpose purpose) {
    public Part {
        if (span.to().isEmpty()) throw new IllegalArgumentException("usage has a last day: " + span);
        if ((participation == Participation.SEPARATELY) != own.isPresent())
            throw new IllegalArgumentException(
                    "a point with participation 04, and only such a point, is assessed on its own");
    }

    /** Assessed together with the others, or not at all. */
    public Part(Tariff tariff, Span span, Usage usage, boolean timeOfUse, Participation participation) {
        this(tariff, span, usage, timeOfUse, participation, Optional.empty(), Purpose.GENERAL);
    }

    public static Part flat(Tariff tariff, Span span, Usage usage) {
        return new Part(tariff, span, usage, false, Participation.ENERGY_AND_MONEY);
    }

    public static Part timeOfUse(Tariff tariff, Span span, Usage usage) {
        return new Part(tariff, span, usage, true, Participation.ENERGY_AND_MONEY);
    }

    /** Energy for electric heating (电采暖), metered or agreed on its own. */
    public static Part heating(Tariff tariff, Span span, Usage usage) {
        return new Part(tariff, span, usage, false, Participation.ENERGY_AND_MONEY, Optional.empty(), Purpose.HEATING);
    }

    public Part participating(Participation as) {
        return new Part(tariff, span, usage, timeOfUse, as, Optional.empty(), purpose);
    }

    public Part withUsage(Usage other) {
        return new Part(tariff, span, other, timeOfUse, participation, own, purpose);
    }

    /** The energy as billed: each register rounded by the tariff's conventions, then added (RAT-04, RAT-43). */
    public Metered<Energy> billed() {
        return usage.billed(tariff.conventions().energy());
    }

    /** One register's energy as billed. */
    public Energy billed(Energy energy) {
        return new Energy(tariff.conventions().energy().apply(energy.kwh()));
    }

    public Part assessedAs(OwnPowerFactor assessment) {
        return new Part(tariff, span, usage, timeOfUse, Participation.SEPARATELY, Optional.of(assessment), purpose);
    }

    /** As another part takes part in the power factor: with the others, on its own, or not at all. */
    public Part assessedLike(Part other) {
        return new Part(tariff, span, usage, timeOfUse, other.participation, other.own, purpose);
    }

    /** What energy is for. */
    public enum Purpose {
        GENERAL,
        /** Without tiers, at the price for heating. */
        HEATING
    }
}
