package org.wattline.adapter.meterdata.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wattline.application.metering.field.Answer;
import org.wattline.application.metering.field.Answer.Denial;
import org.wattline.application.metering.field.MeterChannel;
import org.wattline.application.metering.field.RelayOrder;
import org.wattline.application.metering.field.RelayOrder.Action;
import org.wattline.application.metering.field.RelayState;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.RegisterValue;
import org.wattline.domain.metering.field.MeterAddress;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.quantity.IntervalEnergy;

/** What every protocol does with meters that answer over a socket, well and badly. */
public abstract class MeterChannelContract {
    protected static final MeterAddress ADDRESS = new MeterAddress("202311000123");
    protected static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 1, 0, 0, 30);
    protected static final Set<Register> USUAL =
            EnumSet.of(Register.ACTIVE_IMPORT, Register.ACTIVE_IMPORT_PEAK, Register.MAX_DEMAND);

    protected final StreetMeter meter = new StreetMeter(ADDRESS, () -> NOW)
            .showing(Register.ACTIVE_IMPORT, "12345.67")
            .showing(Register.ACTIVE_IMPORT_SHARP, "2345.67")
            .showing(Register.ACTIVE_IMPORT_PEAK, "3000.00")
            .showing(Register.ACTIVE_IMPORT_FLAT, "3000.00")
            .showing(Register.ACTIVE_IMPORT_VALLEY, "4000.00")
            .showing(Register.MAX_DEMAND, "0.9275");

    private MeterChannel channel;

    /** The meter of this class, on a line of its own, with its channel. */
    protected abstract MeterChannel connected(StreetMeter to);

    protected abstract SimulatedLine<?> line();

    @BeforeEach
    void connect() {
        channel = connected(meter);
    }

    @AfterEach
    void close() {
        channel.close();
        line().close();
    }

    @Test
    void registers_are_read() {
        assertThat(channel.registers(ADDRESS, USUAL)).isEqualTo(usual());
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
        line().hangUp();
        assertThat(channel.clock(ADDRESS)).isEqualTo(new Answer.Given<>(NOW));
    }

    @Test
    void the_relay_obeys_and_a_protected_meter_does_not_trip() {
        assertDone(Action.TRIP);
        assertThat(meter.connected()).isFalse();
        assertDone(Action.PERMIT_CLOSE);
        assertThat(meter.permitsClosing()).isTrue();
        assertThat(meter.connected()).as("the customer has not closed it yet").isFalse();
        assertDone(Action.CLOSE);
        assertDone(Action.PROTECT);
        assertThat(channel.control(ADDRESS, order(Action.TRIP))).isInstanceOf(Answer.Denied.class);
        assertThat(meter.connected()).isTrue();
    }

    @Test
    void a_meter_freezes_its_registers_when_told() {
        assertThat(channel.freeze(ADDRESS)).isEqualTo(new Answer.Given<>(MeterChannel.Done.DONE));
        assertThat(meter.freezes()).containsExactly(NOW);
    }

    @Test
    void the_relay_says_how_it_stands() {
        assertThat(channel.relay(ADDRESS)).isEqualTo(new Answer.Given<>(RelayState.CLOSED));
        assertDone(Action.TRIP);
        assertThat(channel.relay(ADDRESS)).isEqualTo(new Answer.Given<>(RelayState.OPEN));
        assertDone(Action.PERMIT_CLOSE);
        assertThat(channel.relay(ADDRESS)).isEqualTo(new Answer.Given<>(RelayState.READY));
    }

    @Test
    void a_clock_is_set() {
        assertThat(channel.setClock(ADDRESS, NOW.plusSeconds(95)))
                .isEqualTo(new Answer.Given<>(MeterChannel.Done.DONE));
        assertThat(channel.clock(ADDRESS)).isEqualTo(new Answer.Given<>(NOW.plusSeconds(95)));
    }

    @Test
    void a_daily_freeze_is_read_by_its_day() {
        LocalDate day = NOW.toLocalDate().minusDays(1);
        meter.keeping(day.atStartOfDay(), Register.ACTIVE_IMPORT, "12340.01")
                .keeping(day.atStartOfDay(), Register.ACTIVE_IMPORT_SHARP, "2340.00");
        assertThat(channel.frozen(ADDRESS, day, EnumSet.of(Register.ACTIVE_IMPORT)))
                .isEqualTo(new Answer.Given<>(Map.of(Register.ACTIVE_IMPORT, RegisterValue.parse("12340.01"))));
        assertThat(channel.frozen(ADDRESS, day.minusDays(1), USUAL)).isEqualTo(new Answer.Denied<>(Denial.NO_DATA));
    }

    @Test
    void the_curve_of_a_day_is_the_differences_of_what_was_kept_at_each_quarter() {
        LocalDate day = NOW.toLocalDate().minusDays(1);
        long[] expected = new long[96];
        Arrays.fill(expected, IntervalEnergy.PER_KWH);
        expected[39] = IntervalEnergy.MISSING;
        expected[40] = IntervalEnergy.MISSING;
        for (int i = 0; i <= 96; i++)
            if (i != 40)
                meter.keeping(day.atStartOfDay().plusMinutes(15L * i), Register.ACTIVE_IMPORT, (100 + i) + ".25");
        meter.nextly(Trouble.SILENT);
        assertThat(channel.curve(ADDRESS, Channel.ACTIVE_IMPORT, day))
                .isEqualTo(new Answer.Given<>(IntervalEnergy.milliwattHours(day, 15, expected)));
        assertThat(channel.curve(ADDRESS, Channel.ACTIVE_IMPORT, day.minusDays(3)))
                .isEqualTo(new Answer.Denied<>(Denial.NO_DATA));
    }

    private void assertDone(Action action) {
        assertThat(channel.control(ADDRESS, order(action))).isEqualTo(new Answer.Given<>(MeterChannel.Done.DONE));
    }

    private static RelayOrder order(Action action) {
        return new RelayOrder(action, NOW.plusMinutes(30));
    }

    protected static Answer<Map<Register, RegisterValue>> usual() {
        return new Answer.Given<>(Map.of(
                Register.ACTIVE_IMPORT,
                RegisterValue.parse("12345.67"),
                Register.ACTIVE_IMPORT_PEAK,
                RegisterValue.parse("3000"),
                Register.MAX_DEMAND,
                RegisterValue.parse("0.9275")));
    }
}
