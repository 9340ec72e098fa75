package org.wattline.domain.payment;

import java.time.LocalTime;
import java.util.Map;
import org.wattline.domain.kernel.Span;

/**
 * The dated rules of collection (收费政策): late fees, order of allocation, until when a payment may be taken back.
 *
 * @param id what books and explanations cite
 * @param inForce days on which it holds
 * @param source regulation or notice that it comes from
 * @param terms for each class of debtors
 * @param reversalCutOff time of day up to which a payment of the same day may be reversed; later it is refunded
 */
public record CollectionPolicy(
        String id, Span inForce, String source, Map<DebtorClass, Terms> terms, LocalTime reversalCutOff) {
    public CollectionPolicy {
        terms = Map.copyOf(terms);
        for (DebtorClass each : DebtorClass.values())
            if (!terms.containsKey(each)) throw new IllegalArgumentException(id + " has no terms for " + each);
    }

    public Terms of(DebtorClass debtor) {
        Terms found = terms.get(debtor);
        if (found == null) throw new IllegalStateException(id + " has no terms for " + debtor);
        return found;
    }

    /** What holds for one class of debtors. */
    public record Terms(LateFeeTerms lateFee, AllocationOrder order, PaymentTerm due) {}
}
