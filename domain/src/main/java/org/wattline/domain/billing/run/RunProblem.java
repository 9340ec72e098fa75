package org.wattline.domain.billing.run;

import java.util.Optional;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.ReadingsHeld;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Refusal;

/**
 * Why an account of a run has no bill, or one that a check stopped.
 *
 * @param code of the refusal
 * @param rule its number
 * @param bill the bill that was stopped
 * @param by where somebody has to decide first, such as {@code /v1/vee-exceptions/…}
 */
public record RunProblem(AccountNo account, String code, String rule, Optional<BillNo> bill, Optional<String> by) {
    public static RunProblem of(AccountNo account, Optional<BillNo> bill, Refusal why) {
        Optional<String> by = why instanceof ReadingsHeld held ? held.where() : Optional.empty();
        return new RunProblem(account, why.code(), why.rule(), bill, by);
    }

    /** How many accounts of a run have the same problem. */
    public record Reason(String code, String rule, long accounts) {}
}
