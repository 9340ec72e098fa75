package org.wattline.application.connection.temporary;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.connection.temporary.TemporarySupply;
import org.wattline.domain.customer.AccountNo;

/** All temporary supplies (临时用电), one for each account that is supplied for a time only. */
public interface TemporarySupplies {
    Optional<TemporarySupply> find(AccountNo account);

    /** Those running whose last day is over by a day and that come after an account, by account. */
    List<TemporarySupply> due(LocalDate day, Optional<AccountNo> after, int limit);

    /** Those running that end after a day, on another at the latest, and of whose last day nobody was told, by account. */
    List<TemporarySupply> ending(LocalDate after, LocalDate last, int limit);

    /** @throws org.wattline.application.platform.AlreadyThere if there is one of this account */
    void add(TemporarySupply supply);

    /** @throws org.wattline.application.platform.StaleState if it was stored by somebody else since it was read */
    TemporarySupply save(TemporarySupply supply);
}
