package org.wattline.application.collection;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.collection.CaseId;
import org.wattline.domain.collection.CollectionCase;
import org.wattline.domain.customer.AccountNo;

/** All cases of collection. The store itself refuses a second open one of an account, and a step that is taken twice. */
public interface CollectionCases {
    Optional<CollectionCase> find(CaseId id);

    /** The open cases of the accounts. */
    List<CollectionCase> open(Collection<AccountNo> accounts);

    /** Open cases by account, after one of them. */
    List<CollectionCase> open(Optional<AccountNo> after, int limit);

    /** Adds many at once; their facts tell of them, not the trail. @throws AlreadyThere if an account has an open one */
    void addAll(Collection<CollectionCase> cases);

    /** Stores many at once; their facts tell of them, not the trail. @throws StaleState when one was stored since it was read */
    void saveAll(Collection<CollectionCase> cases);

    /** @throws StaleState when it was stored since it was read */
    CollectionCase save(CollectionCase changed);

    /** Cases within a scope, newest first. */
    Page<CollectionCase> list(Scope scope, Optional<AccountNo> account, Optional<Boolean> open, Page.Request page);
}
