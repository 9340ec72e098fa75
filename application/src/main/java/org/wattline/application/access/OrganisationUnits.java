package org.wattline.application.access;

import java.util.List;
import java.util.Optional;
import org.wattline.domain.access.Unit;
import org.wattline.domain.access.UnitPath;

/** The units of the company (单位). */
public interface OrganisationUnits {
    Optional<Unit> find(UnitPath path);

    /** @throws org.wattline.application.platform.AlreadyThere if there is one at this path */
    void add(Unit unit);

    /** @throws org.wattline.application.platform.StaleState if it was stored by somebody else since it was read */
    Unit save(Unit unit);

    /** The units directly below, by path. */
    List<Unit> below(UnitPath path);
}
