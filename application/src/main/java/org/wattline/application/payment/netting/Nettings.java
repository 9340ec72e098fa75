package org.wattline.application.payment.netting;

import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.payment.netting.Netting;
import org.wattline.domain.payment.netting.NettingId;

/** What was netted. */
public interface Nettings {
    Optional<Netting> find(NettingId id);

    Netting add(Netting netting);

    /** @throws StaleState when it was stored since it was read */
    Netting save(Netting netting);

    /** Those within a scope that name an account, newest first. */
    Page<Netting> list(Scope scope, Optional<AccountNo> account, Page.Request page);
}
