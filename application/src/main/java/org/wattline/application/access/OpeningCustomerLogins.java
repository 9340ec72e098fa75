package org.wattline.application.access;

import java.time.InstantSource;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.access.AccountId;
import org.wattline.domain.access.CustomerLogin;
import org.wattline.domain.access.Login;
import org.wattline.domain.access.StaffRefusal;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.access.credential.Credential;
import org.wattline.domain.access.credential.Password;
import org.wattline.domain.access.credential.PasswordPolicy;
import org.wattline.domain.access.credential.SecretHash;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;

/** Opens logins for customers: staff do it for them, or they do it themselves when they apply for a connection. */
public final class OpeningCustomerLogins {
    private final UnitOfWork work;
    private final Outbox outbox;
    private final CustomerLogins logins;
    private final Credentials credentials;
    private final PasswordHashing hashing;
    private final PasswordPolicy policy;
    private final Ids ids;
    private final InstantSource time;

    public OpeningCustomerLogins(
            UnitOfWork work,
            Outbox outbox,
            CustomerLogins logins,
            Credentials credentials,
            PasswordHashing hashing,
            PasswordPolicy policy,
            Ids ids,
            InstantSource time) {
        this.work = work;
        this.outbox = outbox;
        this.logins = logins;
        this.credentials = credentials;
        this.hashing = hashing;
        this.policy = policy;
        this.ids = ids;
        this.time = time;
    }

    public Outcome<CustomerLogin> handle(Caller who, Open command) {
        return policy.check(command.password, command.login)
                .map(hashing::hash)
                .then(hash -> work.perform(Act.of(who, "access.open-customer-login"), () -> open(command, hash)));
    }

    private Outcome<CustomerLogin> open(Open command, SecretHash hash) {
        if (credentials.withLogin(command.login).isPresent()) return Outcome.refused(StaffRefusal.LOGIN_TAKEN);
        AccountId id = new AccountId(ids.next());
        credentials.add(
                Credential.open(id, command.login, Credential.Kind.CUSTOMER, hash, command.temporary, time.instant()));
        Change<CustomerLogin> change = CustomerLogin.open(id, command.login, command.unit);
        logins.add(change.state());
        outbox.publish(change.facts());
        return Outcome.done(logins.find(id).orElseThrow());
    }

    /**
     * Open a login.
     *
     * @param unit the unit that keeps it
     * @param temporary whether somebody else chose the password, so that it must be changed first
     */
    public record Open(Login login, Password password, UnitPath unit, boolean temporary) {}
}
