package org.wattline.application.credit;

import java.time.LocalDate;
import org.wattline.application.platform.BusinessClock;
import org.wattline.domain.credit.CreditRefusal;
import org.wattline.domain.credit.CreditStanding;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;

/** Judges how an account stands, from its history as it is now; nothing of it is kept. */
public final class JudgingCredit {
    private final CreditHistories histories;
    private final CreditPolicies policies;
    private final BusinessClock clock;

    public JudgingCredit(CreditHistories histories, CreditPolicies policies, BusinessClock clock) {
        this.histories = histories;
        this.policies = policies;
        this.clock = clock;
    }

    public Outcome<CreditStanding> of(AccountNo account) {
        LocalDate today = clock.today();
        return histories
                .of(account, today)
                .map(facts -> Outcome.done(policies.inForce(today).judge(account, facts)))
                .orElseGet(() -> Outcome.refused(CreditRefusal.UNKNOWN_ACCOUNT));
    }
}
