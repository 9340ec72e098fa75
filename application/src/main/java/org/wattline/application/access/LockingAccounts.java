package org.wattline.application.access;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.access.StaffRefusal;
import org.wattline.domain.access.credential.Credential;
import org.wattline.domain.access.credential.CredentialRefusal;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;

/** Locks accounts and unlocks them. A locked one signs in no more, and what its tokens could do ends at once. */
public final class LockingAccounts {
    private final UnitOfWork work;
    private final Outbox outbox;
    private final Credentials credentials;
    private final InstantSource time;

    public LockingAccounts(UnitOfWork work, Outbox outbox, Credentials credentials, InstantSource time) {
        this.work = work;
        this.outbox = outbox;
        this.credentials = credentials;
        this.time = time;
    }

    public Outcome<Credential> handle(Caller who, Lock command) {
        Act act = Act.of(who, "access.lock-account").because(command.reason);
        return work.perform(
                act,
                () -> change(
                        command.account,
                        credential -> credential.login().value().equals(who.login())
                                ? Outcome.refused(CredentialRefusal.OWN_ACCOUNT)
                                : credential.lock(command.reason, time.instant())));
    }

    public Outcome<Credential> handle(Caller who, Unlock command) {
        return work.perform(
                Act.of(who, "access.unlock-account"),
                () -> change(command.account, credential -> credential.unlock(time.instant())));
    }

    private Outcome<Credential> change(AccountKey account, Function<Credential, Outcome<Change<Credential>>> decision) {
        Optional<Credential> found = account.in(credentials);
        if (found.isEmpty()) return Outcome.refused(StaffRefusal.NO_SUCH_ACCOUNT);
        return decision.apply(found.get()).map(change -> {
            Credential stored = credentials.save(change.state());
            outbox.publish(change.facts());
            return stored;
        });
    }

    /** Lock an account until somebody unlocks it. */
    public record Lock(AccountKey account, String reason) {}

    /** Lift every lock of an account, also one by failures. */
    public record Unlock(AccountKey account) {}
}
