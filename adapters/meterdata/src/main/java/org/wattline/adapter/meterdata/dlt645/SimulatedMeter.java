package org.wattline.adapter.meterdata.dlt645;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.wattline.adapter.meterdata.line.Garbage;
import org.wattline.adapter.meterdata.line.StreetMeter;
import org.wattline.application.metering.field.RelayOrder;
import org.wattline.domain.metering.Register;

/** A meter of the street that speaks DL/T 645-2007 and checks passwords. */
final class SimulatedMeter {
    private final StreetMeter meter;
    private final Credentials645 accepted;
    private final int mostData;
    private final Map<Integer, byte[]> rest = new ConcurrentHashMap<>();

    /** @param mostData bytes that an answer carries; the rest has to be asked for */
    SimulatedMeter(StreetMeter meter, Credentials645 accepted, int mostData) {
        this.meter = meter;
        this.accepted = accepted;
        this.mostData = mostData;
    }

    StreetMeter meter() {
        return meter;
    }

    Frame answer(Frame request) {
        try {
            byte[] data = request.data();
            if (request.function() == Function.READ.code()) return read(request, DataItem.at(data));
            if (request.function() == Function.READ_FOLLOWING.code()) return following(request, data);
            if (request.function() == Function.FREEZE.code()) return frozen(request);
            if (request.function() == Function.CONTROL.code()) return controlled(request, data);
            return request.denied(ErrorBits.OTHER);
        } catch (Garbage nonsense) {
            return request.denied(ErrorBits.OTHER);
        }
    }

    private Frame read(Frame request, DataItem item) {
        Optional<byte[]> value = value(item);
        if (value.isEmpty()) return request.denied(ErrorBits.NO_DATA);
        return part(request, item, value.get(), 0);
    }

    private Frame following(Frame request, byte[] data) throws Garbage {
        DataItem item = DataItem.at(data);
        Optional<byte[]> left = Optional.ofNullable(rest.remove(item.code()));
        if (left.isEmpty() || data.length != DataItem.BYTES + 1) return request.denied(ErrorBits.NO_DATA);
        return part(request, item, left.get(), data[DataItem.BYTES] & 0xFF);
    }

    private Frame part(Frame request, DataItem item, byte[] value, int sequence) {
        int room = mostData - DataItem.BYTES - (sequence > 0 ? 1 : 0);
        boolean last = value.length <= room;
        byte[] now = last ? value : Arrays.copyOf(value, room);
        if (!last) rest.put(item.code(), Arrays.copyOfRange(value, room, value.length));
        byte[] numbered = sequence > 0 ? Arrays.copyOf(now, now.length + 1) : now;
        if (sequence > 0) numbered[now.length] = (byte) sequence;
        byte[] data = item.with(numbered);
        return last ? request.answered(data) : request.answeredInPart(data);
    }

    private Optional<byte[]> value(DataItem item) {
        LocalDateTime now = meter.now();
        if (item.equals(DataItem.DATE)) {
            byte[] date = new byte[4];
            date[0] = (byte) (now.getDayOfWeek().getValue() % 7);
            System.arraycopy(MeterTimes.toTheSecond(now), 3, date, 1, 3);
            return Optional.of(date);
        }
        if (item.equals(DataItem.TIME)) return Optional.of(Arrays.copyOf(MeterTimes.toTheSecond(now), 3));
        if (item.equals(DataItem.IMPORT_OF_ALL_RATES)) return block();
        for (Register register : Register.values())
            if (DataItem.of(register).equals(item))
                return meter.shown(register).map(value -> register(register, value, now));
        return Optional.empty();
    }

    private Optional<byte[]> block() {
        List<Register> registers = new ArrayList<>(List.of(Register.ACTIVE_IMPORT));
        registers.addAll(Register.RATES);
        byte[] all = new byte[4 * registers.size()];
        for (int i = 0; i < registers.size(); i++) {
            Optional<BigDecimal> value = meter.shown(registers.get(i));
            if (value.isEmpty()) return Optional.empty();
            System.arraycopy(Bcd.lowFirst(value.get(), 4, 2), 0, all, 4 * i, 4);
        }
        return Optional.of(all);
    }

    private static byte[] register(Register register, BigDecimal value, LocalDateTime now) {
        if (register.cumulative()) return Bcd.lowFirst(value, 4, 2);
        byte[] demand = Arrays.copyOf(Bcd.lowFirst(value, 3, 4), 8);
        System.arraycopy(MeterTimes.toTheMinute(now), 0, demand, 3, 5);
        return demand;
    }

    private Frame frozen(Frame request) {
        meter.freeze();
        return request.answered();
    }

    private Frame controlled(Frame request, byte[] data) throws Garbage {
        RelayOrder order = RelayCode.order(data);
        if (!Arrays.equals(Arrays.copyOf(data, 8), accepted.bytes())) return request.denied(ErrorBits.NOT_AUTHORISED);
        if (order.until().isBefore(meter.now()) || !meter.obey(order.action())) return request.denied(ErrorBits.OTHER);
        return request.answered();
    }
}
