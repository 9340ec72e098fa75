package org.wattline.domain.customer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;

/**
 * A person or an organisation that is served (客户). Comes into being when its first connection is energised or when staff register it,
 * and may own many accounts. There is one customer for one certificate.
 *
 * @param unit the unit that registered it
 */
public record Customer(
        CustomerId id,
        Kind kind,
        PersonName name,
        Certificate certificate,
        PhoneNumber phone,
        List<Contact> contacts,
        SortedSet<CustomerTag> tags,
        UnitPath unit,
        Version version)
        implements Versioned<Customer> {
    /** Most contacts that a customer may have. */
    public static final int MOST_CONTACTS = 20;

    public Customer {
        contacts = List.copyOf(contacts);
        tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
    }

    public static Change<Customer> register(
            CustomerId id, Kind kind, PersonName name, Certificate certificate, PhoneNumber phone, UnitPath unit) {
        Customer customer = new Customer(
                id, kind, name, certificate, phone, List.of(), Collections.emptySortedSet(), unit, Version.NEW);
        return Change.of(customer, new CustomerRegistered(id, kind, unit));
    }

    /** Another telephone number under which the customer itself is reached. */
    public Outcome<Change<Customer>> reachedUnder(PhoneNumber number) {
        Customer next = new Customer(id, kind, name, certificate, number, contacts, tags, unit, version);
        return Outcome.done(Change.of(next, new CustomerContactsChanged(id)));
    }

    /** The same customer under another name (更名). */
    public Change<Customer> renamed(PersonName other) {
        Customer next = new Customer(id, kind, other, certificate, phone, contacts, tags, unit, version);
        return Change.of(next, new CustomerRenamed(id));
    }

    /** Replaces the contacts; refused beyond {@link #MOST_CONTACTS} or if one stands there twice. */
    public Outcome<Change<Customer>> withContacts(List<Contact> wanted) {
        if (wanted.size() > MOST_CONTACTS) return Outcome.refused(CustomerRefusal.TOO_MANY_CONTACTS);
        if (wanted.stream().distinct().count() < wanted.size()) return Outcome.refused(CustomerRefusal.CONTACT_TWICE);
        Customer next = new Customer(id, kind, name, certificate, phone, new ArrayList<>(wanted), tags, unit, version);
        return Outcome.done(Change.of(next, new CustomerContactsChanged(id)));
    }

    /** Replaces the tags. */
    public Outcome<Change<Customer>> tagged(SortedSet<CustomerTag> wanted) {
        Customer next = new Customer(id, kind, name, certificate, phone, contacts, wanted, unit, version);
        return Outcome.done(Change.of(next, new CustomerTagged(id, next.tags)));
    }

    @Override
    public Customer at(Version stored) {
        return new Customer(id, kind, name, certificate, phone, contacts, tags, unit, stored);
    }

    /** Kinds of customers. */
    public enum Kind {
        /** 自然人. */
        PERSON,
        /** 法人或其他组织. */
        ORGANISATION
    }
}
