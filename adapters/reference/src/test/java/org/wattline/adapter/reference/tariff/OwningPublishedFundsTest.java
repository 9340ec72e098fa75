package org.wattline.adapter.reference.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.charge.Charge;

class OwningPublishedFundsTest {
    @Test
    void hubeis_funds_are_owned_one_by_one_and_sum_to_what_is_published() {
        List<Tariff> hubei = ImportedPrices.shipped(new ReferenceFaults()).book().all().stream()
                .filter(tariff -> tariff.id().value().startsWith("HB-")
                        && tariff.components().isPresent())
                .toList();
        assertThat(hubei).isNotEmpty();
        for (Tariff tariff : hubei) {
            assertThat(tariff.charges())
                    .filteredOn(Charge.Contained.class::isInstance)
                    .extracting(charge -> charge.component().code() + " " + ((Charge.Contained) charge).price())
                    .containsExactly("RURAL_GRID_FUND 0.02", "RESERVOIR_FUND 0.0062", "RENEWABLE_FUND 0.019");
            assertThat(tariff.governmentFunds()).contains(UnitPrice.parse("0.0452"));
        }
    }
}
