package org.wattline.adapter.memory.customer.duplicate;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.wattline.adapter.memory.platform.MemoryRows;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.customer.CustomerViews;
import org.wattline.application.customer.duplicate.CustomerTraits;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.customer.Customer;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.customer.duplicate.Candidate;
import org.wattline.domain.customer.duplicate.DuplicatePolicy;
import org.wattline.domain.customer.duplicate.Trait;
import org.wattline.domain.customer.duplicate.TraitKind;

/** Traits of customers in memory. */
public final class MemoryCustomerTraits implements CustomerTraits {
    private final MemoryRows<Held> rows;
    private final CustomerViews customers;

    public MemoryCustomerTraits(MemoryStore store, CustomerViews customers) {
        rows = store.rows();
        this.customers = customers;
    }

    private record Held(CustomerId customer, Set<Trait> traits) {
        Candidate candidate(Set<Trait> wanted, DuplicatePolicy policy) {
            Set<Trait> shared = new HashSet<>(traits);
            shared.retainAll(wanted);
            Set<TraitKind> kinds = shared.stream().map(Trait::kind).collect(Collectors.toSet());
            return new Candidate(customer, kinds, policy.score(kinds));
        }
    }

    @Override
    public void put(CustomerId customer, Set<Trait> traits) {
        rows.put(customer.toString(), new Held(customer, Set.copyOf(traits)));
    }

    /** In memory one unit of work runs at a time. */
    @Override
    public void alone(Set<Trait> traits) {}

    @Override
    public List<Candidate> sharing(Set<Trait> traits, DuplicatePolicy policy, int limit) {
        return rows.all().stream()
                .map(held -> held.candidate(traits, policy))
                .filter(candidate -> candidate.score() >= policy.likely())
                .sorted(Comparator.comparing(Candidate::score)
                        .reversed()
                        .thenComparing(each -> each.customer().toString()))
                .limit(limit)
                .toList();
    }

    @Override
    public List<CustomerId> unknown(int limit) {
        return customers.list(CustomerViews.Filter.NONE, Scope.EVERYTHING, Page.Request.first(500)).items().stream()
                .map(Customer::id)
                .filter(id -> rows.find(id.toString()).isEmpty())
                .limit(limit)
                .toList();
    }
}
