package org.wattline.application.billing.collective;

import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.collective.CollectiveGroup;
import org.wattline.domain.billing.collective.CollectiveGroupId;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;

/** Groups of accounts that are billed together. An account is in one of them on any day; the store itself refuses a second one. */
public interface CollectiveGroups {
    Optional<CollectiveGroup> find(CollectiveGroupId id);

    /** @throws org.wattline.application.platform.AlreadyThere if there is one with its id */
    CollectiveGroup add(CollectiveGroup group);

    /**
     * @throws org.wattline.application.platform.StaleState when it was stored since it was read
     * @throws org.wattline.application.platform.AlreadyThere if an account is in another group on the same days
     */
    CollectiveGroup save(CollectiveGroup group);

    /** A group that an account is in on some of these days. */
    Optional<CollectiveGroupId> of(AccountNo account, Span days);

    /** Those of a unit and below it. */
    List<CollectiveGroupId> of(UnitPath unit);

    /** Those within a scope, newest first. */
    Page<CollectiveGroup> list(Scope scope, Page.Request page);
}
