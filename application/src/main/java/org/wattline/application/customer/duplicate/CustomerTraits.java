package org.wattline.application.customer.duplicate;

import java.util.List;
import java.util.Set;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.customer.duplicate.Candidate;
import org.wattline.domain.customer.duplicate.DuplicatePolicy;
import org.wattline.domain.customer.duplicate.Trait;

/** By what customers are recognised. Only keyed fingerprints of traits are stored. */
public interface CustomerTraits {
    /** Keeps the traits of a customer instead of those before. Part of the surrounding unit of work. */
    void put(CustomerId customer, Set<Trait> traits);

    /**
     * From here to the end of the surrounding unit of work nobody else is alone with any of these traits, so that of two who register the same person at a time the
     * second sees the first.
     */
    void alone(Set<Trait> traits);

    /** Customers that likely are the same by a policy, because they share traits; most points first. */
    List<Candidate> sharing(Set<Trait> traits, DuplicatePolicy policy, int limit);

    /** Customers of whom no traits are kept yet, such as those that a migration brought, by id. */
    List<CustomerId> unknown(int limit);
}
