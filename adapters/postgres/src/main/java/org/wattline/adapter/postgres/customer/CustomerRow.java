package org.wattline.adapter.postgres.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wattline.application.platform.Vault;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.Certificate;
import org.wattline.domain.customer.CertificateNumber;
import org.wattline.domain.customer.CertificateType;
import org.wattline.domain.customer.Contact;
import org.wattline.domain.customer.ContactRole;
import org.wattline.domain.customer.Customer;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.customer.CustomerTag;
import org.wattline.domain.customer.PersonName;
import org.wattline.domain.customer.PhoneNumber;
import org.wattline.domain.kernel.Version;

/** A row of {@code customer}. */
public record CustomerRow(
        UUID id,
        String kind,
        byte[] name,
        String certificateType,
        byte[] certificateNumber,
        byte[] phone,
        byte[] contacts,
        List<String> tags,
        String unitPath,
        long version) {
    static final String NAME = "customer.name";
    static final String CERTIFICATE = "customer.certificate_number";
    static final String PHONE = "customer.phone";
    static final String CONTACTS = "customer.contacts";

    Customer customer(Vault vault) {
        return new Customer(
                new CustomerId(id),
                Customer.Kind.valueOf(kind),
                new PersonName(vault.open(name, NAME)),
                new Certificate(
                        CertificateType.ofCode(certificateType).orElseThrow(),
                        new CertificateNumber(vault.open(certificateNumber, CERTIFICATE))),
                new PhoneNumber(vault.open(phone, PHONE)),
                contacts(vault.open(contacts, CONTACTS)),
                tags.stream().map(CustomerTag::new).collect(Collectors.toCollection(TreeSet::new)),
                new UnitPath(unitPath),
                new Version(version));
    }

    /** One contact in a line: role, name, telephone number, with tabs between. */
    static String text(List<Contact> contacts) {
        return contacts.stream()
                .map(each -> each.role().code() + "\t" + each.name().clear() + "\t"
                        + each.phone().clear())
                .collect(Collectors.joining("\n"));
    }

    private static List<Contact> contacts(String text) {
        List<Contact> contacts = new ArrayList<>();
        if (text.isEmpty()) return contacts;
        for (String line : text.split("\n", -1)) {
            String[] parts = line.split("\t", -1);
            contacts.add(new Contact(
                    ContactRole.ofCode(parts[0]).orElseThrow(), new PersonName(parts[1]), new PhoneNumber(parts[2])));
        }
        return contacts;
    }
}
