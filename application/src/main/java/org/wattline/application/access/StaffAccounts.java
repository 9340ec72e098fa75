package org.wattline.application.access;

import java.util.Optional;
import org.wattline.domain.access.AccountId;
import org.wattline.domain.access.Login;
import org.wattline.domain.access.StaffAccount;

/** The accounts of staff (员工账号). */
public interface StaffAccounts {
    Optional<StaffAccount> find(AccountId id);

    Optional<StaffAccount> withLogin(Login login);

    /** Whether there is any account at all. */
    boolean any();

    /** @throws org.wattline.application.platform.AlreadyThere if there is one with this id or login */
    void add(StaffAccount account);

    /** @throws org.wattline.application.platform.StaleState if it was stored by somebody else since it was read */
    StaffAccount save(StaffAccount account);
}
