package org.wattline.application.billing.run;

import java.util.List;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.Link;
import org.wattline.domain.billing.Supply;
import org.wattline.domain.billing.run.RunProblem;

/**
 * What the calculation of a part made; nothing of it is stored yet.
 *
 * @param left accounts that have their bill, or no contract
 */
record MadeBills(List<Made> bills, int left, List<RunProblem> problems) {
    /**
     * A bill with all that it was made from.
     *
     * @param earlier the account's living bills before it: its days begin where the last of them ends, or later, where the contract begins
     */
    record Made(Supply supply, Bill bill, List<Link> earlier) {}
}
