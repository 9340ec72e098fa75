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
    public RunPart {
        accounts = List.copyOf(accounts);
    }
}
