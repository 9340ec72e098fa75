package org.wattline.application.payment.agency;

import java.util.Optional;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.payment.agency.Agency;
import org.wattline.domain.payment.agency.AgencyCode;

/** All agencies. No two have the same code or login. */
public interface Agencies {
    Optional<Agency> find(AgencyCode code);

    /** The one that calls under this login. */
    Optional<Agency> of(String login);

    /** The same as {@link #find}, and nobody else gets it until the unit of work ends: what it holds is altered by one after the other. */
    Optional<Agency> hold(AgencyCode code);

    /** @throws AlreadyThere if there is one with this code or login */
    Agency add(Agency agency);

    /** @throws StaleState when it was stored since it was read */
    Agency save(Agency agency);

    /** Those within a scope, by code. */
    Page<Agency> list(Scope scope, Page.Request page);
}
