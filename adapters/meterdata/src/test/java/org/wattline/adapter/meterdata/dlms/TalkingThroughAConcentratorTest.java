package org.wattline.adapter.meterdata.dlms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.meterdata.line.MeterChannelContract;
import org.wattline.adapter.meterdata.line.SimulatedLine;
import org.wattline.adapter.meterdata.line.StreetMeter;
import org.wattline.application.metering.field.MeterChannel;

class TalkingThroughAConcentratorTest extends MeterChannelContract {
    private static final DlmsTerms THROUGH = terms(true);

    private final DlmsSimulator street = new DlmsSimulator(0, THROUGH);

    private static DlmsTerms terms(boolean gateway) {
        return new DlmsTerms(DlmsTerms.Framing.WRAPPER, gateway, DlmsTerms.PUBLIC_CLIENT, 1, Optional.empty());
    }

    @Override
    protected MeterChannel connected(StreetMeter to) {
        street.add(to);
        return new DlmsChannel(line().address(), Duration.ofMillis(400), 2, THROUGH);
    }

    @Override
    protected SimulatedLine<?> line() {
        return street.line();
    }

    @Test
    void a_meter_with_a_network_address_of_its_own_is_asked_without_one_between() {
        try (DlmsSimulator single = new DlmsSimulator(0, terms(false));
                DlmsChannel direct =
                        new DlmsChannel(single.line().address(), Duration.ofMillis(400), 2, terms(false))) {
            single.add(meter);
            assertThat(direct.registers(ADDRESS, USUAL)).isEqualTo(usual());
        }
    }
}
