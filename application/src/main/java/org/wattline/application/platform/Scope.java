package org.wattline.application.platform;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wattline.domain.access.UnitPath;

/**
 * Which rows a caller may know of. Read ports apply it in their SQL; the edges apply it to single resources. Both empty means everything.
 *
 * @param unit only what belongs to this unit or to one below it
 * @param customers only what belongs to these customers
 */
public record Scope(Optional<UnitPath> unit, Optional<Set<UUID>> customers) {
    /** No limit. */
    public static final Scope EVERYTHING = new Scope(Optional.empty(), Optional.empty());

    /** Whether something with this owner is within the scope. */
    public boolean covers(Owner owner) {
        return unit.map(u -> u.covers(owner.unit())).orElse(true)
                && customers
                        .map(known -> owner.customer().map(known::contains).orElse(false))
                        .orElse(true);
    }

    /**
     * To whom a resource belongs.
     *
     * @param unit the unit that serves it
     * @param customer the customer it belongs to, when it belongs to one
     */
    public record Owner(UnitPath unit, Optional<UUID> customer) {
        public static Owner of(UnitPath unit, UUID customer) {
            return new Owner(unit, Optional.of(customer));
        }

        public static Owner of(UnitPath unit) {
            return new Owner(unit, Optional.empty());
        }
    }
}
