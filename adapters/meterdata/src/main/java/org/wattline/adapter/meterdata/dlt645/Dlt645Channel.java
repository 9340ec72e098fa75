package org.wattline.adapter.meterdata.dlt645;

import java.io.ByteArrayOutputStream;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/** Meters that speak DL/T 645-2007, over TCP. */
public final class Dlt645Channel implements MeterChannel {
    /** The total first, then the rates by number: the order of the answer to {@link DataItem#IMPORT_OF_ALL_RATES}. */
    private static final List<Register> BLOCK = List.of(
            Register.ACTIVE_IMPORT,
            Register.ACTIVE_IMPORT_SHARP,
            Register.ACTIVE_IMPORT_PEAK,
            Register.ACTIVE_IMPORT_FLAT,
            Register.ACTIVE_IMPORT_VALLEY);

    private static final int ENERGY_BYTES = 4;
    private static final int ENERGY_DECIMALS = 2;
    private static final int DEMAND_BYTES = 3;
    private static final int DEMAND_DECIMALS = 4;
    /** Daily freezes that a meter keeps. */
    private static final int KEPT_DAYS = 62;

    private static final String NOW = "99999999";

    private final TcpLine<Frame> line;
    private final Credentials645 credentials;

    /** @param patience how long an answer may take; it is asked for that often as {@code attempts} says */
    public Dlt645Channel(InetSocketAddress to, Duration patience, int attempts, Credentials645 credentials) {
        this.line = new TcpLine<>(new Framing645(), to, patience, attempts);
        this.credentials = credentials;
    }

    @Override
    public synchronized Answer<Map<Register, RegisterValue>> registers(MeterAddress meter, Set<Register> wanted) {
        Map<Register, RegisterValue> found = new EnumMap<>(Register.class);
        Set<Register> single = EnumSet.noneOf(Register.class);
        single.addAll(wanted);
        Set<Register> together = EnumSet.copyOf(BLOCK);
        together.retainAll(wanted);
        if (together.size() > 1) {
            Answer<Map<Register, RegisterValue>> block =
                    read(meter, DataItem.IMPORT_OF_ALL_RATES).then(Dlt645Channel::block);
            if (block instanceof Given<Map<Register, RegisterValue>>(Map<Register, RegisterValue> values)) {
                values.forEach((register, value) -> {
                    if (together.contains(register)) found.put(register, value);
                });
                single.removeAll(together);
            } else if (!hasNone(block)) return block;
        }
        for (Register register : single) {
            Answer<RegisterValue> one = read(meter, DataItem.of(register)).then(data -> value(register, data, 0));
            if (one instanceof Given<RegisterValue>(RegisterValue value)) found.put(register, value);
            else if (!hasNone(one)) return one.failed();
        }
        return found.isEmpty() ? new Denied<>(Denial.NO_DATA) : new Given<>(found);
    }

    @Override
    public synchronized Answer<LocalDateTime> clock(MeterAddress meter) {
        // The date may change between the two: it is read again until it stands still.
        return read(meter, DataItem.DATE)
                .then(before -> read(meter, DataItem.TIME)
                        .then(time -> read(meter, DataItem.DATE)
                                .then(after -> Arrays.equals(before, after) ? time(before, time) : clock(meter))));
    }

    @Override
    public synchronized Answer<Done> setClock(MeterAddress meter, LocalDateTime now) {
        byte[] key = credentials.bytes();
        byte[] clock = MeterTimes.withWeekday(now);
        byte[] secured = Arrays.copyOf(key, key.length + clock.length);
        System.arraycopy(clock, 0, secured, key.length, clock.length);
        return done(ask(Frame.request(meter, Function.WRITE, DataItem.CLOCK.with(secured))));
    }

    @Override
    public synchronized Answer<Map<Register, RegisterValue>> frozen(
            MeterAddress meter, LocalDate day, Set<Register> wanted) {
        return clock(meter).then(now -> {
            long back = 1 + ChronoUnit.DAYS.between(day, now.toLocalDate());
            if (back < 1 || back > KEPT_DAYS) return new Denied<>(Denial.NO_DATA);
            return read(meter, DataItem.frozenAt((int) back))
                    .then(at -> at(at, day) ? frozen(meter, (int) back, wanted) : new Denied<>(Denial.NO_DATA));
        });
    }

    private static boolean at(byte[] bytes, LocalDate day) {
        try {
            return bytes.length == 5 && MeterTimes.minuteAt(bytes, 0).equals(day.atStartOfDay());
        } catch (Garbage garbage) {
            return false;
        }
    }

    private Answer<Map<Register, RegisterValue>> frozen(MeterAddress meter, int back, Set<Register> wanted) {
        Map<Register, RegisterValue> found = new EnumMap<>(Register.class);
        Set<Register> energies = EnumSet.noneOf(Register.class);
        for (Register register : wanted) if (register.cumulative()) energies.add(register);
        if (energies.stream().anyMatch(BLOCK::contains)) {
            Answer<Map<Register, RegisterValue>> block =
                    read(meter, DataItem.frozen(Register.ACTIVE_IMPORT, back)).then(Dlt645Channel::block);
            if (block instanceof Given<Map<Register, RegisterValue>>(Map<Register, RegisterValue> values))
                values.forEach((register, value) -> {
                    if (energies.contains(register)) found.put(register, value);
                });
            else if (!hasNone(block)) return block;
            BLOCK.forEach(energies::remove);
        }
        for (Register register : energies) {
            Answer<RegisterValue> one =
                    read(meter, DataItem.frozen(register, back)).then(data -> value(register, data, 0));
            if (one instanceof Given<RegisterValue>(RegisterValue value)) found.put(register, value);
            else if (!hasNone(one)) return one.failed();
        }
        return found.isEmpty() ? new Denied<>(Denial.NO_DATA) : new Given<>(found);
    }

