package org.wattline.application.customer.duplicate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wattline.application.access.CustomerLoginViews;
import org.wattline.application.access.CustomerLogins;
import org.wattline.application.customer.Customers;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.access.AccountId;
import org.wattline.domain.access.CustomerLogin;
import org.wattline.domain.customer.Customer;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.customer.CustomerRefusal;
import org.wattline.domain.customer.duplicate.CustomerMerge;
import org.wattline.domain.customer.duplicate.MergeRefusal;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;

/** Joins customers that were on file twice, and parts them again (客户合并、撤销合并). Logins of either see both from then on. */
public final class MergingCustomers {
    private static final int LOGINS = 500;

    private final UnitOfWork work;
    private final Outbox outbox;
    private final Customers customers;
    private final CustomerMerges merges;
    private final CustomerLogins logins;
    private final CustomerLoginViews loginViews;
    private final BusinessClock clock;

    public MergingCustomers(
            UnitOfWork work,
            Outbox outbox,
            Customers customers,
            CustomerMerges merges,
            CustomerLogins logins,
            CustomerLoginViews loginViews,
            BusinessClock clock) {
        this.work = work;
        this.outbox = outbox;
        this.customers = customers;
        this.merges = merges;
        this.logins = logins;
        this.loginViews = loginViews;
        this.clock = clock;
    }

    public Outcome<CustomerMerge> handle(Caller who, Merge command) {
        return work.perform(Act.of(who, "customer.merge").because(command.reason), () -> {
            Optional<Customer> duplicate = customers.find(command.duplicate);
            Optional<Customer> survivor = customers
                    .find(command.survivor)
                    .filter(there -> who.scope()
                            .covers(Scope.Owner.of(there.unit(), there.id().value())));
            if (duplicate.isEmpty() || survivor.isEmpty()) return Outcome.refused(CustomerRefusal.UNKNOWN);
            List<CustomerMerge> already = new ArrayList<>(merges.standing(command.duplicate));
            already.addAll(merges.standing(command.survivor));
            return CustomerMerge.of(
                            duplicate.get(),
                            survivor.get(),
                            already,
                            wanting(command.duplicate, command.survivor),
                            command.reason,
                            who.login(),
                            clock.now())
                    .map(change -> {
                        change.state().bindings().forEach(each -> bind(each, change.state()));
                        outbox.publish(change.facts());
                        return merges.add(change.state());
                    });
        });
    }

    public Outcome<CustomerMerge> handle(Caller who, Unmerge command) {
        return work.perform(Act.of(who, "customer.unmerge").because(command.reason), () -> {
            Optional<CustomerMerge> found = merges.find(command.duplicate);
            if (found.isEmpty()) return Outcome.refused(MergeRefusal.NOT_MERGED);
            return found.get().undoing(command.reason, who.login(), clock.now()).map(change -> {
                change.state().bindings().forEach(this::release);
                outbox.publish(change.facts());
                return merges.save(change.state());
            });
        });
    }

    /** Logins of one that do not see the other yet. */
    private List<CustomerMerge.Binding> wanting(CustomerId one, CustomerId other) {
        List<CustomerMerge.Binding> wanting = new ArrayList<>();
        for (CustomerLogin login : of(one))
            if (!login.customers().contains(other.value()))
                wanting.add(new CustomerMerge.Binding(login.id().value(), other));
        for (CustomerLogin login : of(other))
            if (!login.customers().contains(one.value()))
                wanting.add(new CustomerMerge.Binding(login.id().value(), one));
        return wanting;
    }

    private List<CustomerLogin> of(CustomerId customer) {
        return loginViews
                .list(Scope.EVERYTHING, Optional.of(customer.value()), Page.Request.first(LOGINS))
                .items()
                .stream()
                .flatMap(row -> logins.find(row.id()).stream())
                .toList();
    }

    /** In the role in which it is bound to the other of the two. */
    private void bind(CustomerMerge.Binding binding, CustomerMerge merge) {
        CustomerId other = binding.customer().equals(merge.survivor()) ? merge.duplicate() : merge.survivor();
        logins.find(new AccountId(binding.login()))
                .ifPresent(login -> login.bindings().stream()
                        .filter(each ->
                                each.releasedAt().isEmpty() && each.customer().equals(other.value()))
                        .findFirst()
                        .ifPresent(there -> store(login.bind(binding.customer().value(), there.role(), clock.now()))));
    }

    private void release(CustomerMerge.Binding binding) {
        UUID customer = binding.customer().value();
        logins.find(new AccountId(binding.login())).ifPresent(login -> store(login.release(customer, clock.now())));
    }

    /** What is refused is so already. */
    private void store(Outcome<Change<CustomerLogin>> outcome) {
        if (outcome instanceof Outcome.Done<Change<CustomerLogin>>(Change<CustomerLogin> change)) {
            logins.save(change.state());
            outbox.publish(change.facts());
        }
    }

    /** @param survivor the one that goes on */
    public record Merge(CustomerId duplicate, CustomerId survivor, String reason) {}

    /** They are two after all. */
    public record Unmerge(CustomerId duplicate, String reason) {}
}
