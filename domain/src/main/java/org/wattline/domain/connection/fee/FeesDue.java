package org.wattline.domain.connection.fee;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.wattline.domain.quantity.Money;

/** What an application costs in all (应收业务费): one calculation for each item that is charged on it, or one that says why nothing is. */
public record FeesDue(List<FeeCalculation> parts) {
    public FeesDue {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) throw new IllegalArgumentException("where no fee is due it is said why");
    }

    public Money amount() {
        return Money.sum(parts, FeeCalculation::amount);
    }

    /** Whether anything is to be paid. */
    public boolean due() {
        return amount().isPositive();
    }

    /** Whether any item is in force for it. */
    public boolean charged() {
        return parts.stream().anyMatch(part -> part.item().isPresent());
    }

    /** What an item comes to; nothing where it is not charged any more. @param item its code */
    public FeeCalculation of(String item) {
        return parts.stream()
                .filter(part ->
                        part.item().filter(each -> each.code().equals(item)).isPresent())
                .findFirst()
                .orElseGet(() -> new FeeCalculation(
                        Optional.empty(),
                        List.of(),
                        Money.ZERO,
                        parts.getFirst().why()));
    }

    /** The same, each part said in other words. */
    public FeesDue each(UnaryOperator<FeeCalculation> other) {
        return new FeesDue(parts.stream().map(other).toList());
    }
}
