package org.wattline.application.access;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.access.AccountId;
import org.wattline.domain.access.CustomerLogin;
import org.wattline.domain.access.CustomerLoginRefusal;
import org.wattline.domain.access.CustomerRole;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;

/** Binds logins to the customers whose affairs they may see, and releases them. */
public final class BindingCustomers {
    private final UnitOfWork work;
    private final Outbox outbox;
    private final CustomerLogins logins;
    private final CustomerOwners customers;
    private final BusinessClock clock;

    public BindingCustomers(
            UnitOfWork work, Outbox outbox, CustomerLogins logins, CustomerOwners customers, BusinessClock clock) {
        this.work = work;
        this.outbox = outbox;
        this.logins = logins;
        this.customers = customers;
        this.clock = clock;
    }

    public Outcome<CustomerLogin> handle(Caller who, Bind command) {
        return work.perform(Act.of(who, "access.bind-customer"), () -> {
            boolean known = customers
                    .of(command.customer)
                    .map(owner -> who.scope().covers(owner))
                    .orElse(false);
            if (!known) return Outcome.refused(CustomerLoginRefusal.NO_SUCH_CUSTOMER);
            return change(
                    command.login, command.seen, login -> login.bind(command.customer, command.role, clock.now()));
        });
    }

    public Outcome<CustomerLogin> handle(Caller who, Release command) {
        return work.perform(
                Act.of(who, "access.release-customer"),
                () -> change(command.login, command.seen, login -> login.release(command.customer, clock.now())));
    }

    private Outcome<CustomerLogin> change(
            AccountId id, Optional<Version> seen, Function<CustomerLogin, Outcome<Change<CustomerLogin>>> decision) {
        Optional<CustomerLogin> found = logins.find(id);
        if (found.isEmpty()) return Outcome.refused(CustomerLoginRefusal.NO_SUCH_LOGIN);
        return decision.apply(Seen.check(found.get(), seen, "customer-login", id))
                .map(change -> {
                    CustomerLogin stored = logins.save(change.state());
                    outbox.publish(change.facts());
                    return stored;
                });
    }

    /** Let a login act for a customer. */
    public record Bind(AccountId login, UUID customer, CustomerRole role, Optional<Version> seen) {
        public Bind(AccountId login, UUID customer, CustomerRole role) {
            this(login, customer, role, Optional.empty());
        }
    }

    /** Let a login no longer act for a customer, in whatever role. */
    public record Release(AccountId login, UUID customer, Optional<Version> seen) {
        public Release(AccountId login, UUID customer) {
            this(login, customer, Optional.empty());
        }
    }
}
