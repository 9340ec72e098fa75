package org.wattline.application.metering.field;

import java.util.Optional;
import org.wattline.application.metering.Meters;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.MeteringRefusal;
import org.wattline.domain.metering.field.ChannelPassword;
import org.wattline.domain.metering.field.ChannelProtocol;
import org.wattline.domain.metering.field.Concentrator;
import org.wattline.domain.metering.field.FieldAddress;
import org.wattline.domain.metering.field.FieldRefusal;
import org.wattline.domain.metering.field.MeterAddress;

/** Keeps how meters on site are reached. */
public final class KeepingFieldAddresses {
    private final UnitOfWork work;
    private final Meters meters;
    private final FieldAddresses addresses;

    public KeepingFieldAddresses(UnitOfWork work, Meters meters, FieldAddresses addresses) {
        this.work = work;
        this.meters = meters;
        this.addresses = addresses;
    }

    /** The way to a meter. */
    public record Way(
            ChannelProtocol protocol,
            Concentrator concentrator,
            MeterAddress address,
            Optional<ChannelPassword> password) {
        public Way {
            FieldAddress.check(protocol, password);
        }

        FieldAddress of(AssetNo meter, UnitPath unit) {
            return new FieldAddress(meter, unit, protocol, concentrator, address, password, Version.NEW);
        }
    }

    /** A meter can be reached; it belongs to the unit that keeps the meter. */
    public record Enter(AssetNo meter, Way way) {}

    /** It is reached in another way. A password that is left out stays. @param seen the version on which it was decided */
    public record Change(AssetNo meter, Version seen, Way way) {}

    public Outcome<FieldAddress> handle(Caller who, Enter command) {
        return work.perform(
                Act.of(who, "metering.enter-field-address"),
                () -> meters.find(command.meter())
                        .<Outcome<FieldAddress>>map(meter -> {
                            if (!who.scope().covers(Scope.Owner.of(meter.unit())))
                                return Outcome.refused(MeteringRefusal.METER_NOT_FOUND);
                            if (addresses.find(meter.no()).isPresent())
                                return Outcome.refused(FieldRefusal.ADDRESS_EXISTS);
                            FieldAddress address = command.way().of(meter.no(), meter.unit());
                            addresses.add(address);
                            return Outcome.done(address.at(Version.NEW.next()));
                        })
                        .orElse(Outcome.refused(MeteringRefusal.METER_NOT_FOUND)));
    }

    public Outcome<FieldAddress> handle(Caller who, Change command) {
        return work.perform(
                Act.of(who, "metering.change-field-address"),
                () -> addresses
                        .find(command.meter())
                        .<Outcome<FieldAddress>>map(held -> held.at(command.seen())
                                .changed(command.way().of(held.meter(), held.unit()))
                                .map(change -> addresses.save(change.state())))
                        .orElse(Outcome.refused(FieldRefusal.NO_ADDRESS)));
    }
}
