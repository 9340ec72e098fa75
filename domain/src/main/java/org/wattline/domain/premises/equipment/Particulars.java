package org.wattline.domain.premises.equipment;

import java.util.Optional;
import org.wattline.domain.quantity.Capacity;

/**
 * What a piece of equipment is.
 *
 * @param name as plates and drawings call it: {@code 2#}
 * @param rated for motors 1 kW is 1 kVA
 * @param losses of a transformer, where they are known
 * @param interlock equipment of the same group cannot run together; empty if it stands alone
 * @param source at which it hangs; empty where there is one only
 */
public record Particulars(
        String name,
        Kind kind,
        Capacity rated,
        Owner owner,
        Optional<Losses> losses,
        Optional<String> interlock,
        Optional<PowerSource> source) {
    public Particulars {
        if (name.isBlank()) throw new IllegalArgumentException("equipment has a name");
        if (rated.isZero()) throw new IllegalArgumentException("equipment has a rated capacity: " + name);
        if (kind == Kind.HIGH_VOLTAGE_MOTOR && losses.isPresent())
            throw new IllegalArgumentException("losses are those of a transformer: " + name);
    }

    /** A customer's own transformer that stands alone, fed by the one source. */
    public static Particulars transformer(String name, Capacity rated, Losses losses) {
        return new Particulars(
                name, Kind.TRANSFORMER, rated, Owner.CUSTOMER, Optional.of(losses), Optional.empty(), Optional.empty());
    }

    /** Whether both are the same thing, better described: of another name, kind or size it is another one. */
    boolean sameThing(Particulars other) {
        return name.equals(other.name) && kind == other.kind && rated.equals(other.rated);
    }

    /** What equipment is. */
    public enum Kind {
        TRANSFORMER,
        /** 不通过变压器接用的高压电动机. */
        HIGH_VOLTAGE_MOTOR
    }

    /** To whom it belongs (产权). */
    public enum Owner {
        CUSTOMER,
        COMPANY
    }
}
