package org.wattline.domain.connection.fee;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.quantity.Money;

/**
 * What an applicant is told of a fee (缴费通知): how much, why, by which law, by when.
 *
 * @param item code of the fee
 * @param legalBasis the document that allows it
 * @param standards the standards it was reckoned by, each with region, voltage and first day
 * @param dueOn last day to pay
 */
public record FeeNotice(
        String item,
        Text name,
        String legalBasis,
        String standards,
        Text why,
        Money amount,
        LocalDate issuedOn,
        LocalDate dueOn) {
    public FeeNotice {
        if (legalBasis.isBlank() || standards.isBlank())
            throw new IllegalArgumentException("a fee has a legal basis and a standard: " + item);
        if (!amount.isPositive()) throw new IllegalArgumentException("a fee is more than nothing: " + amount);
    }

    /** The notice of what was calculated. */
    static FeeNotice of(FeeItem item, FeeCalculation calculated, LocalDate issuedOn, int dueDays) {
        return new FeeNotice(
                item.code(),
                item.name(),
                item.legalBasis(),
                calculated.lines().stream()
                        .filter(line -> line.amount().isPositive())
                        .map(FeeCalculation.Line::standard)
                        .distinct()
                        .collect(Collectors.joining("; ")),
                calculated.why(),
                calculated.amount(),
                issuedOn,
                issuedOn.plusDays(dueDays));
    }
}
