package org.wattline.adapter.reference.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.wattline.domain.billing.check.CheckLevel;
import org.wattline.domain.billing.check.ReviewCheck;
import org.wattline.domain.billing.check.ReviewGroup;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.tariff.UseCategory;

class ShippedReviewPoliciesTest {
    @Test
    void every_class_has_its_group_and_large_amounts_are_held() {
        var policy =
                ReviewPolicyFile.shipped().inForce(LocalDate.of(2026, 11, 22)).orElseThrow();
        assertThat(policy.groups()).containsOnlyKeys(UseCategory.values());
        ReviewGroup households = policy.of(UseCategory.RESIDENTIAL);
        assertThat(households.level(ReviewCheck.AMOUNT)).isEqualTo(CheckLevel.HOLD);
        assertThat(households.level(ReviewCheck.NO_USE)).isEqualTo(CheckLevel.OFF);
        assertThat(households.deviation()).isEqualTo(new ReviewGroup.Deviation(50, Money.yuan(500)));
        assertThat(households.useDeviation()).isEqualTo(new ReviewGroup.UseDeviation(50, Energy.kwh(1_000)));
        assertThat(households.level(ReviewCheck.USE_DEVIATION)).isEqualTo(CheckLevel.WARN);
        assertThat(policy.of(UseCategory.LARGE_INDUSTRY).level(ReviewCheck.BASIC_CHARGE))
                .isEqualTo(CheckLevel.BLOCK);
    }

    @Test
    void no_policy_is_in_force_before_the_first() {
        assertThat(ReviewPolicyFile.shipped().inForce(LocalDate.of(2020, 1, 1))).isEmpty();
    }
}
