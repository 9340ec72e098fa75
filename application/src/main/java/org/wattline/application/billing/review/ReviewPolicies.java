package org.wattline.application.billing.review;

import java.time.LocalDate;
import java.util.Optional;
import org.wattline.domain.billing.check.ReviewGroup;
import org.wattline.domain.billing.check.ReviewPolicy;
import org.wattline.domain.tariff.UseCategory;

/** How strictly bills are checked, from reference data. */
public interface ReviewPolicies {
    Optional<ReviewPolicy> inForce(LocalDate day);

    /** Of a class of customers on a day. */
    default Optional<ReviewGroup> group(UseCategory category, LocalDate day) {
        return inForce(day).map(policy -> policy.of(category));
    }
}
