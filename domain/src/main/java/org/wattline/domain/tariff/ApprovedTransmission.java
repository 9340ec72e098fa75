package org.wattline.domain.tariff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.quantity.UnitPrice;

/**
 * What the state has approved for the grid of a province (省级电网输配电价核定), against which price tables are checked: the published price is
 * billed all the same (TAR-08).
 *
 * @param region with which ids of tariffs begin: {@code HB} [D]
 * @param transmission two-part price per kWh of transmission and distribution at 220 kV and above
 * @param funds government funds per kWh, where they are told
 */
public record ApprovedTransmission(
        Provision provision, String region, UnitPrice transmission, Optional<UnitPrice> funds) {
    /** What a tariff states otherwise than it was approved; nothing where the approval does not speak of it. */
    public List<Differing> differencesFrom(Tariff tariff) {
        Eligibility who = tariff.eligibility();
        boolean spoken = tariff.id().value().startsWith(region + "-")
                && who.scheme() == Scheme.TWO_PART
                && who.voltages().equals(Set.of(VoltageBand.GE220KV))
                && provision.validity().contains(tariff.provision().validity().from());
        if (!spoken || tariff.components().isEmpty()) return List.of();
        PriceComponents stated = tariff.components().get();
        List<Differing> found = new ArrayList<>();
        if (!stated.transmissionDistribution().equals(transmission))
            found.add(new Differing(
                    Text.of("输配电价", "transmission and distribution"), stated.transmissionDistribution(), transmission));
        funds.filter(approved -> !approved.equals(stated.governmentFunds()))
                .ifPresent(approved -> found.add(
                        new Differing(Text.of("政府性基金及附加", "government funds"), stated.governmentFunds(), approved)));
        return found;
    }

    /** A part of the price that is not as it was approved. */
    public record Differing(Text part, UnitPrice stated, UnitPrice approved) {}
}
