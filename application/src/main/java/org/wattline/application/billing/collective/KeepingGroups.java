package org.wattline.application.billing.collective;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.wattline.application.customer.Accounts;
import org.wattline.application.customer.Customers;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.billing.collective.CollectiveGroup;
import org.wattline.domain.billing.collective.CollectiveGroupId;
import org.wattline.domain.billing.collective.CollectiveRefusal;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.Customer;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;

/** Forms groups of accounts that are billed together (合并账单组), and lets accounts join and leave. */
public final class KeepingGroups {
    private final UnitOfWork work;
    private final CollectiveGroups groups;
    private final Customers customers;
    private final Accounts accounts;
    private final Ids ids;

    public KeepingGroups(UnitOfWork work, CollectiveGroups groups, Customers customers, Accounts accounts, Ids ids) {
        this.work = work;
        this.groups = groups;
        this.customers = customers;
        this.accounts = accounts;
        this.ids = ids;
    }

    public Outcome<CollectiveGroup> handle(Caller who, Form command) {
        return work.perform(Act.of(who, "billing.form-collective-group"), () -> {
            Optional<Customer> payer = customers.find(command.payer);
            if (payer.isEmpty()
                    || who.scope()
                            .unit()
                            .map(own -> !own.covers(payer.get().unit()))
                            .orElse(false)) return Outcome.refused(CollectiveRefusal.UNKNOWN_PAYER);
            return Outcome.done(groups.add(CollectiveGroup.formed(
                    new CollectiveGroupId(ids.next()),
                    command.name,
                    command.payer,
                    payer.get().unit())));
        });
    }

    public Outcome<CollectiveGroup> handle(Caller who, Join command) {
        return change(who, "billing.join-collective-group", command.group, command.seen, group -> {
            Optional<Account> account = accounts.find(command.account);
            if (account.isEmpty()
                    || who.scope()
                            .unit()
                            .map(own -> !own.covers(account.get().unit()))
                            .orElse(false)) return Outcome.refused(CollectiveRefusal.UNKNOWN_PAYER);
            if (groups.of(command.account, Span.startingOn(command.from))
                    .filter(other -> !other.equals(group.id()))
                    .isPresent()) return Outcome.refused(CollectiveRefusal.ALREADY_MEMBER);
            return group.join(command.account, account.get().customer(), command.from, command.agreement);
        });
    }

    public Outcome<CollectiveGroup> handle(Caller who, Leave command) {
        return change(
                who,
                "billing.leave-collective-group",
                command.group,
                command.seen,
                group -> group.leave(command.account, command.on));
    }

    private Outcome<CollectiveGroup> change(
            Caller who,
            String act,
            CollectiveGroupId id,
            Version seen,
            Function<CollectiveGroup, Outcome<CollectiveGroup>> decision) {
        return work.perform(Act.of(who, act), () -> {
            Optional<CollectiveGroup> found = groups.find(id);
            if (found.isEmpty()) return Outcome.refused(CollectiveRefusal.UNKNOWN_GROUP);
            if (!found.get().version().equals(seen)) throw new StaleState("collective-group", id.toString(), seen);
            return decision.apply(found.get()).map(groups::save);
        });
    }

    /** One payer, no account yet. The group belongs to the payer's unit. */
    public record Form(String name, CustomerId payer) {}

    /** @param agreement where it is written, for somebody else's account */
    public record Join(
            CollectiveGroupId group, Version seen, AccountNo account, LocalDate from, Optional<String> agreement) {}

    /** @param on first day on which it is no member any more */
    public record Leave(CollectiveGroupId group, Version seen, AccountNo account, LocalDate on) {}
}
