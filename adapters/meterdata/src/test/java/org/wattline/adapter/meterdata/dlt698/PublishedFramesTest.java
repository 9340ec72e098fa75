package org.wattline.adapter.meterdata.dlt698;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.meterdata.line.Crc;
import org.wattline.adapter.meterdata.line.FrameReader;
import org.wattline.adapter.meterdata.line.Garbage;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.field.MeterAddress;

/** The frame of worked example E10-2, byte by byte, and the checksum's published check value. */
class PublishedFramesTest {
    private static final String GET = "68 17 00 43 05 23 01 00 11 23 20 10 43 B6 05 01 01 00 10 02 00 00 FE 19 16";

    @Test
    void a_request_for_the_forward_energy() throws Exception {
        Frame frame =
                Frame.request(new MeterAddress("202311000123"), Apdu.get(1, Attribute.of(Register.ACTIVE_IMPORT)));
        assertThat(frame).hasToString(GET);
        assertThat(reader("FE FE FE FE " + GET).next()).isEqualTo(frame);
    }

    @Test
    void the_checksum_of_123456789_is_the_published_one() {
        byte[] digits = "123456789".getBytes(StandardCharsets.US_ASCII);
        assertThat(Crc.of(digits, 0, digits.length)).isEqualTo(0x906E);
    }

    @Test
    void a_changed_byte_is_found_in_the_header_and_behind_it() {
        assertThatExceptionOfType(Garbage.class)
                .isThrownBy(() -> reader(GET.replace("43 05", "C3 05")).next())
                .withMessageContaining("header");
        assertThatExceptionOfType(Garbage.class)
                .isThrownBy(
                        () -> reader(GET.replace("10 02 00 00", "10 03 00 00")).next())
                .withMessageContaining("frame");
    }

    @Test
    void values_that_end_too_early_or_are_of_no_known_type_are_garbage() {
        assertThatExceptionOfType(Garbage.class)
                .isThrownBy(() -> Item.read(ByteBuffer.wrap(HexFormat.of().parseHex("010206000012"))))
                .withMessageContaining("too early");
        assertThatExceptionOfType(Garbage.class)
                .isThrownBy(() -> Item.read(ByteBuffer.wrap(new byte[] {0x7F})))
                .withMessageContaining("7F");
        assertThatExceptionOfType(Garbage.class)
                .isThrownBy(() -> Item.read(ByteBuffer.wrap(HexFormat.of().parseHex("1C07EA021F000000"))))
                .withMessageContaining("no clock shows");
    }

    /** Stands in a published analyser of frames (dl698 analysis, its main), there wrapped in a security request. */
    @Test
    void minute_freezes_are_asked_for_by_a_range_of_times_and_an_interval() {
        byte[] apdu = Apdu.records(
                0,
                Attribute.MINUTES,
                LocalDateTime.of(2019, 1, 11, 0, 30),
                LocalDateTime.of(2019, 1, 11, 0, 44, 59),
                15,
                List.of(
                        Attribute.of("00000200"),
                        Attribute.of("00100200"),
                        Attribute.of("00200200"),
                        Attribute.of("00300200"),
                        Attribute.KEPT_AT));
        assertThat(HexFormat.of().formatHex(apdu))
                .isEqualTo("0503005002020002202102001c07e3010b001e001c07e3010b002c3b5401000f05"
                        + "0000000200000010020000002002000000300200002021020000");
    }

    /** From the same place: "日冻结返回示例". */
    @Test
    void an_answer_of_frozen_records_is_read_by_columns() throws Exception {
        Frame frame = reader(
                        "68 68 00 c3 05 02 00 00 00 00 00 00 98 c8 85 03 00 50 04 02 00 03 00 00 10 02 00 00 00 20 02 00"
                                + " 00 20 21 02 00 01 01 01 05 06 00 00 00 33 06 00 00 00 34 06 00 00 00 35 06 00 00 00 36"
                                + " 06 00 00 00 37 01 05 06 00 00 00 44 06 00 00 00 45 06 00 00 00 46 06 00 00 00 47"
                                + " 06 00 00 00 48 1c 07 e2 0c 1a 00 00 00 00 00 d5 73 16")
                .next();
        assertThat(Apdu.records(frame.apdu(), Attribute.DAYS))
                .isEqualTo(new Apdu.Records.Rows(List.of(Map.of(
                        Attribute.of("00100200"),
                        rates(0x33),
                        Attribute.of("00200200"),
                        rates(0x44),
                        Attribute.KEPT_AT,
                        new Item.Time(LocalDateTime.of(2018, 12, 26, 0, 0))))));
    }

    private static Item rates(int first) {
        return Item.array(
                IntStream.range(first, first + 5).mapToObj(Item::unsigned).toList());
    }

    private static FrameReader<Frame> reader(String hex) {
        return new FrameReader<>(
                new Framing698(), new ByteArrayInputStream(HexFormat.of().parseHex(hex.replace(" ", ""))));
    }
}
