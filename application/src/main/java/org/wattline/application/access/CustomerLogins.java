package org.wattline.application.access;

import java.util.Optional;
import org.wattline.domain.access.AccountId;
import org.wattline.domain.access.CustomerLogin;
import org.wattline.domain.access.Login;

/** The logins of customers (客户登录). */
public interface CustomerLogins {
    Optional<CustomerLogin> find(AccountId id);

    Optional<CustomerLogin> withLogin(Login login);

    /** @throws org.wattline.application.platform.AlreadyThere if there is one with this id or login */
    void add(CustomerLogin login);

    /** @throws org.wattline.application.platform.StaleState if it was stored by somebody else since it was read */
    CustomerLogin save(CustomerLogin login);
}
