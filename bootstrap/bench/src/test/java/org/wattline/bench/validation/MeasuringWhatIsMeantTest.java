package org.wattline.bench.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wattline.domain.metering.estimation.EstimationMethod;
import org.wattline.domain.metering.validation.VeeCheck;
import org.wattline.domain.metering.validation.VeeRule;

class MeasuringWhatIsMeantTest {
    @Test
    void all_checks_look_at_days_and_cycles_in_which_nothing_strikes() {
        CheckedDay day = new CheckedDay();
        day.prepare();
        for (int i = 0; i < 300; i++) {
            assertThat(day.all()).isEmpty();
            assertThat(day.judged()).isEmpty();
        }
        CheckedCycle cycle = new CheckedCycle();
        cycle.prepare();
        assertThat(cycle.judged()).isEmpty();
        assertThat(cycle.observed()).isEmpty();
        assertThat(Arrays.stream(VeeCheck.Target.values())
                        .flatMap(on -> Catalogue.rules(on).stream())
                        .map(VeeRule::check)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(VeeCheck.values());
    }

    @Test
    void every_way_to_estimate_does_something() {
        for (EstimationMethod method : EstimationMethod.values()) {
            EstimatedDay day = new EstimatedDay();
            day.method = method.name();
            day.prepare();
            if (method.isScalar()) assertThat(day.cycle()).as("%s", method).isPresent();
            else if (method != EstimationMethod.GAP_DAY)
                assertThat(day.day().applied()).as("%s", method).isNotEmpty();
        }
    }
}
