package org.wattline.adapter.meterdata.dlt698;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
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

    private static FrameReader<Frame> reader(String hex) {
        return new FrameReader<>(
                new Framing698(), new ByteArrayInputStream(HexFormat.of().parseHex(hex.replace(" ", ""))));
    }
}
