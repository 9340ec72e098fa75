package org.wattline.application.access;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.access.AccountId;
import org.wattline.domain.access.Login;
import org.wattline.domain.access.StaffRefusal;
import org.wattline.domain.access.credential.Credential;
import org.wattline.domain.access.credential.CredentialRefusal;
import org.wattline.domain.access.credential.Password;
import org.wattline.domain.access.credential.SecretHash;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;

/** Changes passwords: one's own, knowing the present one, or another's as an administrator. All sessions of the account end. */
public final class ChangingPasswords {
    private final UnitOfWork work;
    private final Outbox outbox;
    private final Credentials credentials;
    private final PasswordHashing hashing;
    private final ProvingPasswords proving;
    private final AccessPolicies policies;
    private final InstantSource time;

    public ChangingPasswords(
            UnitOfWork work,
            Outbox outbox,
            Credentials credentials,
            PasswordHashing hashing,
            Secrets secrets,
            AccessPolicies policies,
            InstantSource time) {
        this.work = work;
        this.outbox = outbox;
        this.credentials = credentials;
        this.hashing = hashing;
        this.policies = policies;
        this.time = time;
        this.proving = new ProvingPasswords(work, outbox, credentials, hashing, secrets, policies.lockOut(), time);
    }

    /** Refused with the present password wrong, the same as the new one, or the new one weak. A wrong one counts as a failed attempt. */
    public Outcome<Credential> handle(Caller who, ChangeOwn command) {
        Optional<Credential> known = own(who);
        if (known.isEmpty()) return Outcome.refused(StaffRefusal.NO_SUCH_ACCOUNT);
        if (proving.prove(known, command.present, who).isEmpty())
            return Outcome.refused(CredentialRefusal.WRONG_PASSWORD);
        if (command.present.equals(command.next)) return Outcome.refused(CredentialRefusal.SAME_PASSWORD);
        return policies.password()
                .check(command.next, known.get().login())
                .map(hashing::hash)
                .then(hash -> work.perform(
                        Act.of(who, "access.change-own-password"),
                        () -> change(credentials.find(known.get().id()), hash, false)));
    }

    public Outcome<Credential> handle(Caller who, Set command) {
        Optional<Credential> known = command.account.in(credentials);
        if (known.isEmpty()) return Outcome.refused(StaffRefusal.NO_SUCH_ACCOUNT);
        return policies.password()
                .check(command.next, known.get().login())
                .map(hashing::hash)
                .then(hash -> work.perform(
                        Act.of(who, "access.set-password"), () -> change(command.account.in(credentials), hash, true)));
    }

    private Outcome<Credential> change(Optional<Credential> found, SecretHash hash, boolean byOther) {
        if (found.isEmpty()) return Outcome.refused(StaffRefusal.NO_SUCH_ACCOUNT);
        Change<Credential> change = found.get().change(hash, byOther, time.instant());
        Credential stored = credentials.save(change.state());
        outbox.publish(change.facts());
        return Outcome.done(stored);
    }

    private Optional<Credential> own(Caller who) {
        return switch (who.kind()) {
            case STAFF -> new AccountKey.Staff(new Login(who.login())).in(credentials);
            case CUSTOMER -> new AccountKey.Customer(new AccountId(UUID.fromString(who.login()))).in(credentials);
            case SYSTEM -> Optional.empty();
        };
    }

    /** Change one's own password. */
    public record ChangeOwn(Password present, Password next) {}

    /** Set another's password, which must be changed at the next signing in. */
    public record Set(AccountKey account, Password next) {}
}