    @Override
    public synchronized Answer<IntervalEnergy> curve(MeterAddress meter, Channel channel, LocalDate day) {
        return LoadCurve.read(channel.register(), day, at -> read(meter, LoadCurve.FROM, LoadCurve.from(at)));
    }

    @Override
    public synchronized Answer<RelayState> relay(MeterAddress meter) {
        return read(meter, DataItem.STATUS_3).then(word -> {
            if (word.length != 2) return new Garbled<>("a status word of " + word.length + " bytes");
            if ((word[0] & RelayCode.IS_OPEN) == 0) return new Given<>(RelayState.CLOSED);
            return new Given<>((word[0] & RelayCode.TOLD_TO_OPEN) == 0 ? RelayState.READY : RelayState.OPEN);
        });
    }

    @Override
    public synchronized Answer<Done> freeze(MeterAddress meter) {
        return done(ask(Frame.request(meter, Function.FREEZE, Bcd.lowFirst(NOW))));
    }

    @Override
    public synchronized Answer<Done> control(MeterAddress meter, RelayOrder order) {
        return done(ask(Frame.request(meter, Function.CONTROL, RelayCode.data(credentials, order))));
    }

    /** Sets the clocks of all meters on the line that are at most five minutes wrong; none answers. */
    public synchronized boolean setClocks(LocalDateTime now) {
        return line.tell(Frame.request(
                new MeterAddress("999999999999"), Function.SET_CLOCK_OF_ALL, MeterTimes.toTheSecond(now)));
    }

    /** The bytes of a data item, in as many frames as the meter needs. @param which part of it, where it has parts */
    Answer<byte[]> read(MeterAddress meter, DataItem item, byte... which) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Answer<Frame> answer = ask(Frame.request(meter, Function.READ, item.with(which)));
        for (int sequence = 0; ; sequence++) {
            if (!(answer instanceof Given<Frame>(Frame frame))) return answer.failed();
            try {
                byte[] value = item.valueIn(frame.data());
                int length = value.length;
                if (sequence > 0) {
                    length--;
                    if (length < 0 || (value[length] & 0xFF) != sequence)
                        return new Garbled<>("frame " + sequence + " of " + item + " is out of order");
                }
                all.write(value, 0, length);
            } catch (Garbage garbage) {
                return new Garbled<>(garbage.what());
            }
            if (!frame.moreToCome()) return new Given<>(all.toByteArray());
            answer = ask(Frame.request(meter, Function.READ_FOLLOWING, item.with((byte) (sequence + 1))));
        }
    }

    private Answer<Frame> ask(Frame request) {
        return line.ask(
                        request,
                        frame -> frame.fromMeter()
                                && frame.function() == request.function()
                                && frame.address().equals(request.address()))
                .then(Dlt645Channel::denialOr);
    }

    private static Answer<Frame> denialOr(Frame frame) {
        if (!frame.error()) return new Given<>(frame);
        if (frame.length() != 1) return new Garbled<>("an error answer of " + frame.length() + " bytes");
        return new Denied<>(ErrorBits.denial(frame.data()[0]));
    }

    private static boolean hasNone(Answer<?> answer) {
        return answer instanceof Denied<?>(Denial why) && why == Denial.NO_DATA;
    }

    private static Answer<Done> done(Answer<Frame> answer) {
        return answer.then(frame -> new Given<>(Done.DONE));
    }

    private static Answer<Map<Register, RegisterValue>> block(byte[] data) {
        Map<Register, RegisterValue> values = new EnumMap<>(Register.class);
        for (int i = 0; i < BLOCK.size() && (i + 1) * ENERGY_BYTES <= data.length; i++) {
            Answer<RegisterValue> value = value(BLOCK.get(i), data, i * ENERGY_BYTES);
            if (!(value instanceof Given<RegisterValue>(RegisterValue shown))) return value.failed();
            values.put(BLOCK.get(i), shown);
        }
        return new Given<>(values);
    }

    private static Answer<RegisterValue> value(Register register, byte[] data, int from) {
        int bytes = register.cumulative() ? ENERGY_BYTES : DEMAND_BYTES;
        int decimals = register.cumulative() ? ENERGY_DECIMALS : DEMAND_DECIMALS;
        if (data.length < from + bytes) return new Garbled<>(register + " in " + data.length + " bytes");
        try {
            return new Given<>(new RegisterValue(Bcd.decimal(data, from, bytes, decimals)));
        } catch (Garbage garbage) {
            return new Garbled<>(garbage.what());
        }
    }

    private static Answer<LocalDateTime> time(byte[] date, byte[] time) {
        if (date.length != 4 || time.length != 3) return new Garbled<>("a clock of other bytes");
        try {
            return new Given<>(LocalDateTime.of(MeterTimes.date(date, 1), MeterTimes.time(time, 0)));
        } catch (Garbage garbage) {
            return new Garbled<>(garbage.what());
        }
    }

    @Override
    public synchronized void close() {
        line.close();
    }
}
