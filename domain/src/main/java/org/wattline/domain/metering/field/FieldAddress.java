package org.wattline.domain.metering.field;

import java.util.Optional;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.metering.AssetNo;

/**
 * How a meter is reached on site (采集档案): through which concentrator, in which protocol, under which address and with which password.
 *
 * @param unit the unit whose staff may order the meter about
 */
public record FieldAddress(
        AssetNo meter,
        UnitPath unit,
        ChannelProtocol protocol,
        Concentrator concentrator,
        MeterAddress address,
        Optional<ChannelPassword> password,
        Version version)
        implements Versioned<FieldAddress> {
    private static final int DIGITS = 6;

    public FieldAddress {
        check(protocol, password);
    }

    /** @throws IllegalArgumentException if the protocol cannot carry the password */
    public static void check(ChannelProtocol protocol, Optional<ChannelPassword> password) {
        if (protocol == ChannelProtocol.DLT645 && password.isPresent() && !sixDigits(password.get()))
            throw new IllegalArgumentException("a password of DL/T 645 has six digits");
    }

    private static boolean sixDigits(ChannelPassword password) {
        return password.clear().length() == DIGITS && password.clear().chars().allMatch(Character::isDigit);
    }

    /** Another way to the same meter. @param to a password that it leaves out stays the one before */
    public Outcome<Change<FieldAddress>> changed(FieldAddress to) {
        if (!to.meter().equals(meter)) return Outcome.refused(FieldRefusal.NO_ADDRESS);
        return Outcome.done(Change.of(new FieldAddress(
                meter,
                unit,
                to.protocol(),
                to.concentrator(),
                to.address(),
                to.password().or(this::password),
                version)));
    }

    @Override
    public FieldAddress at(Version next) {
        return new FieldAddress(meter, unit, protocol, concentrator, address, password, next);
    }
}
