package org.wattline.application.connection.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.application.premises.Network;
import org.wattline.application.premises.PremisesRegister;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.connection.change.AccountDeed;
import org.wattline.domain.connection.change.ApplyingRefusal;
import org.wattline.domain.connection.change.CustomerFile;
import org.wattline.domain.connection.change.Deed;
import org.wattline.domain.connection.change.MeterDeed;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Together;
import org.wattline.domain.premises.AreaCode;
import org.wattline.domain.premises.Premises;
import org.wattline.domain.premises.PremisesRefusal;
import org.wattline.domain.premises.TransformerArea;

/** Where changes take place (变更地点): whether two accounts are supplied at one address, and whether a new place is the unit's. */
public final class PlacesOfChanges {
    private final PremisesRegister premises;
    private final Network network;

    public PlacesOfChanges(PremisesRegister premises, Network network) {
        this.premises = premises;
        this.network = network;
    }

    boolean same(CustomerFile one, CustomerFile other) {
        return one.contract().premises().equals(other.contract().premises())
                || premises.find(one.contract().premises())
                        .map(Premises::address)
                        .filter(address -> premises.find(other.contract().premises())
                                .map(Premises::address)
                                .equals(Optional.of(address)))
                        .isPresent();
    }

    /** Refused if an account would go where it is (CON-321), or if a place or source that comes is of no transformer area that there is (PRE-02), or of another unit's (PRE-03). */
    Outcome<List<Deed>> reached(CustomerFile file, List<Deed> deeds) {
        List<Refusal> faults = new ArrayList<>();
        for (Deed deed : deeds) {
            if (deed instanceof AccountDeed.Relocate moved && stays(file, moved))
                faults.add(ApplyingRefusal.SAME_PLACE.about());
            for (String code : areas(deed))
                unreached(code, file.account().unit()).ifPresent(faults::add);
        }
        return Together.with(faults, Outcome.done(deeds));
    }

    /** The same address, and no other transformer area (CON-321). */
    private boolean stays(CustomerFile file, AccountDeed.Relocate moved) {
        return premises.find(file.contract().premises()).map(Premises::address).equals(Optional.of(moved.address()))
                && file.points().stream().allMatch(point -> point.area().equals(new AreaCode(moved.area())));
    }

    private static List<String> areas(Deed deed) {
        if (deed instanceof AccountDeed.Relocate moved) return List.of(moved.area());
        if (deed instanceof MeterDeed.OpenSource source)
            return source.sheet().find("area").stream().toList();
        if (deed instanceof AccountDeed.OpenAccount opened)
            return opened.own().stream()
                    .flatMap(own -> own.sheet().find("area").stream())
                    .toList();
        return List.of();
    }

    private Optional<Refusal> unreached(String code, UnitPath unit) {
        Optional<TransformerArea> area = network.area(new AreaCode(code));
        if (area.isEmpty()) return Optional.of(PremisesRefusal.AREA_UNKNOWN);
        UnitPath theirs = area.get().unit();
        return theirs.covers(unit) || unit.covers(theirs)
                ? Optional.empty()
                : Optional.of(PremisesRefusal.AREA_OF_ANOTHER_UNIT);
    }
}
