package org.wattline.application.credit;

import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.credit.ConsentId;
import org.wattline.domain.credit.CreditConsent;
import org.wattline.domain.customer.AccountNo;

/** Consents. Authorisations are sealed where they are stored. */
public interface CreditConsents {
    Optional<CreditConsent> find(ConsentId id);

    /** The one that has not ended, if the account has one. */
    Optional<CreditConsent> standing(AccountNo account);

    /** Those that have not ended, by id. @param after the id after which they begin */
    List<CreditConsent> standing(Optional<ConsentId> after, int limit);

    /** Those within a scope, newest first. */
    Page<CreditConsent> list(Scope scope, Optional<AccountNo> account, Page.Request page);

    /** @throws org.wattline.application.platform.AlreadyThere if the account has one that has not ended */
    CreditConsent add(CreditConsent consent);

    /** @throws StaleState when it was stored since it was read */
    CreditConsent save(CreditConsent consent);
}
