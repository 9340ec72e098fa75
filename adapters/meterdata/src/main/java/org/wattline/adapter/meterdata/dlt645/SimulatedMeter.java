package org.wattline.adapter.meterdata.dlt645;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.wattline.application.metering.field.MeterAddress;
import org.wattline.application.metering.field.RelayOrder;
import org.wattline.domain.metering.Register;

/** A meter of the simulator: shows registers, keeps a clock and a relay, checks passwords, and misbehaves when it is told to. */
public final class SimulatedMeter {
    /** What goes wrong with one answer. */
    public enum Trouble {
        /** No answer at all. */
        SILENT,
        /** One bit of the checksum flips. */
        WRONG_SUM,
        /** The answer ends in the middle. */
        CUT_OFF,
        /** Noise, and the beginning of a frame that is none, come before the answer. */
        NOISE_BEFORE,
        /** Another meter's answer comes first. */
        OTHER_FIRST
    }

    private final MeterAddress address;
    private final Credentials645 accepted;
    private final Supplier<LocalDateTime> clock;
    private final Map<Register, BigDecimal> shown = new EnumMap<>(Register.class);
    private final Map<Integer, byte[]> rest = new HashMap<>();
    private final Deque<Trouble> troubles = new ArrayDeque<>();
    private final List<LocalDateTime> freezes = new ArrayList<>();
    private int mostData = Frame.MOST_DATA;
    private boolean closed = true;
    private boolean permitted;
    private boolean protectedFromTrips;

    public SimulatedMeter(MeterAddress address, Credentials645 accepted, Supplier<LocalDateTime> clock) {
        this.address = address;
        this.accepted = accepted;
        this.clock = clock;
    }

    MeterAddress address() {
        return address;
    }

    public synchronized SimulatedMeter showing(Register register, String value) {
        shown.put(register, new BigDecimal(value));
        return this;
    }

    /** Answers carry at most so many bytes; the rest has to be asked for. */
    public synchronized SimulatedMeter inFramesOf(int bytes) {
        mostData = bytes;
        return this;
    }

    /** Goes wrong that way with its next answers, one after the other. */
    public synchronized void nextly(Trouble... next) {
        Collections.addAll(troubles, next);
    }

    /** Whether current flows. */
    public synchronized boolean connected() {
        return closed;
    }

    /** Whether the customer may close the relay by the meter's button. */
    public synchronized boolean permitsClosing() {
        return permitted;
    }

    /** When it was told to freeze. */
    public synchronized List<LocalDateTime> freezes() {
        return List.copyOf(freezes);
    }

    synchronized Optional<Trouble> trouble() {
        return Optional.ofNullable(troubles.poll());
    }

    synchronized Frame answer(Frame request) {
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
        LocalDateTime now = clock.get();
        if (item.equals(DataItem.DATE)) {
            byte[] date = new byte[4];
            date[0] = (byte) (now.getDayOfWeek().getValue() % 7);
            System.arraycopy(MeterTimes.toTheSecond(now), 3, date, 1, 3);
            return Optional.of(date);
        }
        if (item.equals(DataItem.TIME)) return Optional.of(Arrays.copyOf(MeterTimes.toTheSecond(now), 3));
        if (item.equals(DataItem.IMPORT_OF_ALL_RATES)) return block();
        for (Register register : shown.keySet())
            if (DataItem.of(register).equals(item)) return Optional.of(register(register, now));
        return Optional.empty();
    }

    private Optional<byte[]> block() {
        List<Register> registers = new ArrayList<>(List.of(Register.ACTIVE_IMPORT));
        registers.addAll(Register.RATES);
        if (!shown.keySet().containsAll(registers)) return Optional.empty();
        byte[] all = new byte[4 * registers.size()];
        for (int i = 0; i < registers.size(); i++)
            System.arraycopy(Bcd.lowFirst(shown(registers.get(i)), 4, 2), 0, all, 4 * i, 4);
        return Optional.of(all);
    }

    private byte[] register(Register register, LocalDateTime now) {
        if (register.cumulative()) return Bcd.lowFirst(shown(register), 4, 2);
        byte[] demand = Arrays.copyOf(Bcd.lowFirst(shown(register), 3, 4), 8);
        System.arraycopy(MeterTimes.toTheMinute(now), 0, demand, 3, 5);
        return demand;
    }

    private BigDecimal shown(Register register) {
        return shown.getOrDefault(register, BigDecimal.ZERO);
    }

    private Frame frozen(Frame request) {
        freezes.add(clock.get());
        return request.answered();
    }

    private Frame controlled(Frame request, byte[] data) throws Garbage {
        RelayOrder order = RelayCode.order(data);
        if (!Arrays.equals(Arrays.copyOf(data, 8), accepted.bytes())) return request.denied(ErrorBits.NOT_AUTHORISED);
        if (order.until().isBefore(clock.get())) return request.denied(ErrorBits.OTHER);
        switch (order.action()) {
            case TRIP -> {
                if (protectedFromTrips) return request.denied(ErrorBits.OTHER);
                closed = false;
                permitted = false;
            }
            case PERMIT_CLOSE -> permitted = true;
            case CLOSE -> closed = true;
            case PROTECT -> protectedFromTrips = true;
            case END_PROTECT -> protectedFromTrips = false;
            case ALARM, END_ALARM -> {
                // The simulator has no bell.
            }
        }
        return request.answered();
    }
}
