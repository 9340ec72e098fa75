package org.wattline.domain.billing;

import java.util.List;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.Household;
import org.wattline.domain.kernel.Span;

/**
 * What a bill took for its household (户内人口, 低保). The bill keeps it: what is declared for its days later, or taken back, is no input of it.
 *
 * @param people how many live there, 0 if nobody had said
 * @param lowIncome whether they held a low-income or hardship certificate
 */
public record HouseholdUsed(int people, boolean lowIncome) {
    public static final HouseholdUsed NOT_DECLARED = new HouseholdUsed(0, false);

    /** What holds on the last day of a period. */
    public static HouseholdUsed of(Account account, Span period) {
        return account.householdOn(period.end().minusDays(1))
                .map(declared -> new HouseholdUsed(declared.people(), declared.lowIncome()))
                .orElse(NOT_DECLARED);
    }

    /** The account as a bill of a period took it, whatever its file says of the household by now. */
    public Account in(Account now, Span period) {
        return new Account(
                now.no(),
                now.customer(),
                now.unit(),
                now.category(),
                now.stage(),
                people == 0 ? List.of() : List.of(new Household(period, people, lowIncome)),
                now.formerCategories(),
                now.version());
    }
}
