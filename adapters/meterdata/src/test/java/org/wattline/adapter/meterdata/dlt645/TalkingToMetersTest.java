package org.wattline.adapter.meterdata.dlt645;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.meterdata.line.MeterChannelContract;
import org.wattline.adapter.meterdata.line.SimulatedLine;
import org.wattline.adapter.meterdata.line.StreetMeter;
import org.wattline.application.metering.field.Answer;
import org.wattline.application.metering.field.Answer.Denial;
import org.wattline.application.metering.field.MeterChannel;
import org.wattline.application.metering.field.RelayOrder;
import org.wattline.application.metering.field.RelayOrder.Action;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.quantity.IntervalEnergy;

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
    void load_records_come_in_follow_up_frames_where_the_meter_sends_little_at_once() {
        LocalDate day = NOW.toLocalDate().minusDays(1);
        for (int i = 0; i <= 24; i++)
            meter.keeping(day.atStartOfDay().plusHours(i), Register.ACTIVE_EXPORT, "%d.50".formatted(i));
        street.add(meter, KEY, 100);
        long[] expected = new long[24];
        Arrays.fill(expected, IntervalEnergy.PER_KWH);
        try (Dlt645Channel own = channel(KEY)) {
            assertThat(own.curve(ADDRESS, Channel.ACTIVE_EXPORT, day))
                    .as("kept every hour, as the records show")
                    .isEqualTo(new Answer.Given<>(IntervalEnergy.milliwattHours(day, 60, expected)));
            assertThat(own.curve(ADDRESS, Channel.REACTIVE_FORWARD, day))
                    .isEqualTo(new Answer.Denied<>(Denial.NOT_POSSIBLE));
        }
        assertThat(line().heard())
                .as("four times six blocks in three frames, the last in one")
                .isEqualTo(13);
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
