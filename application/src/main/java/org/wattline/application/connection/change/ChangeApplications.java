package org.wattline.application.connection.change;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.change.ChangeApplication;
import org.wattline.domain.customer.AccountNo;

/** All change applications (变更用电申请). An account has at most one that is not carried out yet. */
public interface ChangeApplications {
    Optional<ChangeApplication> find(ApplicationNo no);

    /** The one of an account that is not carried out yet. */
    Optional<ChangeApplication> open(AccountNo account);

    /** Those among the accounts of which the company knows that they rest: with one that is not carried out yet, or was agreed for a time that lasts. */
    Set<AccountNo> toldAmong(Collection<AccountNo> accounts);

    /** Those carried out for a time that is over by a day and that come after a number, by number. */
    List<ChangeApplication> expiring(LocalDate day, Optional<ApplicationNo> after, int limit);

    /** Those of a type that were carried out for a time that ends after a day, on another at the latest, and of whose end nobody was told, by number. */
    List<ChangeApplication> ending(String type, LocalDate after, LocalDate last, int limit);

    /** @throws org.wattline.application.platform.AlreadyThere if there is one with this number, or an open one of the account */
    void add(ChangeApplication application);

    /** @throws org.wattline.application.platform.StaleState if it was stored by somebody else since it was read */
    ChangeApplication save(ChangeApplication application);
}
