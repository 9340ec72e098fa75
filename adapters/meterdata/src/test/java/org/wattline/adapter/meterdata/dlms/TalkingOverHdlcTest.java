package org.wattline.adapter.meterdata.dlms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wattline.adapter.meterdata.line.MeterChannelContract;
import org.wattline.adapter.meterdata.line.SimulatedLine;
import org.wattline.adapter.meterdata.line.StreetMeter;
import org.wattline.adapter.meterdata.line.Trouble;
import org.wattline.application.metering.field.Answer;
import org.wattline.application.metering.field.Answer.Denial;
import org.wattline.application.metering.field.MeterChannel;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.RegisterValue;
import org.wattline.domain.metering.field.MeterAddress;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.quantity.IntervalEnergy;

class TalkingOverHdlcTest extends MeterChannelContract {
    private static final DlmsTerms TERMS =
            new DlmsTerms(DlmsTerms.Framing.HDLC, false, DlmsTerms.MANAGEMENT_CLIENT, 1, Optional.of("12345678"));
    private static final LocalDate DAY = NOW.toLocalDate().minusDays(1);

    private final DlmsSimulator street = new DlmsSimulator(0, TERMS);

    @Override
    protected MeterChannel connected(StreetMeter to) {
        street.add(to);
        return channel(TERMS);
    }

    @Override
    protected SimulatedLine<?> line() {
        return street.line();
    }

    @Test
    void a_stranger_is_turned_down() {
        try (DlmsChannel stranger =
                channel(new DlmsTerms(DlmsTerms.Framing.HDLC, false, 1, 1, Optional.of("87654321")))) {
            assertThat(stranger.clock(ADDRESS)).isEqualTo(new Answer.Denied<>(Denial.NOT_AUTHORISED));
        }
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void trouble_in_the_middle_of_a_conversation_begins_it_anew(Trouble trouble) {
        try (DlmsChannel channel = channel(TERMS)) {
            assertThat(channel.clock(ADDRESS)).isEqualTo(new Answer.Given<>(NOW));
            meter.nextly(trouble);
            assertThat(channel.registers(ADDRESS, USUAL)).isEqualTo(usual());
        }
    }

    @Test
    void a_day_of_quarters_comes_in_blocks_and_segments_and_its_differences_are_the_curve() {
        long[] expected = new long[96];
        for (int i = 0; i <= 96; i++) {
            meter.keeping(DAY.atStartOfDay().plusMinutes(15L * i), Register.ACTIVE_IMPORT, (100 + i) + ".25");
            if (i < 96) expected[i] = IntervalEnergy.PER_KWH;
        }
        try (DlmsChannel channel = channel(TERMS)) {
            assertThat(channel.curve(ADDRESS, Channel.ACTIVE_IMPORT, DAY))
                    .isEqualTo(new Answer.Given<>(IntervalEnergy.milliwattHours(DAY, 15, expected)));
        }
        assertThat(line().heard()).as("blocks of 400 bytes in segments of 128").isGreaterThan(25);
    }

    @Test
    void a_point_that_was_not_kept_leaves_two_intervals_missing_and_a_day_without_points_is_denied() {
        for (int i = 0; i <= 96; i++)
            if (i != 40)
                meter.keeping(DAY.atStartOfDay().plusMinutes(15L * i), Register.ACTIVE_IMPORT, (100 + i) + ".25");
        try (DlmsChannel channel = channel(TERMS)) {
            assertThat(channel.curve(ADDRESS, Channel.ACTIVE_IMPORT, DAY))
                    .isInstanceOfSatisfying(Answer.Given.class, given -> {
                        IntervalEnergy curve = (IntervalEnergy) given.value();
                        assertThat(curve.missing()).isEqualTo(2);
                        assertThat(curve.isMissing(39) && curve.isMissing(40)).isTrue();
                    });
            assertThat(channel.curve(ADDRESS, Channel.ACTIVE_IMPORT, DAY.minusDays(3)))
                    .isEqualTo(new Answer.Denied<>(Denial.NO_DATA));
        }
    }

    @Test
    void meters_on_one_line_are_talked_to_in_turn() {
        StreetMeter second =
                new StreetMeter(new MeterAddress("202311000777"), () -> NOW).showing(Register.ACTIVE_IMPORT, "7.77");
        street.add(second);
        try (DlmsChannel channel = channel(TERMS)) {
            for (int i = 0; i < 2; i++) {
                assertThat(channel.registers(ADDRESS, USUAL)).isEqualTo(usual());
                assertThat(channel.registers(second.address(), EnumSet.of(Register.ACTIVE_IMPORT)))
                        .isEqualTo(new Answer.Given<>(Map.of(Register.ACTIVE_IMPORT, RegisterValue.parse("7.77"))));
            }
        }
    }

    private DlmsChannel channel(DlmsTerms terms) {
        return new DlmsChannel(line().address(), Duration.ofMillis(400), 2, terms);
    }
}
