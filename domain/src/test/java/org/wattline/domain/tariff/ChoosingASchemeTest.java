package org.wattline.domain.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wattline.domain.quantity.Capacity;

class ChoosingASchemeTest {
    private static final Provision PROVISION = SampleTariffs.provision("SCHEMES", "2023", "发改价格〔2023〕526号");

    @ParameterizedTest
    @CsvSource({
        "COMMERCE, 100, [SINGLE]",
        "COMMERCE, 100.1, '[SINGLE, TWO_PART]'",
        "LARGE_INDUSTRY, 314.9, '[SINGLE, TWO_PART]'",
        "LARGE_INDUSTRY, 315, [TWO_PART]",
        "RESIDENTIAL, 500, [SINGLE]"
    })
    void which_schemes_a_capacity_may_have(UseCategory category, String kva, String schemes) {
        assertThat(SchemeThresholds.national(PROVISION).of(category, Capacity.kva(kva)))
                .hasToString(schemes);
    }

    @Test
    void thresholds_leave_room_for_a_choice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SchemeThresholds(PROVISION, Capacity.kva(315), Capacity.kva(100)));
    }
}
