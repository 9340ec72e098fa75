package org.wattline.domain.billing.run;

import java.util.List;
import org.wattline.domain.customer.AccountNo;

/**
 * Accounts of a run that are billed together: one unit of work, done as a whole or not at all.
 *
 * @param number within the run, from 1
 * @param attempts how often it broke off so far
 */
public record RunPart(BillRunId run, int number, List<AccountNo> accounts, int attempts) {
    /** Accounts of a part at most: enough for queries of sets, little enough for memory. */
    public static final int LARGEST = 500;

    /** Into so many parts a run is divided, so that processors and servers share it, and a crash undoes little of it: at most 5 % with two at once. */
    public static final int SHARES = 40;

    /** Below so many accounts a part costs more than it shares. */
    private static final int SMALLEST = 25;

    /** How many accounts each part has of a run of so many; rounded down, so that of a thousand and more no two parts are over 5 %. */
    public static int size(int accounts) {
        return Math.clamp(accounts / SHARES, SMALLEST, LARGEST);
    }

    public RunPart {
        accounts = List.copyOf(accounts);
    }
}
