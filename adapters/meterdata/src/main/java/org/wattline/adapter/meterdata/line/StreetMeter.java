package org.wattline.adapter.meterdata.line;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.wattline.application.metering.field.MeterAddress;
import org.wattline.application.metering.field.RelayOrder;
import org.wattline.domain.metering.Register;

/** A simulated meter, whatever it speaks: shows registers, keeps a clock and a relay, and misbehaves when it is told to. */
public final class StreetMeter {
    private final MeterAddress address;
    private final Supplier<LocalDateTime> clock;
    private final Map<Register, BigDecimal> shown = new EnumMap<>(Register.class);
    private final Deque<Trouble> troubles = new ArrayDeque<>();
    private final List<LocalDateTime> freezes = new ArrayList<>();
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

    public LocalDateTime now() {
        return clock.get();
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
        return true;
    }
}
