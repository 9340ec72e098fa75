package org.wattline.adapter.meterdata.line;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.wattline.application.metering.field.RelayOrder;
import org.wattline.application.metering.field.RelayState;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.field.MeterAddress;

/** A simulated meter, whatever it speaks: shows registers, keeps a clock and a relay, and misbehaves when it is told to. */
public final class StreetMeter {
    private final MeterAddress address;
    private final Supplier<LocalDateTime> clock;
    private final Map<Register, BigDecimal> shown = new EnumMap<>(Register.class);
    private final Deque<Trouble> troubles = new ArrayDeque<>();
    private final List<LocalDateTime> freezes = new ArrayList<>();
    private final NavigableMap<LocalDateTime, Map<Register, BigDecimal>> kept = new TreeMap<>();
    private Duration ahead = Duration.ZERO;
    private boolean closed = true;
    private boolean permitted;
    private boolean protectedFromTrips;

    public StreetMeter(MeterAddress address, Supplier<LocalDateTime> clock) {
        this.address = address;
        this.clock = clock;
    }

    public MeterAddress address() {
        return address;
    }

    public synchronized LocalDateTime now() {
        return clock.get().plus(ahead);
    }

    /** Its clock goes on from there. */
    public synchronized void setClock(LocalDateTime now) {
        ahead = Duration.between(clock.get(), now);
    }

    /** Kept that register value at a time of the past: at 00:00 it is a daily freeze, at quarters of an hour a point of the curve. */
    public synchronized StreetMeter keeping(LocalDateTime at, Register register, String value) {
        kept.computeIfAbsent(at, other -> new EnumMap<>(Register.class)).put(register, new BigDecimal(value));
        return this;
    }

    /** What it kept between two times, both included. */
    public synchronized NavigableMap<LocalDateTime, Map<Register, BigDecimal>> kept(
            LocalDateTime from, LocalDateTime to) {
        return new TreeMap<>(kept.subMap(from, true, to, true));
    }

    public synchronized StreetMeter showing(Register register, String value) {
        shown.put(register, new BigDecimal(value));
        return this;
    }

    /** What a register shows, if the meter has it. */
    public synchronized Optional<BigDecimal> shown(Register register) {
        return Optional.ofNullable(shown.get(register));
    }

    /** Goes wrong that way with its next answers, one after the other. */
    public synchronized void nextly(Trouble... next) {
        Collections.addAll(troubles, next);
    }

    public synchronized Optional<Trouble> trouble() {
        return Optional.ofNullable(troubles.poll());
    }

    /** Whether current flows. */
    public synchronized boolean connected() {
        return closed;
    }

    /** Whether the customer may close the relay by the meter's button. */
    public synchronized boolean permitsClosing() {
        return permitted;
    }

    /** How the relay stands, in the words of whoever asks. */
    public synchronized RelayState relay() {
        if (closed) return RelayState.CLOSED;
        return permitted ? RelayState.READY : RelayState.OPEN;
    }

    /** Waits until the relay stands so. @return false when it does not in that time */
    public synchronized boolean comesTo(RelayState state, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (relay() != state) {
            long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (left <= 0) return false;
            wait(left);
        }
        return true;
    }

    /** When it was told to freeze. */
    public synchronized List<LocalDateTime> freezes() {
        return List.copyOf(freezes);
    }

    public synchronized void freeze() {
        freezes.add(now());
    }

    /** @return whether it obeyed: a protected meter does not trip */
    public synchronized boolean obey(RelayOrder.Action action) {
        switch (action) {
            case TRIP -> {
                if (protectedFromTrips) return false;
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
        notifyAll();
        return true;
    }
}
