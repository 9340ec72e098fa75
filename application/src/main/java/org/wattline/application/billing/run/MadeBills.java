package org.wattline.application.billing.run;

import java.util.List;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.Supply;
import org.wattline.domain.billing.run.RunProblem;

/**
 * What the calculation of a part made; nothing of it is stored yet.
 *
 * @param left accounts that have their bill, or no contract
 */
record MadeBills(List<Made> bills, int left, List<RunProblem> problems) {
    /** A bill with all that it was made from. */
    record Made(Supply supply, Bill bill) {}
}
