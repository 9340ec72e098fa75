package org.wattline.adapter.reference.urdb;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.TouCalendar;

/**
 * What a rate record came to.
 *
 * @param label of the record
 * @param tariff empty if the record has a fault
 * @param energyCalendar hours of the energy prices, if they go by periods
 * @param demandCalendar hours of the demand charges by period, if there are any
 * @param coincidentCalendar hours in which demand is charged as coincident with the system's peak, if it is
 * @param demandMinutes over which demand is measured, where the record says so
 * @param findings everything to know, in the order of the record's fields
 */
public record ImportedRate(
        String label,
        Optional<Tariff> tariff,
        Optional<TouCalendar> energyCalendar,
        Optional<TouCalendar> demandCalendar,
        Optional<TouCalendar> coincidentCalendar,
        OptionalInt demandMinutes,
        List<Finding> findings) {
    public ImportedRate {
        findings = List.copyOf(findings);
    }

    /** Whether the tariff bills what the utility bills, as far as the record says. */
    public boolean complete() {
        return tariff.isPresent() && findings.stream().allMatch(finding -> finding.kind() == Finding.Kind.NOTE);
    }

    public List<Finding> of(Finding.Kind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind).toList();
    }
}
