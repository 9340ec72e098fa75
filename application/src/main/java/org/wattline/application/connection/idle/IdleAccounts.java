package org.wattline.application.connection.idle;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.connection.idle.IdleAccount;
import org.wattline.domain.customer.AccountNo;

/** The accounts at which nothing is used, or was once; one entry for each. */
public interface IdleAccounts {
    Optional<IdleAccount> find(AccountNo account);

    /** Those of the accounts that have an entry, by account. */
    List<IdleAccount> among(Collection<AccountNo> accounts);

    /** Those whose closing is proposed, that were found on a day at the latest and come after an account, by account. */
    List<IdleAccount> due(LocalDate foundBy, Optional<AccountNo> after, int limit);

    /** Those within a scope, by account. @param stage by its name on the wire */
    Page<IdleAccount> list(Scope scope, Optional<String> stage, Page.Request page);

    /** @throws org.wattline.application.platform.AlreadyThere if there is one of this account */
    void add(IdleAccount idle);

    /** @throws org.wattline.application.platform.StaleState if it was stored by somebody else since it was read */
    IdleAccount save(IdleAccount idle);

    /** The end of the months that were judged last, at all accounts. */
    Optional<LocalDate> judgedTo();

    /** All accounts were judged for months that end on a day; once more changes nothing. */
    void judged(LocalDate end, LocalDate on);
}
