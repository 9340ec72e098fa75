package org.wattline.domain.metering.arrangement;

import java.util.List;
import java.util.Optional;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.PowerFactorParticipation;
import org.wattline.domain.tariff.TariffId;

/**
 * A point's place among the points of its account.
 *
 * @param above the point that it is taken off; empty for a main point
 * @param losses from the meter outwards
 * @param price its own, empty if it is billed at the contract's
 * @param powerFactor whether it takes part in the power-factor adjustment
 * @param source the source of supply that a main point measures, where there are several
 */
public record Arrangement(
        Optional<MeteringPointNo> above,
        QuantityRule quantity,
        List<PointLoss> losses,
        Optional<OwnPrice> price,
        PowerFactorParticipation powerFactor,
        Optional<String> source) {
    public Arrangement {
        losses = List.copyOf(losses);
    }

    /** Where there is one source. */
    public Arrangement(
            Optional<MeteringPointNo> above,
            QuantityRule quantity,
            List<PointLoss> losses,
            Optional<OwnPrice> price,
            PowerFactorParticipation powerFactor) {
        this(above, quantity, losses, price, powerFactor, Optional.empty());
    }

    /** A main point as its meter shows it, at the contract's price. */
    public static Arrangement main(PowerFactorParticipation powerFactor) {
        return new Arrangement(Optional.empty(), new QuantityRule.ByMeter(), List.of(), Optional.empty(), powerFactor);
    }

    /** What is agreed for a point alone (计量点电价). */
    public record OwnPrice(TariffId tariff, boolean timeOfUse) {}
}
