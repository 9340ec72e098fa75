package org.wattline.adapter.reference.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.domain.payment.AllocationOrder;
import org.wattline.domain.payment.CollectionPolicy;
import org.wattline.domain.payment.DebtorClass;
import org.wattline.domain.quantity.Share;

class CollectionPolicyFileTest {
    @Test
    void the_shipped_policy_charges_one_per_mille_to_households_and_more_to_others() {
        CollectionPolicy policy = CollectionPolicyFile.shipped().inForce(LocalDate.of(2026, 1, 15));

        CollectionPolicy.Terms household = policy.of(DebtorClass.RESIDENT);
        assertThat(household.lateFee().perDay()).isEqualTo(Share.percent("0.1"));
        assertThat(household.order()).isEqualTo(AllocationOrder.PRINCIPAL_FIRST);
        assertThat(policy.of(DebtorClass.OTHER).lateFee().perDayCarriedOver()).isEqualTo(Share.percent("0.3"));
    }

    @Test
    void before_the_first_policy_there_is_none() {
        assertThatThrownBy(() -> CollectionPolicyFile.shipped().inForce(LocalDate.of(2024, 5, 31)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("2024-05-31");
    }

    @Test
    void a_policy_that_overlaps_another_is_named_with_its_line() {
        String text = ReferenceFile.shipped("collection-policies.json").text();
        String policy = text.substring(text.indexOf("    {\n"), text.lastIndexOf("  ]"));
        ReferenceFaults faults = new ReferenceFaults();
        CollectionPolicyFile.read(
                new ReferenceFile("twice.json", "{\"policies\": [\n" + policy.strip() + ",\n" + policy + "]}"), faults);

        assertThat(faults.all()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(12);
            assertThat(fault.what()).contains("together with another");
        });
    }
}
