package org.wattline.adapter.meterdata.dlt645;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.meterdata.line.MeterChannelContract;
import org.wattline.adapter.meterdata.line.SimulatedLine;
import org.wattline.adapter.meterdata.line.StreetMeter;
import org.wattline.application.metering.field.Answer;
import org.wattline.application.metering.field.Answer.Denial;
import org.wattline.application.metering.field.MeterChannel;
import org.wattline.application.metering.field.RelayOrder;
import org.wattline.application.metering.field.RelayOrder.Action;

class TalkingToMetersTest extends MeterChannelContract {
    private static final Credentials645 KEY = new Credentials645(2, "123456", "00000001");

    private final Dlt645Simulator street = new Dlt645Simulator(0);

    @Override
    protected MeterChannel connected(StreetMeter to) {
        street.add(to, KEY);
        return channel(KEY);
    }

    @Override
    protected SimulatedLine<?> line() {
        return street.line();
    }

    @Test
    void rates_are_read_in_one_go() {
        try (Dlt645Channel own = channel(KEY)) {
            assertThat(own.registers(ADDRESS, USUAL)).isEqualTo(usual());
        }
        assertThat(line().heard()).as("one block, one demand").isEqualTo(2);
    }

    @Test
    void a_long_answer_comes_in_follow_up_frames() {
        street.add(meter, KEY, 10);
        try (Dlt645Channel own = channel(KEY)) {
            assertThat(own.registers(ADDRESS, USUAL)).isEqualTo(usual());
        }
        assertThat(line().heard())
                .as("20 bytes in parts of 6, 5, 5 and 4, and the demand in two")
                .isEqualTo(6);
    }

    @Test
    void the_relay_obeys_whom_it_knows_and_in_time() {
        try (Dlt645Channel own = channel(KEY);
                Dlt645Channel stranger = channel(new Credentials645(2, "654321", "00000001"))) {
            assertThat(own.control(ADDRESS, new RelayOrder(Action.TRIP, NOW.minusSeconds(1))))
                    .as("too late by the meter's clock")
                    .isEqualTo(new Answer.Denied<>(Denial.OTHER));
            assertThat(stranger.control(ADDRESS, new RelayOrder(Action.TRIP, NOW.plusHours(1))))
                    .isEqualTo(new Answer.Denied<>(Denial.NOT_AUTHORISED));
        }
        assertThat(meter.connected()).isTrue();
    }

    private Dlt645Channel channel(Credentials645 key) {
        return new Dlt645Channel(line().address(), Duration.ofMillis(400), 2, key);
    }
}
