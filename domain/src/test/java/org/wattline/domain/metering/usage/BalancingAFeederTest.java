package org.wattline.domain.metering.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.premises.FeederCode;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Share;

class BalancingAFeederTest {
    private static FeederBalance balance(Optional<Energy> supply, String passed, String... lacking) {
        return new FeederBalance(
                new FeederCode("F-01"),
                new UnitPath("/33"),
                LocalDate.parse("2026-03-01"),
                supply,
                Energy.kwh(passed),
                List.of(lacking));
    }

    @Test
    void a_loss_is_told_only_when_all_of_it_is_known() {
        assertThat(balance(Optional.of(Energy.kwh("900")), "850.5").lossRate()).contains(Share.percent("5.5"));
        assertThat(balance(Optional.of(Energy.kwh("900")), "850.5", "A-01").lossRate())
                .isEmpty();
        assertThat(balance(Optional.empty(), "850.5").lossRate()).isEmpty();
        assertThat(balance(Optional.of(Energy.ZERO), "0").lossRate()).isEmpty();
    }
}
