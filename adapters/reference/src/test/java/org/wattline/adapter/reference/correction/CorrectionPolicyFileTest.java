package org.wattline.adapter.reference.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.wattline.domain.correction.CorrectionPolicy;
import org.wattline.domain.correction.Matter;
import org.wattline.domain.correction.PenalisedAct;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Share;

class CorrectionPolicyFileTest {
    @Test
    void the_shipped_policy_holds_from_the_day_of_the_regulation() {
        assertThat(CorrectionPolicyFile.shipped().inForce(LocalDate.of(2024, 5, 31)))
                .isEmpty();
        CorrectionPolicy policy =
                CorrectionPolicyFile.shipped().inForce(LocalDate.of(2024, 6, 1)).orElseThrow();
        assertThat(policy.provision().source().citation()).isEqualTo("供电营业规则 国家发展改革委令第14号 [K]");
        assertThat(policy.permittedErrors()).containsEntry("0.5S", Share.percent("0.5"));
        assertThat(policy.wiringFactors()).containsEntry("PHASE_OPEN", new BigDecimal("1.5"));
        assertThat(policy.limits()).containsEntry(PenalisedAct.RESUPPLY, new BigDecimal("500"));
        assertThat(policy.theft()).isEqualTo(new CorrectionPolicy.UnknownTheft(180, 12, 6));
        assertThat(policy.articles()).containsEntry(Matter.BREACH, "第一百零一条").doesNotContainKey(Matter.METERING);
        assertThat(policy.approvalAbove()).isEqualTo(Money.yuan(10_000));
    }
}
