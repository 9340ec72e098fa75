package org.wattline.application.customer.duplicate;

import java.util.List;
import java.util.Optional;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.customer.duplicate.CustomerMerge;

/** Which customers were joined. */
public interface CustomerMerges {
    /** The merge of a duplicate, whether it stands or was undone last. */
    Optional<CustomerMerge> find(CustomerId duplicate);

    /** Merges that stand, of which a customer is the duplicate or the survivor, by duplicate. */
    List<CustomerMerge> standing(CustomerId customer);

    /** Keeps a merge; one of the same duplicate that was undone gives way to it. */
    CustomerMerge add(CustomerMerge merge);

    /** @throws org.wattline.application.platform.StaleState if it was stored by somebody else since it was read */
    CustomerMerge save(CustomerMerge merge);

    /** The customer that goes on for another: itself, unless it was merged. */
    default CustomerId survivor(CustomerId customer) {
        return find(customer)
                .filter(CustomerMerge::stands)
                .map(CustomerMerge::survivor)
                .orElse(customer);
    }
}
