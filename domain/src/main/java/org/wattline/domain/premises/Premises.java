package org.wattline.domain.premises;

import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;

/**
 * A place where electricity is used (用电地址): a flat, a shop, a works. Accounts come and go, the premises stay.
 *
 * @param unit the unit that serves it
 * @param area the transformer area from which it is supplied
 */
public record Premises(PremisesId id, Address address, UnitPath unit, AreaCode area, Version version)
        implements Versioned<Premises> {
    public static Change<Premises> register(PremisesId id, Address address, UnitPath unit, AreaCode area) {
        return Change.of(new Premises(id, address, unit, area, Version.NEW), new PremisesRegistered(id, unit, area));
    }

    @Override
    public Premises at(Version stored) {
        return new Premises(id, address, unit, area, stored);
    }
}
