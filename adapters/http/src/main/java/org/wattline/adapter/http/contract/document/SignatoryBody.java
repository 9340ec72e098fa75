package org.wattline.adapter.http.contract.document;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.domain.contract.document.Party;
import org.wattline.domain.contract.document.Signatories;

/**
 * Somebody who signs besides company and customer.
 *
 * @param party {@code CO_CUSTOMER} or {@code OWNER}
 * @param name as it stands on the paper
 */
public record SignatoryBody(
        Party party, @Size(min = 1, max = 100) String name) {
    public static final SignatoryBody EXAMPLE = new SignatoryBody(Party.OWNER, "王建国");

    /** @throws IllegalArgumentException if they are none that can be told */
    public static void check(List<SignatoryBody> told) {
        of(told);
    }

    /** @throws IllegalArgumentException if somebody is named twice, or who signs in any case */
    public static Signatories of(List<SignatoryBody> told) {
        Map<Party, String> names = new EnumMap<>(Party.class);
        for (SignatoryBody each : told)
            if (names.put(each.party, each.name.strip()) != null)
                throw new IllegalArgumentException(each.party + " is named twice");
        return new Signatories(names);
    }
}
