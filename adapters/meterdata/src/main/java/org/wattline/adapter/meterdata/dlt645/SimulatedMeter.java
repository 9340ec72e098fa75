package org.wattline.adapter.meterdata.dlt645;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
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
    private static final List<Register> IMPORTS = List.of(
            Register.ACTIVE_IMPORT,
            Register.ACTIVE_IMPORT_SHARP,
            Register.ACTIVE_IMPORT_PEAK,
            Register.ACTIVE_IMPORT_FLAT,
            Register.ACTIVE_IMPORT_VALLEY);

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
            if (request.function() == Function.READ.code()) return read(request, data);
            if (request.function() == Function.READ_FOLLOWING.code()) return following(request, data);
            if (request.function() == Function.FREEZE.code()) return frozen(request);
            if (request.function() == Function.WRITE.code()) return written(request, data);
            if (request.function() == Function.CONTROL.code()) return controlled(request, data);
            return request.denied(ErrorBits.OTHER);
        } catch (Garbage nonsense) {
            return request.denied(ErrorBits.OTHER);
        }
    }

    private Frame read(Frame request, byte[] data) throws Garbage {
        DataItem item = DataItem.at(data);
        Optional<byte[]> value = item.equals(LoadCurve.FROM) ? loadRecords(data) : value(item);
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
        if (item.equals(DataItem.STATUS_3)) return Optional.of(status());
        if ((item.code() & 0xFFFF0000) == DataItem.frozenAt(0).code()) return kept(item, now);
        for (Register register : Register.values())
            if (DataItem.of(register).equals(item))
                return meter.shown(register).map(value -> register(register, value, now));
        return Optional.empty();
    }

    private byte[] status() {
        return switch (meter.relay()) {
            case CLOSED -> new byte[2];
            case OPEN -> new byte[] {RelayCode.IS_OPEN | RelayCode.TOLD_TO_OPEN, 0};
            case READY -> new byte[] {RelayCode.IS_OPEN, 0};
        };
    }

    /** A daily freeze: its time, or what a register showed then. */
    private Optional<byte[]> kept(DataItem item, LocalDateTime now) {
        int back = item.code() & 0xFF;
        LocalDateTime at = now.toLocalDate().minusDays(back - 1L).atStartOfDay();
        Optional<Map<Register, BigDecimal>> freeze =
                Optional.ofNullable(meter.kept(at, at).get(at));
        if (item.equals(DataItem.frozenAt(back))) return freeze.map(there -> MeterTimes.toTheMinute(at));
        if (item.equals(DataItem.frozen(Register.ACTIVE_IMPORT, back)))
            return freeze.map(there -> energies(there, IMPORTS));
        for (Register register : Register.values())
            if (register.cumulative() && item.equals(DataItem.frozen(register, back)))
                return freeze.filter(there -> there.containsKey(register))
                        .map(there -> energies(there, List.of(register)));
        return Optional.empty();
    }

    /** So many blocks from a time on. */
    private Optional<byte[]> loadRecords(byte[] data) throws Garbage {
        if (data.length != DataItem.BYTES + 6) throw new Garbage("load records without number and time");
        ByteArrayOutputStream blocks = new ByteArrayOutputStream();
        meter.kept(MeterTimes.minuteAt(data, DataItem.BYTES + 1), meter.now()).entrySet().stream()
                .limit(data[DataItem.BYTES])
                .forEach(kept -> blocks.writeBytes(LoadRecord.written(kept.getKey(), kept.getValue())));
        return blocks.size() == 0 ? Optional.empty() : Optional.of(blocks.toByteArray());
    }

    private static byte[] energies(Map<Register, BigDecimal> shown, List<Register> registers) {
        List<Register> there = registers.stream().filter(shown::containsKey).toList();
        byte[] all = new byte[4 * there.size()];
        for (int i = 0; i < there.size(); i++)
            System.arraycopy(
                    Bcd.lowFirst(Optional.ofNullable(shown.get(there.get(i))).orElseThrow(), 4, 2), 0, all, 4 * i, 4);
        return all;
    }

    private Optional<byte[]> block() {
        byte[] all = new byte[4 * IMPORTS.size()];
        for (int i = 0; i < IMPORTS.size(); i++) {
            Optional<BigDecimal> value = meter.shown(IMPORTS.get(i));
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

    /** Takes a new time from whom it knows; other items cannot be written here. */
    private Frame written(Frame request, byte[] data) throws Garbage {
        if (!DataItem.at(data).equals(DataItem.CLOCK) || data.length != DataItem.BYTES + 15)
            return request.denied(ErrorBits.NO_DATA);
        if (!Arrays.equals(Arrays.copyOfRange(data, DataItem.BYTES, DataItem.BYTES + 8), accepted.bytes()))
            return request.denied(ErrorBits.NOT_AUTHORISED);
        int at = DataItem.BYTES + 8;
        meter.setClock(LocalDateTime.of(MeterTimes.date(data, at + 4), MeterTimes.time(data, at)));
        return request.answered();
    }

    private Frame controlled(Frame request, byte[] data) throws Garbage {
        RelayOrder order = RelayCode.order(data);
        if (!Arrays.equals(Arrays.copyOf(data, 8), accepted.bytes())) return request.denied(ErrorBits.NOT_AUTHORISED);
        if (order.until().isBefore(meter.now()) || !meter.obey(order.action())) return request.denied(ErrorBits.OTHER);
        return request.answered();
    }
}
