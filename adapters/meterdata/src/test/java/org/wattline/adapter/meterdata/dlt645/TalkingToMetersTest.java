package org.wattline.adapter.meterdata.dlt645;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wattline.adapter.meterdata.dlt645.SimulatedMeter.Trouble;
import org.wattline.application.metering.field.Answer;
import org.wattline.application.metering.field.Answer.Denial;
import org.wattline.application.metering.field.MeterAddress;
import org.wattline.application.metering.field.MeterChannel;
import org.wattline.application.metering.field.RelayOrder;
import org.wattline.application.metering.field.RelayOrder.Action;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.RegisterValue;

/** The client against meters that speak the protocol over a socket, well and badly. */
class TalkingToMetersTest {
    private static final MeterAddress ADDRESS = new MeterAddress("202311000123");
    private static final Credentials645 KEY = new Credentials645(2, "123456", "00000001");
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 1, 0, 0, 30);
    private static final Set<Register> USUAL =
            EnumSet.of(Register.ACTIVE_IMPORT, Register.ACTIVE_IMPORT_PEAK, Register.MAX_DEMAND);

    private final Dlt645Simulator line = new Dlt645Simulator(0);
    private final SimulatedMeter meter = new SimulatedMeter(ADDRESS, KEY, () -> NOW)
            .showing(Register.ACTIVE_IMPORT, "12345.67")
            .showing(Register.ACTIVE_IMPORT_SHARP, "2345.67")
            .showing(Register.ACTIVE_IMPORT_PEAK, "3000.00")
            .showing(Register.ACTIVE_IMPORT_FLAT, "3000.00")
            .showing(Register.ACTIVE_IMPORT_VALLEY, "4000.00")
            .showing(Register.MAX_DEMAND, "0.9275");
    private final MeterChannel channel = channel(KEY);

    TalkingToMetersTest() {
        line.add(meter);
    }

    @AfterEach
    void close() {
        channel.close();
        line.close();
    }

    @Test
    void registers_are_read_rates_in_one_go() {
        assertThat(channel.registers(ADDRESS, USUAL)).isEqualTo(usual());
        assertThat(line.heard()).as("one block, one demand").isEqualTo(2);
    }

    @Test
    void a_long_answer_comes_in_follow_up_frames() {
        meter.inFramesOf(10);
        assertThat(channel.registers(ADDRESS, USUAL)).isEqualTo(usual());
        assertThat(line.heard())
                .as("20 bytes in parts of 6, 5, 5 and 4, and the demand in two")
                .isEqualTo(6);
    }

    @Test
    void registers_that_a_meter_does_not_have_are_left_out() {
        assertThat(channel.registers(ADDRESS, EnumSet.of(Register.ACTIVE_IMPORT, Register.ACTIVE_EXPORT)))
                .isEqualTo(new Answer.Given<>(Map.of(Register.ACTIVE_IMPORT, RegisterValue.parse("12345.67"))));
        assertThat(channel.registers(ADDRESS, EnumSet.of(Register.ACTIVE_EXPORT)))
                .isEqualTo(new Answer.Denied<>(Denial.NO_DATA));
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void one_trouble_on_the_line_is_got_over(Trouble trouble) {
        meter.nextly(trouble);
        assertThat(channel.registers(ADDRESS, USUAL)).isEqualTo(usual());
    }

    @Test
    void a_meter_that_stays_silent_or_babbles_is_told_apart() {
        meter.nextly(Trouble.SILENT, Trouble.SILENT);
        assertThat(channel.clock(ADDRESS)).isEqualTo(new Answer.Silent<>(2));
        meter.nextly(Trouble.WRONG_SUM, Trouble.WRONG_SUM);
        assertThat(channel.clock(ADDRESS)).isInstanceOf(Answer.Garbled.class);
        assertThat(channel.clock(new MeterAddress("000000000009"))).isEqualTo(new Answer.Silent<>(2));
        assertThat(channel.clock(ADDRESS)).isEqualTo(new Answer.Given<>(NOW));
    }

    @Test
    void a_broken_line_is_made_anew() {
        assertThat(channel.clock(ADDRESS)).isEqualTo(new Answer.Given<>(NOW));
        line.hangUp();
        assertThat(channel.clock(ADDRESS)).isEqualTo(new Answer.Given<>(NOW));
    }

    @Test
    void the_relay_obeys_whom_it_knows_and_in_time() {
        LocalDateTime later = NOW.plusMinutes(30);
        assertThat(channel.control(ADDRESS, new RelayOrder(Action.TRIP, later)))
                .isEqualTo(new Answer.Given<>(MeterChannel.Done.DONE));
        assertThat(meter.connected()).isFalse();
        assertThat(channel.control(ADDRESS, new RelayOrder(Action.PERMIT_CLOSE, later)))
                .isInstanceOf(Answer.Given.class);
        assertThat(meter.permitsClosing()).isTrue();
        assertThat(channel.control(ADDRESS, new RelayOrder(Action.CLOSE, NOW.minusSeconds(1))))
                .as("too late")
                .isEqualTo(new Answer.Denied<>(Denial.OTHER));
        try (MeterChannel stranger = channel(new Credentials645(2, "654321", "00000001"))) {
            assertThat(stranger.control(ADDRESS, new RelayOrder(Action.CLOSE, later)))
                    .isEqualTo(new Answer.Denied<>(Denial.NOT_AUTHORISED));
        }
        assertThat(meter.connected()).isFalse();
    }

    @Test
    void a_meter_freezes_its_registers_when_told() {
        assertThat(channel.freeze(ADDRESS)).isEqualTo(new Answer.Given<>(MeterChannel.Done.DONE));
        assertThat(meter.freezes()).containsExactly(NOW);
    }

    private Dlt645Channel channel(Credentials645 key) {
        return new Dlt645Channel(line.address(), Duration.ofMillis(400), 2, key);
    }

    private static Answer<Map<Register, RegisterValue>> usual() {
        return new Answer.Given<>(Map.of(
                Register.ACTIVE_IMPORT,
                RegisterValue.parse("12345.67"),
                Register.ACTIVE_IMPORT_PEAK,
                RegisterValue.parse("3000"),
                Register.MAX_DEMAND,
                RegisterValue.parse("0.9275")));
    }
}
