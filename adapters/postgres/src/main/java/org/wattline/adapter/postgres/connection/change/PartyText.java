package org.wattline.adapter.postgres.connection.change;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wattline.adapter.postgres.platform.Json;
import org.wattline.domain.connection.change.Party;
import org.wattline.domain.customer.Certificate;
import org.wattline.domain.customer.CertificateNumber;
import org.wattline.domain.customer.CertificateType;
import org.wattline.domain.customer.Customer;
import org.wattline.domain.customer.PersonName;
import org.wattline.domain.customer.PhoneNumber;
import org.wattline.domain.premises.Address;

/** What is sealed of a party, as one text. */
final class PartyText {
    private PartyText() {}

    static String of(Party party) {
        Map<String, String> parts = new TreeMap<>();
        party.kind().ifPresent(kind -> parts.put("kind", kind.name()));
        party.name().ifPresent(name -> parts.put("name", name.clear()));
        party.certificate().ifPresent(certificate -> {
            parts.put("certificateType", certificate.type().code());
            parts.put("certificateNumber", certificate.number().clear());
        });
        party.phone().ifPresent(phone -> parts.put("phone", phone.clear()));
        party.address().ifPresent(address -> parts.put("address", address.clear()));
        return Json.write(parts);
    }

    static Party party(String text) {
        Map<String, String> parts = Json.texts(text);
        return new Party(
                find(parts, "kind").map(Customer.Kind::valueOf),
                find(parts, "name").map(PersonName::new),
                find(parts, "certificateType")
                        .map(type -> new Certificate(
                                CertificateType.ofCode(type).orElseThrow(),
                                new CertificateNumber(
                                        find(parts, "certificateNumber").orElseThrow()))),
                find(parts, "phone").map(PhoneNumber::new),
                find(parts, "address").map(Address::new));
    }

    private static Optional<String> find(Map<String, String> parts, String name) {
        return Optional.ofNullable(parts.get(name));
    }
}
