package org.wattline.adapter.meterdata.dlt698;

import java.math.BigDecimal;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wattline.adapter.meterdata.dlt698.Apdu.Result;
import org.wattline.adapter.meterdata.line.Garbage;
import org.wattline.adapter.meterdata.line.TcpLine;
import org.wattline.application.metering.field.Answer;
import org.wattline.application.metering.field.Answer.Denial;
import org.wattline.application.metering.field.Answer.Denied;
import org.wattline.application.metering.field.Answer.Garbled;
import org.wattline.application.metering.field.Answer.Given;
import org.wattline.application.metering.field.MeterChannel;
import org.wattline.application.metering.field.RelayOrder;
import org.wattline.application.metering.field.RelayState;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.RegisterValue;
import org.wattline.domain.metering.field.MeterAddress;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.quantity.IntervalEnergy;

/** Meters that speak DL/T 698.45, over TCP. */
public final class Dlt698Channel implements MeterChannel {
    private static final int ENERGY_DECIMALS = 2;
    private static final int DEMAND_DECIMALS = 4;
    /** Requests are numbered 1 … 63 (PIID). */
    private static final int NUMBERS = 0x3F;

    private final TcpLine<Frame> line;
    private int number;

    /** @param patience how long an answer may take; it is asked for that often as {@code attempts} says */
    public Dlt698Channel(InetSocketAddress to, Duration patience, int attempts) {
        this.line = new TcpLine<>(new Framing698(), to, patience, attempts);
    }

    @Override
    public synchronized Answer<Map<Register, RegisterValue>> registers(MeterAddress meter, Set<Register> wanted) {
        List<Attribute> attributes =
                wanted.stream().map(Attribute::of).distinct().toList();
        return ask(meter, Apdu.get(next(), attributes)).then(answer -> {
            try {
                return values(Apdu.results(answer), wanted);
            } catch (Garbage garbage) {
                return new Garbled<>(garbage.what());
            }
        });
    }

    @Override
    public synchronized Answer<LocalDateTime> clock(MeterAddress meter) {
        return ask(meter, Apdu.get(next(), Attribute.CLOCK)).then(answer -> {
            try {
                return switch (Optional.ofNullable(Apdu.results(answer).get(Attribute.CLOCK))
                        .orElseThrow(() -> new Garbage("no clock in the answer"))) {
                    case Result.Value(Item.Time(LocalDateTime shown)) -> new Given<>(shown);
                    case Result.Value other -> new Garbled<>("a clock that is no time: " + other);
                    case Result.Refused(int code) -> new Denied<>(Apdu.denial(code));
                };
            } catch (Garbage garbage) {
                return new Garbled<>(garbage.what());
            }
        });
    }

    @Override
    public synchronized Answer<Done> setClock(MeterAddress meter, LocalDateTime now) {
        return tell(Apdu.SET, meter, Attribute.CLOCK, new Item.Time(now.withNano(0)));
    }

    @Override
    public synchronized Answer<Map<Register, RegisterValue>> frozen(
            MeterAddress meter, LocalDate day, Set<Register> wanted) {
        List<Attribute> columns = wanted.stream().map(Attribute::of).distinct().toList();
        return ask(meter, Apdu.record(next(), Attribute.DAYS, day.atStartOfDay(), columns))
                .then(answer -> {
                    try {
                        return values(Apdu.record(answer, Attribute.DAYS), wanted);
                    } catch (Garbage garbage) {
                        return new Garbled<>(garbage.what());
                    }
                });
    }

    @Override
    public synchronized Answer<IntervalEnergy> curve(MeterAddress meter, Channel channel, LocalDate day) {
        return MinuteFreezes.read(channel.register(), day, request -> ask(meter, request.numbered(next())));
    }

    @Override
    public synchronized Answer<RelayState> relay(MeterAddress meter) {
        return ask(meter, Apdu.get(next(), List.of(Attribute.OPEN, Attribute.ORDERED)))
                .then(answer -> {
                    try {
                        Map<Attribute, Result> results = Apdu.results(answer);
                        if (!bit(results, Attribute.OPEN)) return new Given<>(RelayState.CLOSED);
                        return new Given<>(bit(results, Attribute.ORDERED) ? RelayState.OPEN : RelayState.READY);
                    } catch (Garbage garbage) {
                        return new Garbled<>(garbage.what());
                    }
                });
    }

