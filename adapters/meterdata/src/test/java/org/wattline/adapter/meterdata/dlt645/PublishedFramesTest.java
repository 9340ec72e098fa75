package org.wattline.adapter.meterdata.dlt645;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.meterdata.line.FrameReader;
import org.wattline.adapter.meterdata.line.Garbage;
import org.wattline.application.metering.field.RelayOrder;
import org.wattline.application.metering.field.RelayOrder.Action;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.field.MeterAddress;

/** The frames of worked example E10-1, byte by byte. */
class PublishedFramesTest {
    private static final MeterAddress METER = new MeterAddress("202311000123");
    private static final Frame READ = Frame.request(
            METER, Function.READ, DataItem.of(Register.ACTIVE_IMPORT).with());

    @Test
    void a_request_for_the_total() throws Exception {
        assertThat(READ).hasToString("68 23 01 00 11 23 20 68 11 04 33 33 34 33 2A 16");
        assertThat(frame("FE FE FE FE 68 23 01 00 11 23 20 68 11 04 33 33 34 33 2A 16"))
                .isEqualTo(READ);
    }

    @Test
    void an_answer_with_12345_67_kwh() throws Exception {
        Frame answer = frame("68 23 01 00 11 23 20 68 91 08 33 33 34 33 9A 78 56 34 4A 16");
        byte[] value = DataItem.of(Register.ACTIVE_IMPORT).valueIn(answer.data());
        assertThat(Bcd.decimal(value, 0, 4, 2)).isEqualTo("12345.67");
        byte[] written = Bcd.lowFirst(new BigDecimal("12345.67"), 4, 2);
        assertThat(READ.answered(DataItem.of(Register.ACTIVE_IMPORT).with(written)))
                .isEqualTo(answer);
    }

    @Test
    void an_error_answer_for_data_that_it_does_not_have() throws Exception {
        Frame answer = frame("68 23 01 00 11 23 20 68 D1 01 35 4F 16");
        assertThat(answer.error()).isTrue();
        assertThat(answer.data()[0]).isEqualTo((byte) ErrorBits.NO_DATA);
        assertThat(READ.denied(ErrorBits.NO_DATA)).isEqualTo(answer);
    }

    @Test
    void a_greatest_demand_with_its_time() throws Exception {
        Frame answer = frame("68 23 01 00 11 23 20 68 91 0C 33 33 34 34 A8 C5 33 63 4B 48 34 59 D6 16");
        byte[] value = DataItem.of(Register.MAX_DEMAND).valueIn(answer.data());
        assertThat(Bcd.decimal(value, 0, 3, 4)).isEqualTo("0.9275");
        assertThat(MeterTimes.minuteAt(value, 3)).isEqualTo("2026-01-15T18:30:00");
    }

    @Test
    void a_voltage() throws Exception {
        Frame answer = frame("68 23 01 00 11 23 20 68 91 06 33 34 34 35 37 56 3C 16");
        byte[] value = DataItem.of("02010100").valueIn(answer.data());
        assertThat(Bcd.signed(value, 0, 2, 1)).isEqualTo("230.4");
    }

    @Test
    void an_order_to_trip() throws Exception {
        RelayOrder order = new RelayOrder(Action.TRIP, LocalDateTime.of(2026, 1, 31, 23, 17, 59));
        Credentials645 who = new Credentials645(2, "123456", "00000001");
        Frame request = Frame.request(METER, Function.CONTROL, RelayCode.data(who, order));
        assertThat(request)
                .hasToString("68 23 01 00 11 23 20 68 1C 10 35 89 67 45 34 33 33 33 4D 33 8C 4A 56 64 34 59 48 16");
        assertThat(RelayCode.order(request.data())).isEqualTo(order);
        assertThat(who).as("passwords do not stand in logs").hasToString("class 2");
    }

    @Test
    void a_reader_finds_its_way_after_noise_and_cut_off_frames() throws Exception {
        String cut = "68 23 01 00 11 23 20 68 91 08 33 33 34";
        String whole = "68 23 01 00 11 23 20 68 91 08 33 33 34 33 9A 78 56 34 4A 16";
        FrameReader<Frame> reader = reader("00 68 FF 16 " + cut + " FE FE " + whole);
        assertThatExceptionOfType(Garbage.class).isThrownBy(reader::next);
        assertThat(reader.next()).hasToString(whole);
        assertThatExceptionOfType(EOFException.class).isThrownBy(reader::next);
    }

    @Test
    void digits_that_are_none_and_data_that_answer_something_else_are_garbage() {
        assertThatExceptionOfType(Garbage.class).isThrownBy(() -> Bcd.digits(new byte[] {0x1A}, 0, 1));
        assertThatExceptionOfType(Garbage.class).isThrownBy(() -> DataItem.DATE.valueIn(DataItem.TIME.with((byte) 1)));
        assertThatExceptionOfType(Garbage.class)
                .isThrownBy(() -> MeterTimes.secondAt(Bcd.lowFirst("260231000000"), 0))
                .withMessageContaining("260231");
    }

    private static Frame frame(String hex) throws Exception {
        return reader(hex).next();
    }

    private static FrameReader<Frame> reader(String hex) {
        return new FrameReader<>(
                new Framing645(), new ByteArrayInputStream(HexFormat.of().parseHex(hex.replace(" ", ""))));
    }
}
