package org.wattline.application.customer;

import java.time.LocalDate;
import java.util.Optional;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.AccountRefusal;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;

/** Records facts about households that residential tariffs depend on (一户多人口, 低保). */
public final class DeclaringHouseholds {
    private final UnitOfWork work;
    private final Outbox outbox;
    private final Accounts accounts;

    public DeclaringHouseholds(UnitOfWork work, Outbox outbox, Accounts accounts) {
        this.work = work;
        this.outbox = outbox;
        this.accounts = accounts;
    }

    public Outcome<Account> handle(Caller who, Declare command) {
        return work.perform(Act.of(who, "customer.declare-household"), () -> {
            Optional<Account> found = accounts.find(command.account);
            if (found.isEmpty()) return Outcome.refused(AccountRefusal.UNKNOWN);
            if (!found.get().version().equals(command.held))
                throw new StaleState("account", command.account.value(), command.held);
            return found.get()
                    .declaring(command.from, command.people, command.lowIncome)
                    .map(change -> {
                        Account stored = accounts.save(change.state());
                        outbox.publish(change.facts());
                        return stored;
                    });
        });
    }

    /** @param from the first day for which it holds */
    public record Declare(AccountNo account, Version held, LocalDate from, int people, boolean lowIncome) {}
}
