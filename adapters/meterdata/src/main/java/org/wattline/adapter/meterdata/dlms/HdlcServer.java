package org.wattline.adapter.meterdata.dlms;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.UnaryOperator;

/** The meter's side of an HDLC line: counts frames, puts segments together and cuts its own answers into them. */
final class HdlcServer {
    private static final byte[] TERMS = HexFormat.of().parseHex("8180140502008006020080070400000001080400000001");

    private final UnaryOperator<byte[]> meter;
    private final ByteArrayOutputStream coming = new ByteArrayOutputStream();
    private byte[] going = new byte[0];
    private boolean connected;
    private int sending;
    private int expecting;

    /** @param meter what it answers to an APDU */
    HdlcServer(UnaryOperator<byte[]> meter) {
        this.meter = meter;
    }

    synchronized HdlcFrame answer(HdlcFrame request) {
        if (request.control() == HdlcFrame.SET_NORMAL_MODE) {
            connected = true;
            sending = 0;
            expecting = 0;
            coming.reset();
            return new HdlcFrame(request.from(), request.to(), HdlcFrame.ACKNOWLEDGED, false, TERMS);
        }
        boolean heard = connected && request.expected() == sending;
        if (heard && request.receiverReady() && going.length > 0) return segment(request);
        if (!heard || !request.carriesInformation() || request.sent() != expecting) {
            connected = false;
            return HdlcFrame.plain(request.from(), request.to(), HdlcFrame.DISCONNECTED);
        }
        expecting = expecting + 1 & 7;
        coming.writeBytes(request.data());
        if (request.more()) return HdlcFrame.ready(request.from(), request.to(), expecting);
        byte[] all = coming.toByteArray();
        coming.reset();
        byte[] answer = meter.apply(Arrays.copyOfRange(all, HdlcLink.TO_METER.length, all.length));
        going = Arrays.copyOf(HdlcLink.FROM_METER, HdlcLink.FROM_METER.length + answer.length);
        System.arraycopy(answer, 0, going, HdlcLink.FROM_METER.length, answer.length);
        return segment(request);
    }

    private HdlcFrame segment(HdlcFrame request) {
        byte[] now = Arrays.copyOf(going, Math.min(going.length, HdlcLink.MOST_DATA));
        going = Arrays.copyOfRange(going, now.length, going.length);
        HdlcFrame frame =
                HdlcFrame.information(request.from(), request.to(), sending, expecting, going.length > 0, now);
        sending = sending + 1 & 7;
        return frame;
    }
}
