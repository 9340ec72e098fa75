package org.wattline.application.access;

import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.Login;
import org.wattline.domain.access.StaffName;
import org.wattline.domain.access.UnitPath;

/** Lists of staff accounts. */
public interface StaffAccountViews {
    /** Accounts kept by units within the scope, by login. */
    Page<Row> list(Scope scope, Page.Request page);

    /** An account in a list. */
    record Row(Login login, StaffName name, UnitPath unit) {}
}
