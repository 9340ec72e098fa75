package org.wattline.application.correction;

import java.time.LocalDate;
import java.util.Optional;
import org.wattline.domain.correction.CorrectionPolicy;

/** The dated rules of corrections, from reference data. */
public interface CorrectionPolicies {
    Optional<CorrectionPolicy> inForce(LocalDate day);
}
