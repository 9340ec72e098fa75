package org.wattline.application.access;

import java.util.Optional;
import java.util.UUID;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.AccountId;
import org.wattline.domain.access.Login;
import org.wattline.domain.access.UnitPath;

/** Lists of logins of customers. */
public interface CustomerLoginViews {
    /** Logins kept by units within the scope, by id; optionally those only that are bound to one customer. */
    Page<Row> list(Scope scope, Optional<UUID> customer, Page.Request page);

    /** A login in a list. */
    record Row(AccountId id, Login login, UnitPath unit) {}
}
