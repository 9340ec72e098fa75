package org.wattline.adapter.meterdata.dlt698;

import java.math.BigDecimal;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.wattline.adapter.meterdata.dlt698.Apdu.Result;
import org.wattline.adapter.meterdata.line.Garbage;
import org.wattline.adapter.meterdata.line.Mishap;
import org.wattline.adapter.meterdata.line.SimulatedLine;
import org.wattline.adapter.meterdata.line.StreetMeter;
import org.wattline.adapter.meterdata.line.Trouble;
import org.wattline.application.metering.field.RelayOrder.Action;
import org.wattline.application.metering.field.RelayState;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.field.MeterAddress;

/** Meters that speak DL/T 698.45, on loopback. A meter that is not there is silent, as in a street. */
public final class Dlt698Simulator implements AutoCloseable {
    private static final MeterAddress NEIGHBOUR = new MeterAddress("000000000001");

    private final Map<MeterAddress, StreetMeter> meters = new ConcurrentHashMap<>();
    private final SimulatedLine<Frame> line;

    /** @param port 0 for any free one */
    public Dlt698Simulator(int port) {
        line = new SimulatedLine<>(port, new Framing698(), this::answers);
    }

    public void add(StreetMeter meter) {
        meters.put(meter.address(), meter);
    }

    public SimulatedLine<Frame> line() {
        return line;
    }

    private List<byte[]> answers(Frame request) {
        Optional<StreetMeter> meter = Optional.ofNullable(meters.get(request.server()));
        if (request.fromMeter() || meter.isEmpty()) return List.of();
        byte[] apdu;
        try {
            apdu = apdu(meter.get(), request.apdu());
        } catch (Garbage | BufferUnderflowException unread) {
            apdu = new byte[] {(byte) Apdu.ERROR, 0x01, 0x01};
        }
        byte[] answer = request.answered(apdu).bytes();
        Optional<Trouble> trouble = meter.get().trouble();
        if (trouble.isEmpty()) return List.of(answer);
        byte[] other = new Frame(true, NEIGHBOUR, request.client(), apdu).bytes();
        return Mishap.pieces(trouble.get(), answer, other);
    }

    private static byte[] apdu(StreetMeter meter, byte[] request) throws Garbage {
        ByteBuffer in = ByteBuffer.wrap(request).position(3);
        if (request[0] == Apdu.GET && request[1] == Apdu.RECORD) return record(meter, request, in);
        if (request[0] == Apdu.GET) {
            int count = request[1] == Apdu.LIST ? in.get() & 0xFF : 1;
            Map<Attribute, Result> results = new LinkedHashMap<>();
            for (int i = 0; i < count; i++) {
                Attribute attribute = new Attribute(in.getInt());
                results.put(attribute, result(meter, attribute));
            }
            return Apdu.given(request, results);
        }
        if (request[0] != Apdu.ACTION && request[0] != Apdu.SET) throw new Garbage("a service that is not spoken");
        Attribute method = new Attribute(in.getInt());
        Item parameter = Item.read(in);
        if (request[0] == Apdu.SET) {
            if (!method.equals(Attribute.CLOCK) || !(parameter instanceof Item.Time(LocalDateTime now)))
                return Apdu.done(request, Result.DENIED);
            meter.setClock(now);
            return Apdu.done(request, 0);
        }
        if (method.equals(Attribute.FREEZE)) {
            meter.freeze();
            return Apdu.done(request, 0);
        }
        Optional<Action> action = RelayMethod.action(method, parameter);
        if (action.isEmpty()) return Apdu.done(request, Result.NO_SUCH_OBJECT);
        return Apdu.done(request, meter.obey(action.get()) ? 0 : Result.TEMPORARY);
    }

    private static Result result(StreetMeter meter, Attribute attribute) {
        if (attribute.equals(Attribute.CLOCK)) return new Result.Value(new Item.Time(meter.now()));
        if (attribute.equals(Attribute.OPEN)) return bit(meter.relay() != RelayState.CLOSED);
        if (attribute.equals(Attribute.ORDERED)) return bit(meter.relay() == RelayState.OPEN);
        List<Item> items = items(meter, attribute, meter::shown);
        return items.isEmpty() ? new Result.Refused(Result.OBJECT_ABSENT) : new Result.Value(Item.array(items));
    }

    private static Result bit(boolean set) {
        return new Result.Value(new Item.Bits(8, set ? 0x80 : 0));
    }

    /** One daily freeze by its time, or the minute freezes of a range; in the order of their times. */
    private static byte[] record(StreetMeter meter, byte[] request, ByteBuffer in) throws Garbage {
        Attribute records = new Attribute(in.getInt());
        int selector = in.get();
        if (!records.equals(selector == 1 ? Attribute.DAYS : Attribute.MINUTES)
                || selector > 2
                || in.getInt() != Attribute.KEPT_AT.code()) throw new Garbage("no such records");
        LocalDateTime from = time(in);
        LocalDateTime to = from;
        int minutes = 1;
        if (selector == 2) {
            to = time(in).minusSeconds(1);
            if (in.get() != Apdu.INTERVAL || in.get() != Apdu.MINUTE) throw new Garbage("no such interval");
            minutes = in.getShort();
        }
        List<Attribute> columns = new ArrayList<>();
        for (int left = in.get(); left > 0; left--) {
            in.get();
            columns.add(new Attribute(in.getInt()));
        }
        List<List<Item>> rows = new ArrayList<>();
        for (Map.Entry<LocalDateTime, Map<Register, BigDecimal>> kept :
                meter.kept(from, to).entrySet())
            if (Duration.between(from, kept.getKey()).toMinutes() % minutes == 0)
                rows.add(cells(meter, columns, kept.getKey(), kept.getValue()));
        return Apdu.recorded(request, columns, rows);
    }

    private static LocalDateTime time(ByteBuffer in) throws Garbage {
        if (Item.read(in) instanceof Item.Time(LocalDateTime at)) return at;
        throw new Garbage("no time of a record");
    }

    private static List<Item> cells(
            StreetMeter meter, List<Attribute> columns, LocalDateTime at, Map<Register, BigDecimal> kept) {
        List<Item> cells = new ArrayList<>();
        for (Attribute column : columns) {
            List<Item> items = items(meter, column, register -> Optional.ofNullable(kept.get(register)));
            if (column.equals(Attribute.KEPT_AT)) cells.add(new Item.Time(at));
            else cells.add(items.isEmpty() ? new Item.Nothing() : Item.array(items));
        }
        return cells;
    }

    private static List<Item> items(
            StreetMeter meter, Attribute attribute, Function<Register, Optional<BigDecimal>> values) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Optional<Register> register = Attribute.register(attribute, i);
            Optional<BigDecimal> shown = register.flatMap(values);
            if (shown.isEmpty()) break;
            items.add(item(meter, register.orElseThrow(), shown.get()));
        }
        return items;
    }

    private static Item item(StreetMeter meter, Register register, BigDecimal shown) {
        if (register.cumulative()) return Item.unsigned(shown.movePointRight(2).longValueExact());
        return Item.structure(Item.unsigned(shown.movePointRight(4).longValueExact()), new Item.Time(meter.now()));
    }

    @Override
    public void close() {
        line.close();
    }
}
