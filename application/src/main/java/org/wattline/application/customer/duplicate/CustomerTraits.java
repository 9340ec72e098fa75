package org.wattline.application.customer.duplicate;

import java.util.List;
import java.util.Set;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.customer.duplicate.Candidate;
import org.wattline.domain.customer.duplicate.Trait;

/** By what customers are recognised. Only keyed fingerprints of traits are stored. */
public interface CustomerTraits {
    /** Keeps the traits of a customer instead of those before. Part of the surrounding unit of work. */
    void put(CustomerId customer, Set<Trait> traits);

    /** Customers with so many points at least that share traits, most points first. */
    List<Candidate> sharing(Set<Trait> traits, int least, int limit);

    /** Customers of whom no traits are kept yet, such as those that a migration brought, by id. */
    List<CustomerId> unknown(int limit);
}
