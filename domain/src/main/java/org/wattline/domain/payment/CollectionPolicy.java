package org.wattline.domain.payment;

import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Money;

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

    /** The same rules with another least fee for one class. */
    public CollectionPolicy atLeast(DebtorClass debtor, Money minimum) {
        Map<DebtorClass, Terms> changed = new EnumMap<>(terms);
        Terms before = of(debtor);
        LateFeeTerms fee =
                new LateFeeTerms(before.lateFee.perDay(), before.lateFee.perDayCarriedOver(), Optional.of(minimum));
        changed.put(debtor, new Terms(fee, before.order, before.due));
        return new CollectionPolicy(id, inForce, source, changed, reversalCutOff);
    }

    /** What holds for one class of debtors. */
    public record Terms(LateFeeTerms lateFee, AllocationOrder order, PaymentTerm due) {}
}
