package org.wattline.adapter.reference.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.tariff.PowerFactorDuties;
import org.wattline.domain.tariff.PowerFactorDuties.Trait;
import org.wattline.domain.tariff.PowerFactorDuties.Use;
import org.wattline.domain.tariff.PowerFactorDuties.User;
import org.wattline.domain.tariff.PowerFactorStandard;

/** RAT-73, on the shipped duties. */
class KeepingAPowerFactorTest {
    private static final PowerFactorDuties DUTIES = ImportedPrices.shipped(new ReferenceFaults())
            .powerFactorDuties(LocalDate.of(2026, 1, 15))
            .orElseThrow();

    @ParameterizedTest
    @CsvSource({
        "INDUSTRIAL, 161, true, '', 0.90",
        "INDUSTRIAL, 160, true, '', 0.85",
        "INDUSTRIAL, 200, false, '', 0.85",
        "INDUSTRIAL, 100, false, '', 0.85",
        "INDUSTRIAL, 99, true, '', none",
        "NON_INDUSTRIAL, 50, true, ON_LOAD_TAP_CHANGER, 0.90",
        "AGRICULTURAL, 3200, true, PUMPING_STATION IRRIGATION_PUMPING, 0.90",
        "AGRICULTURAL, 3199, true, PUMPING_STATION IRRIGATION_PUMPING, 0.85",
        "AGRICULTURAL, 100, true, '', 0.80",
        "AGRICULTURAL, 99, true, '', none",
        "WHOLESALE, 5000, true, LARGE_INDUSTRY_NOT_MANAGED, 0.85",
        "WHOLESALE, 5000, true, '', 0.80",
        "RESIDENTIAL, 500, true, '', none",
        "INDUSTRIAL, 5000, true, POWER_FACTOR_EXEMPT, none"
    })
    void who_keeps_which_standard(Use use, int kva, boolean highVoltage, String traits, String standard) {
        Set<Trait> having = Stream.of(traits.split(" ", -1))
                .filter(t -> !t.isEmpty())
                .map(Trait::valueOf)
                .collect(Collectors.toSet());
        User user = new User(use, Capacity.kva(kva), highVoltage, having);
        assertThat(DUTIES.of(user).map(PowerFactorStandard::toString).orElse("none"))
                .isEqualTo(standard);
    }
}
