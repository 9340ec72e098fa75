package org.wattline.application.connection.change;

import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.connection.change.ChangeApplication;
import org.wattline.domain.customer.AccountNo;

/** Change applications as lists show them. */
public interface ChangeViews {
    /** Those within a scope, newest number first. */
    Page<ChangeApplication> list(Filter filter, Scope scope, Page.Request page);

    /** Which are wanted. @param stage by its name on the wire */
    record Filter(Optional<AccountNo> account, Optional<String> type, Optional<String> stage) {
        public static final Filter NONE = new Filter(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
