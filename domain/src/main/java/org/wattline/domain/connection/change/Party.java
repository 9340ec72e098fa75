package org.wattline.domain.connection.change;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.wattline.domain.customer.Certificate;
import org.wattline.domain.customer.Customer;
import org.wattline.domain.customer.PersonName;
import org.wattline.domain.customer.PhoneNumber;
import org.wattline.domain.premises.Address;

/** What a change tells of people and places: the other name, who takes over, where to. Personal, and so kept apart from the rest. */
public record Party(
        Optional<Customer.Kind> kind,
        Optional<PersonName> name,
        Optional<Certificate> certificate,
        Optional<PhoneNumber> phone,
        Optional<Address> address) {
    public static final Party NOBODY =
            new Party(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Whether it tells everything of a customer to be. */
    public boolean whole() {
        return kind.isPresent() && name.isPresent() && certificate.isPresent() && phone.isPresent();
    }

    /** What is told, by name. */
    Set<String> told() {
        Set<String> told = new TreeSet<>();
        if (kind.isPresent()) told.add("kind");
        if (name.isPresent()) told.add("name");
        if (certificate.isPresent()) told.add("certificate");
        if (phone.isPresent()) told.add("phone");
        if (address.isPresent()) told.add("address");
        return told;
    }
}
