package org.wattline.adapter.meterdata.dlms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.meterdata.line.FrameReader;
import org.wattline.adapter.meterdata.line.Garbage;
import org.wattline.application.metering.field.Answer.Denial;

/**
 * Frames that others published: the DLMS User Association's examples of information exchange (SNRM, UA, AARQ), and exchanges with meters that
 * stand in the tests of open implementations.
 */
class PublishedFramesTest {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final HdlcAddress METER = new HdlcAddress(1, 0x11, 4);
    private static final HdlcAddress CLIENT = HdlcAddress.client(0x10);

    @Test
    void the_link_is_set_up_and_acknowledged() throws Exception {
        assertThat(HdlcFrame.plain(METER, CLIENT, HdlcFrame.SET_NORMAL_MODE)).hasToString("7EA00A00020023219318717E");
        HdlcFrame answer = hdlc("7EA023210002002373F6C58180140502008006020080070400000001080400000001CE6A7E");
        assertThat(answer.control()).isEqualTo(HdlcFrame.ACKNOWLEDGED);
        assertThat(answer.to()).isEqualTo(CLIENT);
        assertThat(answer.from()).isEqualTo(METER);
        assertThat(answer).hasToString("7EA023210002002373F6C58180140502008006020080070400000001080400000001CE6A7E");
    }

    @Test
    void an_association_without_a_password() {
        byte[] aarq = Association.request(Optional.empty(), 0x00301D, 0xFFFF);
        assertThat(HEX.formatHex(aarq)).isEqualTo("601DA109060760857405080101BE10040E01000000065F1F040000301DFFFF");
        assertThat(HdlcFrame.information(METER, CLIENT, 0, 0, false, toMeter(aarq)))
                .hasToString(
                        "7EA02E0002002321107ECBE6E600601DA109060760857405080101BE10040E01000000065F1F040000301DFFFFD4C57E");
    }

    @Test
    void an_association_with_a_password_and_its_answer() throws Exception {
        HdlcAddress meter = new HdlcAddress(1, 0x10, 2);
        HdlcAddress client = HdlcAddress.client(2);
        byte[] aarq = Association.request(Optional.of("00000001"), 0x00181F, 0x0200);
        assertThat(Association.password(aarq)).contains("00000001");
        assertThat(HdlcFrame.information(meter, client, 0, 0, false, toMeter(aarq)))
                .hasToString(
                        "7EA04502210510939EE6E6006036A1090607608574050801018A0207808B0760857405080201AC0A80083030303030303031"
                                + "BE10040E01000000065F1F040000181F02003F537E");
        HdlcFrame aare =
                hdlc("7EA038050221303B29E6E7006129A109060760857405080101A203020100A305A103020100BE10040E0800065F1F04"
                        + "0000101400F00007FE307E");
        assertThat(aare.sent()).isZero();
        assertThat(aare.expected()).isEqualTo(1);
        assertThat(Association.denial(apdu(aare))).isEmpty();
        assertThat(Association.denial(Association.refused())).contains(Denial.NOT_AUTHORISED);
    }

    @Test
    void a_value_is_asked_for_and_given() throws Exception {
        HdlcAddress meter = new HdlcAddress(1, 0x10, 2);
        HdlcFrame asked = hdlc("7EA01A022105321D83E6E600C001C100010100000200FF02004BBB7E");
        assertThat(HdlcFrame.information(
                        meter,
                        HdlcAddress.client(2),
                        1,
                        1,
                        false,
                        toMeter(Apdu.get(0xC1, new Member(1, Obis.of("1.0.0.2.0.255"), 2), Optional.empty()))))
                .isEqualTo(asked);
        HdlcFrame given = hdlc("7EA01805022152BE09E6E700C401C10009055630343131F6B67E");
        assertThat(Value.read(ByteBuffer.wrap(apdu(given)).position(4)))
                .isEqualTo(Value.octets("V0411".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void rows_of_a_profile_are_asked_for_by_time() {
        Member curves = new Member(Member.PROFILE, Obis.of("1.0.99.1.0.255"), 2);
        Value from = Value.octets(HEX.parseHex("07E10A010700000000FFC480"));
        Value to = Value.octets(HEX.parseHex("07E10A010701000000FFC480"));
        assertThat(HEX.formatHex(Apdu.get(0xC1, curves, Optional.of(Apdu.range(from, to)))))
                .isEqualTo("C001C100070100630100FF0201010204020412000809060000010000FF0F02120000"
                        + "090C07E10A010700000000FFC480090C07E10A010701000000FFC4800100");
        assertThat(HEX.formatHex(Apdu.getNext(0xC1, 1))).isEqualTo("C002C100000001");
    }

    @Test
    void a_clock_east_of_greenwich_is_brought_to_china() throws Exception {
        assertThat(CosemTime.of(Value.octets(HEX.parseHex("07E10A010700000000FFC400"))))
                .as("00:00 at UTC+1")
                .isEqualTo(LocalDateTime.of(2017, 10, 1, 7, 0));
        assertThat(CosemTime.of(Value.octets(HEX.parseHex("07E10A0107000000FF8000FF"))))
                .as("no deviation is said")
                .isEqualTo(LocalDateTime.of(2017, 10, 1, 0, 0));
        assertThatExceptionOfType(Garbage.class)
                .isThrownBy(() -> CosemTime.of(Value.octets(HEX.parseHex("07E10A010700000000FE2001"))))
                .withMessageContaining("invalid");
    }

    @Test
    void a_wrapped_request_is_cut_from_the_stream() throws Exception {
        String get = "000100203FFF000DC001C100030100480700FF0200";
        WrapperFrame frame = new WrapperFrame(
                0x20,
                0x3FFF,
                Apdu.get(0xC1, new Member(Member.REGISTER, Obis.of("1.0.72.7.0.255"), 2), Optional.empty()));
        assertThat(frame).hasToString(get);
        FrameReader<WrapperFrame> reader =
                new FrameReader<>(new WrapperFraming(), new ByteArrayInputStream(HEX.parseHex("00FF68" + get)));
        assertThat(reader.next()).isEqualTo(frame);
    }

    @Test
    void a_changed_byte_is_found() {
        assertThatExceptionOfType(Garbage.class)
                .isThrownBy(() -> hdlc("7EA00A00020023219318707E"))
                .withMessageContaining("checksum of the frame");
    }

    private static byte[] toMeter(byte[] apdu) {
        return HEX.parseHex(HEX.formatHex(HdlcLink.TO_METER) + HEX.formatHex(apdu));
    }

    private static byte[] apdu(HdlcFrame frame) {
        return HEX.parseHex(HEX.formatHex(frame.data()).substring(6));
    }

    private static HdlcFrame hdlc(String hex) throws Exception {
        return new FrameReader<>(new HdlcFraming(), new ByteArrayInputStream(HEX.parseHex(hex))).next();
    }
}