    private static boolean bit(Map<Attribute, Result> results, Attribute of) throws Garbage {
        if (results.get(of) instanceof Result.Value(Item.Bits(int count, int bits)) && count > 0)
            return (bits & 0x80) != 0;
        throw new Garbage(of + " says nothing of the relay");
    }

    @Override
    public synchronized Answer<Done> freeze(MeterAddress meter) {
        return tell(Apdu.ACTION, meter, Attribute.FREEZE, new Item.Number(Item.LONG_UNSIGNED, 0));
    }

    @Override
    public synchronized Answer<Done> control(MeterAddress meter, RelayOrder order) {
        return tell(Apdu.ACTION, meter, RelayMethod.of(order.action()), RelayMethod.parameter(order.action()));
    }

    private static Answer<Map<Register, RegisterValue>> values(Map<Attribute, Result> results, Set<Register> wanted)
            throws Garbage {
        Map<Register, RegisterValue> values = new EnumMap<>(Register.class);
        for (var entry : results.entrySet()) {
            switch (entry.getValue()) {
                case Result.Value(Item.Several(int tag, List<Item> items)) -> {
                    for (int i = 0; i < items.size(); i++) {
                        Optional<Register> register = Attribute.register(entry.getKey(), i);
                        if (register.isPresent() && wanted.contains(register.get()))
                            values.put(register.get(), value(register.get(), items.get(i)));
                    }
                }
                case Result.Value(Item.Nothing none) -> {
                    // Kept, but without this column.
                }
                case Result.Value other -> throw new Garbage(entry.getKey() + " is no array: " + other);
                case Result.Refused(int code) -> {
                    if (Apdu.denial(code) != Denial.NO_DATA) return new Denied<>(Apdu.denial(code));
                }
            }
        }
        return values.isEmpty() ? new Denied<>(Denial.NO_DATA) : new Given<>(values);
    }

    /** Energy is a number, demand a structure of a number and its time. */
    static RegisterValue value(Register register, Item item) throws Garbage {
        if (item instanceof Item.Several(int tag, List<Item> parts) && !parts.isEmpty())
            return value(register, parts.getFirst());
        if (!(item instanceof Item.Number(int tag, long number)) || number < 0)
            throw new Garbage(register + " shows no number: " + item);
        int decimals = register.cumulative() ? ENERGY_DECIMALS : DEMAND_DECIMALS;
        return new RegisterValue(BigDecimal.valueOf(number, decimals));
    }

    private Answer<Done> tell(int service, MeterAddress meter, Attribute method, Item parameter) {
        byte[] request =
                service == Apdu.SET ? Apdu.set(next(), method, parameter) : Apdu.action(next(), method, parameter);
        return ask(meter, request).then(answer -> {
            try {
                int code = Apdu.result(answer, service, method);
                return code == 0 ? new Given<>(Done.DONE) : new Denied<>(Apdu.denial(code));
            } catch (Garbage garbage) {
                return new Garbled<>(garbage.what());
            }
        });
    }

    private Answer<byte[]> ask(MeterAddress meter, byte[] apdu) {
        int service = apdu[0] | Apdu.ANSWER;
        return line.ask(Frame.request(meter, apdu), frame -> answers(frame, meter, service, apdu[2]))
                .then(frame -> new Given<>(frame.apdu()));
    }

    private static boolean answers(Frame frame, MeterAddress meter, int service, int number) {
        byte[] apdu = frame.apdu();
        return frame.fromMeter()
                && frame.server().equals(meter)
                && apdu.length > 2
                && (apdu[0] & 0xFF) == service
                && (apdu[2] & NUMBERS) == number;
    }

    private int next() {
        number = number % NUMBERS + 1;
        return number;
    }

    @Override
    public synchronized void close() {
        line.close();
    }
}
