package org.wattline.application.connection.idle;

import java.util.Map;
import java.util.Optional;
import org.wattline.application.connection.change.ApplyingForChanges;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.connection.change.Asked;
import org.wattline.domain.connection.change.Party;
import org.wattline.domain.connection.idle.IdleAccount;
import org.wattline.domain.connection.idle.IdleRefusal;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;

/** Applies for the closing of accounts at which nothing is used (长期不用电销户): an application like any other, which its posts carry out. */
public final class ClosingIdleAccounts {
    /** The type of change that closes an account. */
    static final String CLOSE = "CLOSE";

    private final UnitOfWork work;
    private final IdleAccounts accounts;
    private final ApplyingForChanges applying;
    private final Outbox outbox;
    private final BusinessClock clock;

    public ClosingIdleAccounts(
            UnitOfWork work, IdleAccounts accounts, ApplyingForChanges applying, Outbox outbox, BusinessClock clock) {
        this.work = work;
        this.accounts = accounts;
        this.applying = applying;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Refused as the application is, such as for arrears, and where it is not proposed (CON-300, CON-301). */
    public Outcome<IdleAccount> handle(Caller who, Close command) {
        return work.perform(Act.of(who, "connection.close-idle-account"), () -> {
            Optional<IdleAccount> found = accounts.find(command.account)
                    .filter(each -> who.scope()
                            .covers(Scope.Owner.of(each.unit(), each.customer().value())));
            if (found.isEmpty()) return Outcome.refused(IdleRefusal.UNKNOWN);
            if (!found.get().version().equals(command.held))
                throw new StaleState("idle-account", command.account.value(), command.held);
            return found.get().proposed().then(idle -> apply(who, idle));
        });
    }

    private Outcome<IdleAccount> apply(Caller who, IdleAccount idle) {
        Asked asked = Asked.of(Map.of("from", clock.today().toString(), "reason", "长期不用电"));
        return applying.handle(who, new ApplyingForChanges.Apply(idle.account(), CLOSE, asked, Party.NOBODY))
                .map(opened -> {
                    Change<IdleAccount> change = idle.closing(opened.no());
                    outbox.publish(change.facts());
                    return accounts.save(change.state());
                });
    }

    /** @param held the version that the caller decided upon */
    public record Close(AccountNo account, Version held) {}
}
