package org.wattline.adapter.meterdata.dlms;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import org.wattline.adapter.meterdata.line.TcpLine;
import org.wattline.application.metering.field.Answer;
import org.wattline.application.metering.field.MeterChannel.Done;
import org.wattline.domain.metering.field.MeterAddress;

/** APDUs over HDLC, cut into segments of at most 128 bytes, one on the way at a time. */
final class HdlcLink implements Link {
    /** The information field that both sides take unless they agree on another. */
    static final int MOST_DATA = 128;

    static final byte[] TO_METER = HexFormat.of().parseHex("E6E600");
    static final byte[] FROM_METER = HexFormat.of().parseHex("E6E700");

    private final TcpLine<HdlcFrame> line;
    private final HdlcAddress client;
    private final int logicalDevice;
    private HdlcAddress server;
    private int sending;
    private int expecting;

    HdlcLink(TcpLine<HdlcFrame> line, DlmsTerms terms) {
        this.line = line;
        this.client = HdlcAddress.client(terms.client());
        this.logicalDevice = terms.logicalDevice();
        this.server = HdlcAddress.client(0);
    }

    @Override
    public Answer<Done> open(MeterAddress meter) {
        server = HdlcAddress.of(logicalDevice, meter);
        sending = 0;
        expecting = 0;
        return ask(HdlcFrame.plain(server, client, HdlcFrame.SET_NORMAL_MODE))
                .then(frame -> frame.control() == HdlcFrame.ACKNOWLEDGED
                        ? new Answer.Given<>(Done.DONE)
                        : new Answer.Garbled<>("no acknowledgement of the link: " + frame));
    }

    @Override
    public Answer<byte[]> exchange(byte[] apdu) {
        byte[] all = Arrays.copyOf(TO_METER, TO_METER.length + apdu.length);
        System.arraycopy(apdu, 0, all, TO_METER.length, apdu.length);
        int at = 0;
        while (all.length - at > MOST_DATA) {
            Answer<HdlcFrame> ready = send(Arrays.copyOfRange(all, at, at + MOST_DATA), true);
            if (!(ready instanceof Answer.Given<HdlcFrame>(HdlcFrame frame))) return ready.failed();
            if (!frame.receiverReady() || frame.expected() != sending)
                return new Answer.Garbled<>("a segment that was not taken: " + frame);
            at += MOST_DATA;
        }
        return send(Arrays.copyOfRange(all, at, all.length), false).then(this::received);
    }

    private Answer<HdlcFrame> send(byte[] segment, boolean more) {
        HdlcFrame frame = HdlcFrame.information(server, client, sending, expecting, more, segment);
        sending = sending + 1 & 7;
        return ask(frame);
    }

    private Answer<byte[]> received(HdlcFrame first) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        HdlcFrame frame = first;
        while (true) {
            if (!frame.carriesInformation() || frame.sent() != expecting)
                return new Answer.Garbled<>("no data, or out of order: " + frame);
            expecting = expecting + 1 & 7;
            all.writeBytes(frame.data());
            if (!frame.more()) break;
            Answer<HdlcFrame> next = ask(HdlcFrame.ready(server, client, expecting));
            if (!(next instanceof Answer.Given<HdlcFrame>(HdlcFrame following))) return next.failed();
            frame = following;
        }
        byte[] bytes = all.toByteArray();
        int head = FROM_METER.length;
        if (bytes.length <= head || !Arrays.equals(bytes, 0, head, FROM_METER, 0, head))
            return new Answer.Garbled<>("data that do not begin with E6 E7 00");
        return new Answer.Given<>(Arrays.copyOfRange(bytes, head, bytes.length));
    }

    private Answer<HdlcFrame> ask(HdlcFrame request) {
        return line.ask(
                request, frame -> frame.to().equals(client) && frame.from().equals(server));
    }

    @Override
    public void close() {
        line.close();
    }
}
