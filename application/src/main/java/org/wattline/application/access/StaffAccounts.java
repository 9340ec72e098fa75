package org.wattline.application.access;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wattline.domain.access.AccountId;
import org.wattline.domain.access.Login;
import org.wattline.domain.access.StaffAccount;
import org.wattline.domain.access.StaffName;

/** The accounts of staff (员工账号). */
public interface StaffAccounts {
    Optional<StaffAccount> find(AccountId id);

    Optional<StaffAccount> withLogin(Login login);

    /** What people are called, by login; unknown logins are left out. One statement, however many. */
    Map<Login, StaffName> names(Set<Login> logins);

    /** Whether there is any account at all. */
    boolean any();

    /** @throws org.wattline.application.platform.AlreadyThere if there is one with this id or login */
    void add(StaffAccount account);

    /** @throws org.wattline.application.platform.StaleState if it was stored by somebody else since it was read */
    StaffAccount save(StaffAccount account);
}
