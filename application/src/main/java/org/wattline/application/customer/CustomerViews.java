package org.wattline.application.customer;

import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.customer.Customer;

/** Customers as lists show them. */
public interface CustomerViews {
    /** Customers within the scope by id; with a filter on name, certificate number or telephone number, those that have exactly it. */
    Page<Customer> list(Filter filter, Scope scope, Page.Request page);

    /** What is looked for; personal values match whole, because they are stored sealed. */
    record Filter(Optional<String> name, Optional<String> certificateNumber, Optional<String> phone) {
        public static final Filter NONE = new Filter(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
