package org.wattline.adapter.http.customer;

import java.util.List;
import java.util.UUID;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.Customer;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Version;

/** A customer as clients see it; personal values are masked unless the caller may see them. */
public record CustomerBody(
        CustomerId customerId,
        Customer.Kind kind,
        String name,
        String certificateType,
        String certificateNumber,
        String phone,
        List<ContactBody> contacts,
        List<String> tags,
        UnitPath unit,
        Version version)
        implements Tagged {
    static final CustomerBody EXAMPLE = new CustomerBody(
            new CustomerId(UUID.fromString("01980a3e-7c00-7000-8000-000000000002")),
            Customer.Kind.PERSON,
            "王*",
            "01",
            "3301**********0017",
            "138****5678",
            List.of(new ContactBody("02", "李*", "139****5678")),
            List.of("31"),
            new UnitPath("/33/3301/330106"),
            new Version(1));

    static CustomerBody of(Customer customer, Exchange<?> x) {
        return new CustomerBody(
                customer.id(),
                customer.kind(),
                x.reveal(customer.name()),
                customer.certificate().type().code(),
                x.reveal(customer.certificate().number()),
                x.reveal(customer.phone()),
                customer.contacts().stream()
                        .map(contact -> new ContactBody(
                                contact.role().code(), x.reveal(contact.name()), x.reveal(contact.phone())))
                        .toList(),
                customer.tags().stream().map(tag -> tag.code()).toList(),
                customer.unit(),
                customer.version());
    }

    /** Somebody to speak with. @param role code of the marketing dictionary */
    public record ContactBody(String role, String name, String phone) {}
}
