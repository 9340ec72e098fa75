package org.wattline.domain.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.wattline.domain.metering.SamplePoints.done;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.metering.MeterState.Step;

class LifeOfAMeterTest {
    private final Change<Meter> received = Meter.received(
            new AssetNo("M-0001"), new UnitPath("/33"), "DDZY102", SamplePoints.dials(Register.ACTIVE_IMPORT));

    @Test
    void a_meter_goes_from_the_store_to_the_wall_and_back() {
        Meter meter = received.state();
        for (Step step :
                List.of(Step.VERIFY, Step.ALLOCATE, Step.INSTALL, Step.SUSPEND, Step.RESUME, Step.REMOVE, Step.RETURN))
            meter = done(meter.take(step));
        assertThat(meter).isEqualTo(received.state());
    }

    @Test
    void an_unverified_meter_is_not_installed() {
        assertThat(received.state().take(Step.INSTALL)).isEqualTo(Outcome.refused(MeteringRefusal.STEP_NOT_POSSIBLE));
    }

    @Test
    void a_scrapped_meter_stays_scrapped() {
        assertThat(done(received.state().take(Step.SCRAP)).state().steps()).isEmpty();
    }

    @Test
    void a_register_is_not_there_twice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Meter.received(
                        new AssetNo("M-0001"),
                        new UnitPath("/33"),
                        "DDZY102",
                        SamplePoints.dials(Register.ACTIVE_IMPORT, Register.ACTIVE_IMPORT)));
    }
}
