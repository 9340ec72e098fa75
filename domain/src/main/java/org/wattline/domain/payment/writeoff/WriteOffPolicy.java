package org.wattline.domain.payment.writeoff;

import java.time.LocalDate;
import org.wattline.domain.kernel.Span;

/**
 * When a debt may be written off (核销账龄), dated.
 *
 * @param months for how long it must have been due
 */
public record WriteOffPolicy(String id, Span inForce, String source, int months) {
    public WriteOffPolicy {
        if (months < 0) throw new IllegalArgumentException(id + " asks for " + months + " months");
    }

    boolean oldEnough(LocalDate dueOn, LocalDate today) {
        return !dueOn.plusMonths(months).isAfter(today);
    }
}
