package org.wattline.domain.credit;

import java.math.BigDecimal;
import java.util.List;
import org.wattline.domain.customer.AccountNo;

/**
 * How an account stands (信用评价): the sum of its factors' points, and the grade that this sum has; it explains itself.
 *
 * @param policy by which it was judged
 * @param basis points that everybody begins with
 */
public record CreditStanding(
        AccountNo account, CreditFacts facts, String policy, int basis, List<Line> lines, int points, String grade) {
    public CreditStanding {
        lines = List.copyOf(lines);
        int sum = basis + lines.stream().mapToInt(Line::points).sum();
        if (sum != points) throw new IllegalArgumentException("the lines sum to " + sum + ", not to " + points);
    }

    /** One factor. @param value the figure from the account's history */
    public record Line(Factor factor, BigDecimal value, int points) {}
}
