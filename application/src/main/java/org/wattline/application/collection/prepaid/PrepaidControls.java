package org.wattline.application.collection.prepaid;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.collection.prepaid.PrepaidControl;
import org.wattline.domain.collection.prepaid.PrepaidLevel;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.quantity.Money;

/** All accounts that are or were under prepaid control. */
public interface PrepaidControls {
    Optional<PrepaidControl> find(AccountNo account);

    /** Those that hold now, by account, after one of them. */
    List<PrepaidControl> holding(Optional<AccountNo> after, int limit);

    /** Those of some accounts that hold now, by account; accounts without one are left out. */
    List<PrepaidControl> holding(Collection<AccountNo> accounts);

    /** @throws AlreadyThere if the account has one */
    PrepaidControl add(PrepaidControl fresh);

    /** @throws StaleState when it was stored since it was read */
    PrepaidControl save(PrepaidControl changed);

    /** Stores many at once; their facts tell of them, not the trail. @throws StaleState when one was stored since it was read */
    void saveAll(Collection<PrepaidControl> changed);

    /** What is paid ahead, less what is open of issued bills; accounts that never owed or paid anything are left out. */
    Map<AccountNo, Money> credits(Collection<AccountNo> accounts);

    /** Those that hold now, within a scope, by account. */
    Page<PrepaidControl> list(Scope scope, Optional<PrepaidLevel> level, Page.Request page);
}
