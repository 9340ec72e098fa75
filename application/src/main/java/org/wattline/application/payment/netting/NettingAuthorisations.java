package org.wattline.application.payment.netting;

import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.payment.netting.AuthorisationId;
import org.wattline.domain.payment.netting.NettingAuthorisation;

/** The authorisations of owners on file. */
public interface NettingAuthorisations {
    Optional<NettingAuthorisation> find(AuthorisationId id);

    NettingAuthorisation add(NettingAuthorisation authorisation);

    /** @throws StaleState when it was stored since it was read */
    NettingAuthorisation save(NettingAuthorisation authorisation);

    /** Those within a scope that name an account, newest first. */
    Page<NettingAuthorisation> list(Scope scope, Optional<AccountNo> account, Page.Request page);
}
