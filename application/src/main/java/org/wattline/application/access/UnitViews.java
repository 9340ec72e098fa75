package org.wattline.application.access;

import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.Unit;

/** Lists of units. */
public interface UnitViews {
    /** The units within the scope, by path. */
    Page<Unit> list(Scope scope, Page.Request page);
}
