package org.wattline.adapter.http.connection.change;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.connection.change.ApplyingForChanges;
import org.wattline.application.connection.change.ApplyingOnceForChanges;
import org.wattline.domain.connection.change.Asked;
import org.wattline.domain.connection.change.Party;
import org.wattline.domain.connection.channel.ChannelCode;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.Certificate;
import org.wattline.domain.customer.Customer;
import org.wattline.domain.customer.PersonName;
import org.wattline.domain.customer.PhoneNumber;
import org.wattline.domain.premises.Address;

/**
 * Somebody applies for a change. {@code from} is the first day on which it is to hold, {@code party} tells of people and places, {@code channel} where
 * it was filled in.
 *
 * @param notDuplicateBecause why who takes over is not one of those that likely are the same, at the counter
 */
public record ApplyForChangeBody(
        AccountNo accountNo,
        @Size(min = 1, max = 40) String type,
        Optional<ChannelCode> channel,
        LocalDate from,
        @Size(min = 1, max = 200) Optional<String> reason,
        Optional<AskedBody> change,
        Optional<PartyBody> party,
        @Size(min = 1, max = 200) Optional<String> notDuplicateBecause) {
    static final ApplyForChangeBody EXAMPLE = new ApplyForChangeBody(
            AccountNo.of(1),
            "SUSPEND",
            Optional.of(new ChannelCode("WECHAT")),
            LocalDate.of(2026, 1, 11),
            Optional.of("maintenance of the second line"),
            Optional.of(AskedBody.SUSPENSION),
            Optional.empty(),
            Optional.empty());

    ApplyingOnceForChanges.Apply command() {
        return new ApplyingOnceForChanges.Apply(application(), notDuplicateBecause);
    }

    private ApplyingForChanges.Apply application() {
        Map<String, String> data = new TreeMap<>(change.map(AskedBody::data).orElse(Map.of()));
        data.put("from", from.toString());
        reason.ifPresent(why -> data.put("reason", why));
        return new ApplyingForChanges.Apply(
                accountNo,
                type,
                channel,
                Asked.of(data),
                party.map(PartyBody::party).orElse(Party.NOBODY));
    }

    /** Another name, who takes over, or where to. */
    public record PartyBody(
            Optional<Customer.Kind> kind,
            Optional<PersonName> name,
            Optional<Certificate> certificate,
            Optional<PhoneNumber> phone,
            Optional<Address> address) {
        Party party() {
            return new Party(kind, name, certificate, phone, address);
        }
    }
}
