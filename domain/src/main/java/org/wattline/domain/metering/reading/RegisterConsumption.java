package org.wattline.domain.metering.reading;

import java.math.BigDecimal;
import java.util.List;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.RegisterValue;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Ratio;
import org.wattline.domain.quantity.ReactiveEnergy;

/**
 * How much one register proves for a period: one part for each meter that hung there, so that an exchange explains itself.
 *
 * @param register what was counted
 * @param parts oldest first
 */
public record RegisterConsumption(Register register, List<Part> parts) {
    public RegisterConsumption {
        parts = List.copyOf(parts);
    }

    /** Active energy, not rounded. @throws IllegalStateException for a register of another unit */
    public Energy energy() {
        require(Register.Unit.KWH);
        Energy sum = Energy.ZERO;
        for (Part part : parts) sum = sum.plus(part.multiplier().energy(part.advance()));
        return sum;
    }

    /** Reactive energy, not rounded. @throws IllegalStateException for a register of another unit */
    public ReactiveEnergy reactiveEnergy() {
        require(Register.Unit.KVARH);
        ReactiveEnergy sum = ReactiveEnergy.ZERO;
        for (Part part : parts) sum = sum.plus(part.multiplier().reactiveEnergy(part.advance()));
        return sum;
    }

    private void require(Register.Unit unit) {
        if (register.unit() != unit) throw new IllegalStateException(register + " does not count " + unit);
    }

    /**
     * What one meter contributes.
     *
     * @param advance how far the register went, before the multiplier
     * @param rolledOver whether it began again at zero on the way (VEE-03)
     */
    public record Part(
            AssetNo meter,
            Ratio multiplier,
            ReadingRef.OfRegisters from,
            RegisterValue previous,
            ReadingRef.OfRegisters to,
            RegisterValue current,
            BigDecimal advance,
            boolean rolledOver) {}
}
