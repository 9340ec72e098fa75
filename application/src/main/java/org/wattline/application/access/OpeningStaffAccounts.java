package org.wattline.application.access;

import java.time.InstantSource;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.access.AccountId;
import org.wattline.domain.access.Login;
import org.wattline.domain.access.StaffAccount;
import org.wattline.domain.access.StaffName;
import org.wattline.domain.access.StaffRefusal;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.access.UnitRefusal;
import org.wattline.domain.access.credential.Credential;
import org.wattline.domain.access.credential.Password;
import org.wattline.domain.access.credential.PasswordPolicy;
import org.wattline.domain.access.credential.SecretHash;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;

/** Opens accounts for staff. Whoever opens one knows its password, so that it must be changed at the first signing in. */
public final class OpeningStaffAccounts {
    private final UnitOfWork work;
    private final Outbox outbox;
    private final StaffAccounts accounts;
    private final Credentials credentials;
    private final OrganisationUnits units;
    private final PasswordHashing hashing;
    private final PasswordPolicy policy;
    private final Ids ids;
    private final InstantSource time;

    public OpeningStaffAccounts(
            UnitOfWork work,
            Outbox outbox,
            StaffAccounts accounts,
            Credentials credentials,
            OrganisationUnits units,
            PasswordHashing hashing,
            PasswordPolicy policy,
            Ids ids,
            InstantSource time) {
        this.work = work;
        this.outbox = outbox;
        this.accounts = accounts;
        this.credentials = credentials;
        this.units = units;
        this.hashing = hashing;
        this.policy = policy;
        this.ids = ids;
        this.time = time;
    }

    public Outcome<StaffAccount> handle(Caller who, Open command) {
        return policy.check(command.password, command.login)
                .map(hashing::hash)
                .then(hash -> work.perform(Act.of(who, "access.open-staff-account"), () -> open(who, command, hash)));
    }

    private Outcome<StaffAccount> open(Caller who, Open command, SecretHash hash) {
        if (!who.scope().covers(Scope.Owner.of(command.unit))) return Outcome.refused(StaffRefusal.OUTSIDE_OWN_UNIT);
        if (units.find(command.unit).isEmpty()) return Outcome.refused(UnitRefusal.NO_SUCH_UNIT);
        if (credentials.withLogin(command.login).isPresent()) return Outcome.refused(StaffRefusal.LOGIN_TAKEN);
        AccountId id = new AccountId(ids.next());
        credentials.add(
                Credential.open(id, command.login, Credential.Kind.STAFF, hash, command.temporary, time.instant()));
        Change<StaffAccount> change = StaffAccount.open(id, command.login, command.name, command.unit);
        accounts.add(change.state());
        outbox.publish(change.facts());
        return Outcome.done(accounts.find(id).orElseThrow());
    }

    /**
     * Open an account.
     *
     * @param temporary whether the password must be changed before anything else is done
     */
    public record Open(Login login, StaffName name, UnitPath unit, Password password, boolean temporary) {}
}
