package org.wattline.application.customer.duplicate;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** Customers, and those that were merged into one of them: what stands under the old ones belongs to the one that goes on (CUS-21). */
    default Set<CustomerId> joined(Collection<CustomerId> customers) {
        return customers.stream()
                .flatMap(each -> Stream.concat(
                        Stream.of(each),
                        standing(each).stream()
                                .filter(merge -> merge.survivor().equals(each))
                                .map(CustomerMerge::duplicate)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
