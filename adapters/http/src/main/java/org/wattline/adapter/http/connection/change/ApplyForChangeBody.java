package org.wattline.adapter.http.connection.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.connection.change.ApplyingForChanges;
import org.wattline.application.connection.change.ApplyingOnceForChanges;
import org.wattline.application.platform.Pointed;
import org.wattline.domain.connection.change.Asked;
import org.wattline.domain.connection.change.ChangeRefusal;
import org.wattline.domain.connection.change.Party;
import org.wattline.domain.connection.channel.ChannelCode;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.Certificate;
import org.wattline.domain.customer.Customer;
import org.wattline.domain.customer.PersonName;
import org.wattline.domain.customer.PhoneNumber;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
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

    /** The same outcome; refused because of fields of the body, it points to them. */
    static <T> Outcome<T> pointed(Outcome<T> outcome) {
        if (!(outcome instanceof Outcome.Refused<T>(Refusal why) && why instanceof ChangeRefusal.Because because))
            return outcome;
        List<String> pointers = pointers(because);
        return pointers.isEmpty() ? outcome : Outcome.refused(new Pointed(because, pointers));
    }

    private static List<String> pointers(ChangeRefusal.Because why) {
        return switch (why.reason()) {
            case NOT_TOLD, NOT_TAKEN ->
                why.fields().stream().map(ApplyForChangeBody::pointer).toList();
            case NO_SUCH_TYPE, NOT_FOR_CONTRACT, NO_BASIC_CHARGE -> List.of("/type");
            case NO_CONTRACT, UNDER_WAY -> List.of("/accountNo");
            case TOO_LATE, NOT_THE_FIRST -> List.of("/from");
            case TOO_SHORT, TOO_LONG, YEARLY_CAP, NOT_LATER -> List.of("/change/until");
            case NO_EQUIPMENT, NOTHING_STOPS -> List.of("/change/equipment");
            case PARTNER, ELSEWHERE, CONTRACTS_DIFFER, PARTNER_PLANT, PARTNER_UNDER_WAY -> List.of("/change/partner");
            case TOO_LITTLE, NOT_MORE, NOT_LESS, MORE_THAN_BEFORE, PART_TOO_LARGE -> List.of("/change/capacityKva");
            case RESTORED_BEYOND -> List.of("/change/removed");
            case SMALLER -> List.of("/change/transformers");
            case BELOW_FLOOR -> List.of("/change/contractDemandKw");
            case SAME_NAME -> List.of("/party/name");
            case SAME_OWNER -> List.of("/party/certificate");
            default -> List.of();
        };
    }

    private static String pointer(String field) {
        return switch (field) {
            case "kind", "name", "certificate", "phone", "address" -> "/party/" + field;
            case "from", "reason" -> "/" + field;
            default -> "/change/" + field;
        };
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
