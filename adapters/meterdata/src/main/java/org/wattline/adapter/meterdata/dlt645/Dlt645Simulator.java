package org.wattline.adapter.meterdata.dlt645;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.wattline.adapter.meterdata.line.Mishap;
import org.wattline.adapter.meterdata.line.SimulatedLine;
import org.wattline.adapter.meterdata.line.StreetMeter;
import org.wattline.adapter.meterdata.line.Trouble;
import org.wattline.domain.metering.field.MeterAddress;

/** Meters that speak DL/T 645-2007, on loopback. A meter that is not there is silent, as in a street. */
public final class Dlt645Simulator implements AutoCloseable {
    private static final MeterAddress NEIGHBOUR = new MeterAddress("000000000001");

    private final Map<MeterAddress, SimulatedMeter> meters = new ConcurrentHashMap<>();
    private final SimulatedLine<Frame> line;

    /** @param port 0 for any free one */
    public Dlt645Simulator(int port) {
        line = new SimulatedLine<>(port, new Framing645(), this::answers);
    }

    public void add(StreetMeter meter, Credentials645 accepted) {
        add(meter, accepted, Frame.MOST_DATA);
    }

    /** @param mostData bytes that an answer carries; the rest has to be asked for */
    public void add(StreetMeter meter, Credentials645 accepted, int mostData) {
        meters.put(meter.address(), new SimulatedMeter(meter, accepted, mostData));
    }

    public SimulatedLine<Frame> line() {
        return line;
    }

    private List<byte[]> answers(Frame request) {
        Optional<SimulatedMeter> meter = Optional.ofNullable(meters.get(request.address()));
        if (request.fromMeter() || meter.isEmpty()) return List.of();
        byte[] answer = meter.get().answer(request).bytes();
        Optional<Trouble> trouble = meter.get().meter().trouble();
        if (trouble.isEmpty()) return List.of(answer);
        byte[] other =
                new Frame(NEIGHBOUR, request.control(), new byte[0]).answered().bytes();
        return Mishap.pieces(trouble.get(), answer, other);
    }

    @Override
    public void close() {
        line.close();
    }
}
