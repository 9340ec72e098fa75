package org.wattline.application.correction;

import java.util.Optional;
import org.wattline.application.platform.BusinessClock;
import org.wattline.domain.correction.Corrected;
import org.wattline.domain.correction.Correcting;
import org.wattline.domain.correction.Correction;
import org.wattline.domain.correction.CorrectionPolicy;
import org.wattline.domain.correction.CorrectionRefusal;
import org.wattline.domain.kernel.Outcome;

/** Estimates what a correction, a late fee, theft or breach comes to (退补测算) by the policy of today; keeps nothing. */
public final class EstimatingCorrections {
    private final CorrectionPolicies policies;
    private final BusinessClock clock;

    public EstimatingCorrections(CorrectionPolicies policies, BusinessClock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    public Outcome<Corrected> handle(Correction correction) {
        Optional<CorrectionPolicy> policy = policies.inForce(clock.today());
        return policy.isEmpty()
                ? CorrectionRefusal.POLICY_NOT_IN_FORCE.because(clock.today())
                : new Correcting(policy.get()).reckon(correction);
    }
}
