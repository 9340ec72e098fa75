package org.wattline.application.collection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.collection.CollectionHold;
import org.wattline.domain.collection.HoldId;
import org.wattline.domain.customer.AccountNo;

/** All that ever held up collection. A bill has one dispute that stands; the store itself refuses a second. */
public interface CollectionHolds {
    Optional<CollectionHold> find(HoldId id);

    /** @throws AlreadyThere if it is a dispute about a bill that is in dispute */
    CollectionHold add(CollectionHold hold);

    /** @throws StaleState when it was stored since it was read */
    CollectionHold save(CollectionHold hold);

    /** What stands for the accounts on a day. */
    List<CollectionHold> standing(Collection<AccountNo> accounts, LocalDate day);

    /** Holds within a scope, newest first. */
    Page<CollectionHold> list(Scope scope, Optional<AccountNo> account, Page.Request page);
}
