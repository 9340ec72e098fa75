package org.wattline.domain.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;

/**
 * A customer's own login (客户登录), bound to the customers whose affairs it may see. It may be opened before there is anything to bind:
 * somebody who applies for a connection is no customer yet.
 *
 * @param unit the unit that keeps it
 */
public record CustomerLogin(AccountId id, Login login, UnitPath unit, List<Binding> bindings, Version version)
        implements Versioned<CustomerLogin> {
    public CustomerLogin {
        bindings = List.copyOf(bindings);
    }

    public static Change<CustomerLogin> open(AccountId id, Login login, UnitPath unit) {
        return Change.of(
                new CustomerLogin(id, login, unit, List.of(), Version.NEW), new CustomerLoginEvent.Opened(id, unit));
    }

    public Outcome<Change<CustomerLogin>> bind(UUID customer, CustomerRole role, Instant now) {
        if (bindings.stream().anyMatch(b -> b.concerns(customer) && b.role() == role))
            return Outcome.refused(CustomerLoginRefusal.ALREADY_BOUND);
        List<Binding> more = new ArrayList<>(bindings);
        more.add(new Binding(customer, role, now, Optional.empty()));
        return Outcome.done(Change.of(
                new CustomerLogin(id, login, unit, more, version), new CustomerLoginEvent.Bound(id, customer, role)));
    }

    /** Ends everything that binds the login to a customer. */
    public Outcome<Change<CustomerLogin>> release(UUID customer, Instant now) {
        if (bindings.stream().noneMatch(b -> b.concerns(customer)))
            return Outcome.refused(CustomerLoginRefusal.NOT_BOUND);
        List<Binding> more = new ArrayList<>();
        for (Binding each : bindings) more.add(each.concerns(customer) ? each.released(now) : each);
        return Outcome.done(Change.of(
                new CustomerLogin(id, login, unit, more, version), new CustomerLoginEvent.Released(id, customer)));
    }

    /** The customers that it is bound to. */
    public SortedSet<UUID> customers() {
        SortedSet<UUID> customers = new TreeSet<>();
        for (Binding each : bindings) if (each.releasedAt().isEmpty()) customers.add(each.customer());
        return customers;
    }

    /** The roles that it acts in, for whichever customer. */
    public SortedSet<CustomerRole> roles() {
        SortedSet<CustomerRole> roles = new TreeSet<>();
        for (Binding each : bindings) if (each.releasedAt().isEmpty()) roles.add(each.role());
        return roles;
    }

    @Override
    public CustomerLogin at(Version stored) {
        return new CustomerLogin(id, login, unit, bindings, stored);
    }

    /** That the login acts for a customer in a role, until it is released. */
    public record Binding(UUID customer, CustomerRole role, Instant boundAt, Optional<Instant> releasedAt) {
        boolean concerns(UUID other) {
            return releasedAt.isEmpty() && customer.equals(other);
        }

        Binding released(Instant now) {
            return new Binding(customer, role, boundAt, Optional.of(now));
        }
    }
}
