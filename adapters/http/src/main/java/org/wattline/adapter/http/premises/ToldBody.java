package org.wattline.adapter.http.premises;

import java.util.Optional;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.premises.equipment.LossesTold;
import org.wattline.domain.premises.equipment.Particulars;
import org.wattline.domain.premises.equipment.PowerSource;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.quantity.Share;

/**
 * What a piece of equipment is, as clients write it.
 *
 * @param capacityKva for motors 1 kW is 1 kVA
 * @param losses of a transformer; wanted where supply is at high and metering at low voltage
 * @param interlock equipment of the same group cannot run together
 * @param source at which it hangs, where there are several
 */
public record ToldBody(
        @Size(max = 60) String name,
        Particulars.Kind kind,
        Capacity capacityKva,
        Particulars.Owner owner,
        Optional<LossesBody> losses,
        @Size(max = 60) Optional<String> interlock,
        Optional<SourceBody> source) {
    static final ToldBody EXAMPLE = new ToldBody(
            "1#",
            Particulars.Kind.TRANSFORMER,
            Capacity.kva(1250),
            Particulars.Owner.CUSTOMER,
            Optional.of(new LossesBody.Nameplate(
                    Power.kw("1.36"), Power.kw("13.46"), Share.percent("0.6"), Share.percent("4.5"))),
            Optional.empty(),
            Optional.empty());

    public ToldBody {
        if (name.isBlank() || capacityKva.isZero())
            throw new IllegalArgumentException("equipment has a name and a capacity");
        if (kind == Particulars.Kind.HIGH_VOLTAGE_MOTOR && losses.isPresent())
            throw new IllegalArgumentException("losses are those of a transformer");
    }

    Particulars what() {
        return new Particulars(
                name, kind, capacityKva, owner, Optional.empty(), interlock, source.map(SourceBody::source));
    }

    LossesTold lossesTold() {
        return losses.map(LossesBody::told).orElseGet(LossesTold.Nowhere::new);
    }

    /** A source of supply. */
    public record SourceBody(@Size(max = 30) String name, boolean standby) {
        public SourceBody {
            if (name.isBlank()) throw new IllegalArgumentException("a source has a name");
        }

        PowerSource source() {
            return new PowerSource(name, standby);
        }

        static SourceBody of(PowerSource source) {
            return new SourceBody(source.name(), source.standby());
        }
    }
}
