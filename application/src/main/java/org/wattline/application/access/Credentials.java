package org.wattline.application.access;

import java.util.Optional;
import org.wattline.domain.access.AccountId;
import org.wattline.domain.access.Login;
import org.wattline.domain.access.credential.Credential;

/** The credentials of all accounts (凭证). A login stands for one account only, be it of staff or of a customer. */
public interface Credentials {
    Optional<Credential> find(AccountId id);

    Optional<Credential> withLogin(Login login);

    /** @throws org.wattline.application.platform.AlreadyThere if there is one with this id or login */
    void add(Credential credential);

    /** @throws org.wattline.application.platform.StaleState if it was stored by somebody else since it was read */
    Credential save(Credential credential);
}
