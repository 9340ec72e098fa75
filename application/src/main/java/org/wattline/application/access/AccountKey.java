package org.wattline.application.access;

import java.util.Optional;
import org.wattline.domain.access.AccountId;
import org.wattline.domain.access.Login;
import org.wattline.domain.access.credential.Credential;

/** How an account is named from outside: staff by login, customers' logins by id, because theirs may be telephone numbers. */
public sealed interface AccountKey {
    /** The credential of the account, if there is one of this kind. */
    Optional<Credential> in(Credentials credentials);

    /** An account of staff. */
    record Staff(Login login) implements AccountKey {
        @Override
        public Optional<Credential> in(Credentials credentials) {
            return credentials.withLogin(login).filter(found -> found.kind() == Credential.Kind.STAFF);
        }
    }

    /** A login of a customer. */
    record Customer(AccountId id) implements AccountKey {
        @Override
        public Optional<Credential> in(Credentials credentials) {
            return credentials.find(id).filter(found -> found.kind() == Credential.Kind.CUSTOMER);
        }
    }
}
