package org.wattline.adapter.meterdata.dlms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.wattline.adapter.meterdata.line.Mishap;
import org.wattline.adapter.meterdata.line.SimulatedLine;
import org.wattline.adapter.meterdata.line.StreetMeter;
import org.wattline.adapter.meterdata.line.Trouble;
import org.wattline.domain.metering.field.MeterAddress;

/** Meters that speak DLMS/COSEM, on loopback, behind a concentrator or on an HDLC line. A meter that is not there is silent, as in a street. */
public final class DlmsSimulator implements AutoCloseable {
    private static final MeterAddress NEIGHBOUR = new MeterAddress("000000000001");
    private static final int MOST_IN_BLOCK = 400;

    private final Map<MeterAddress, On> meters = new ConcurrentHashMap<>();
    private final DlmsTerms terms;
    private final SimulatedLine<?> line;

    private record On(StreetMeter meter, DlmsMeter speaking, HdlcServer hdlc) {}

    /** @param port 0 for any free one @param terms on which its meters are talked to */
    public DlmsSimulator(int port, DlmsTerms terms) {
        this.terms = terms;
        this.line = switch (terms.framing()) {
            case WRAPPER -> new SimulatedLine<>(port, new WrapperFraming(), this::wrapped);
            case HDLC -> new SimulatedLine<>(port, new HdlcFraming(), this::framed);
        };
    }

    public void add(StreetMeter meter) {
        DlmsMeter speaking = new DlmsMeter(meter, terms.password(), MOST_IN_BLOCK);
        meters.put(meter.address(), new On(meter, speaking, new HdlcServer(speaking::answer)));
    }

    public SimulatedLine<?> line() {
        return line;
    }

    private List<byte[]> framed(HdlcFrame request) {
        for (On on : meters.values()) {
            HdlcAddress address =
                    HdlcAddress.of(terms.logicalDevice(), on.meter().address());
            if (!address.equals(request.to())) continue;
            HdlcFrame answer = on.hdlc().answer(request);
            HdlcAddress neighbour = HdlcAddress.of(terms.logicalDevice(), NEIGHBOUR);
            HdlcFrame other = new HdlcFrame(answer.to(), neighbour, answer.control(), answer.more(), answer.data());
            return on.meter()
                    .trouble()
                    .map(trouble -> Mishap.pieces(trouble, answer.bytes(), other.bytes()))
                    .orElse(List.of(answer.bytes()));
        }
        return List.of();
    }

    /** To the meter that the concentrator is asked for, or to the only one when there is no concentrator between. */
    private List<byte[]> wrapped(WrapperFrame request) {
        boolean direct = !terms.gateway();
        Optional<On> on = direct
                ? meters.values().stream().findFirst()
                : Gateway.meter(Gateway.THERE, request.data()).flatMap(to -> Optional.ofNullable(meters.get(to)));
        if (on.isEmpty() || request.destination() != terms.logicalDevice()) return List.of();
        byte[] apdu = on.get().speaking().answer(direct ? request.data() : Gateway.apdu(request.data()));
        MeterAddress address = on.get().meter().address();
        byte[] answer = back(request, direct ? apdu : Gateway.wrapped(Gateway.BACK, address, apdu));
        Optional<Trouble> trouble = on.get().meter().trouble();
        if (trouble.isEmpty()) return List.of(answer);
        if (trouble.get() == Trouble.WRONG_SUM) return List.of(withoutSense(answer));
        return Mishap.pieces(trouble.get(), answer, back(request, Gateway.wrapped(Gateway.BACK, NEIGHBOUR, apdu)));
    }

    private static byte[] back(WrapperFrame request, byte[] data) {
        return new WrapperFrame(request.destination(), request.source(), data).bytes();
    }

    /** A wrapper has no checksum: what breaks is its length. */
    private static byte[] withoutSense(byte[] answer) {
        byte[] wrong = answer.clone();
        wrong[6] |= (byte) 0x80;
        return wrong;
    }

    @Override
    public void close() {
        line.close();
    }
}
