package org.wattline.domain.contract.document;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.contract.SupplyContract;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.quantity.UnitPrice;

/**
 * What is agreed on load that the company may interrupt (可中断负荷).
 *
 * @param power at most this much
 * @param noticeMinutes how long before it is told
 * @param hoursPerYear most hours in a calendar year
 * @param compensation for each kWh not taken
 */
public record InterruptibleAnnex(Power power, int noticeMinutes, int hoursPerYear, UnitPrice compensation) {
    public InterruptibleAnnex {
        if (power.isNegative() || power.equals(Power.ZERO))
            throw new IllegalArgumentException("an annex has a power that may be interrupted");
        if (noticeMinutes < 0 || noticeMinutes > 7 * 24 * 60)
            throw new IllegalArgumentException("a notice is told 0 minutes … 7 days before");
        if (hoursPerYear < 1 || hoursPerYear > 8784) throw new IllegalArgumentException("hours of a year are 1 … 8784");
    }

    /** No more than is supplied: one kW for each kVA of the contract (D). */
    public Outcome<InterruptibleAnnex> within(Capacity capacity) {
        return power.kw().compareTo(capacity.kva()) > 0
                ? Outcome.refused(ContractDocumentRefusal.MORE_THAN_CAPACITY)
                : Outcome.done(this);
    }

    /**
     * By what load of a contract may be interrupted on a day (可中断负荷): of the annexes that both have signed and that hold then, the one that was made last. Empty
     * where none does, or the contract is not in force.
     *
     * @param documents all of the contract
     */
    public static Optional<ContractDocument> inForce(
            SupplyContract contract, List<ContractDocument> documents, LocalDate day) {
        if (contract.validity().filter(span -> span.contains(day)).isEmpty()) return Optional.empty();
        return documents.stream()
                .filter(each -> each.annex().isPresent()
                        && each.stage() instanceof ContractDocument.Stage.Signed
                        && !day.isBefore(each.from())
                        && each.runsUntil().filter(end -> !day.isBefore(end)).isEmpty())
                .max(Comparator.comparing(ContractDocument::number));
    }
}
