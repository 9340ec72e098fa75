package org.wattline.application.metering.field;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.wattline.application.metering.field.Answer.Denial;
import org.wattline.application.metering.field.RelayOrder.Action;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.RegisterValue;
import org.wattline.domain.metering.field.CommandStage;
import org.wattline.domain.metering.field.MeterAddress;
import org.wattline.domain.metering.field.MeterCommand;

/**
 * Talks to a meter about one order. Orders to the relay are read back, and where an earlier try may have reached the meter it is read first:
 * a relay that stands as ordered is not switched again, and after its time has passed an order is only looked for, never given.
 */
final class TryingOrders {
    /** How far a clock may be off after it was set [D]. */
    private static final Duration CLOSE_ENOUGH = Duration.ofSeconds(30);

    private final MeterChannel channel;
    private final MeterAddress meter;
    private final MeterCommand command;
    private final Instant now;

    TryingOrders(MeterChannel channel, MeterAddress meter, MeterCommand command, Instant now) {
        this.channel = channel;
        this.meter = meter;
        this.command = command;
        this.now = now;
    }

    /** @param registers of the meter */
    Attempt attempt(Set<Register> registers) {
        return switch (command.order()) {
            case READ -> late() ? tooLate() : read(registers);
            case SET_CLOCK -> late() ? tooLate() : setClock();
            case FREEZE -> late() ? tooLate() : plain(channel.freeze(meter), "frozen");
            case TRIP -> relay(Action.TRIP, EnumSet.of(RelayState.OPEN));
            case PERMIT_CLOSE -> relay(Action.PERMIT_CLOSE, EnumSet.of(RelayState.READY, RelayState.CLOSED));
            case CLOSE -> relay(Action.CLOSE, EnumSet.of(RelayState.CLOSED));
            case PROTECT -> late() ? tooLate() : plain(control(Action.PROTECT), "protected");
            case END_PROTECT -> late() ? tooLate() : plain(control(Action.END_PROTECT), "unprotected");
        };
    }

    private boolean late() {
        return !now.isBefore(command.expiresAt());
    }

    private static Attempt tooLate() {
        return new Attempt.Again("its time has passed", false);
    }

    private boolean unknown() {
        return command.stage() instanceof CommandStage.Sent sent && sent.unknown();
    }

    private Attempt read(Set<Register> registers) {
        return switch (channel.registers(meter, registers)) {
            case Answer.Given<Map<Register, RegisterValue>>(Map<Register, RegisterValue> shown) -> {
                Map<String, String> findings = new TreeMap<>();
                shown.forEach((register, value) -> findings.put(register.name(), value.toString()));
                yield new Attempt.Did(findings, Optional.of(shown));
            }
            case Answer<Map<Register, RegisterValue>> other -> failed(other, false);
        };
    }

    private Attempt setClock() {
        LocalDateTime wanted = LocalDateTime.ofInstant(now, Zone.CHINA);
        Answer<LocalDateTime> shown = channel.setClock(meter, wanted).then(done -> channel.clock(meter));
        if (!(shown instanceof Answer.Given<LocalDateTime>(LocalDateTime clock))) return failed(shown, true);
        boolean close = Duration.between(wanted, clock).abs().compareTo(CLOSE_ENOUGH) <= 0;
        return close ? Attempt.did("clock", clock) : new Attempt.Again("the clock shows " + clock, false);
    }

    private Attempt plain(Answer<MeterChannel.Done> answer, String what) {
        return answer instanceof Answer.Given<MeterChannel.Done> ? Attempt.did("answer", what) : failed(answer, true);
    }

    private Attempt relay(Action action, Set<RelayState> wanted) {
        if (unknown() || late()) {
            Answer<RelayState> before = channel.relay(meter);
            if (!(before instanceof Answer.Given<RelayState>(RelayState state))) return failed(before, false);
            if (unknown() && wanted.contains(state)) return Attempt.did("relay", state);
            if (late()) return tooLate();
        }
        Answer<MeterChannel.Done> told = control(action);
        if (told instanceof Answer.Denied<MeterChannel.Done>) return failed(told, false);
        Answer<RelayState> after = channel.relay(meter);
        if (!(after instanceof Answer.Given<RelayState>(RelayState state))) return failed(after, true);
        if (wanted.contains(state)) return Attempt.did("relay", state);
        return told instanceof Answer.Given<MeterChannel.Done>
                ? new Attempt.Again("the relay is " + state + " all the same", true)
                : failed(told, true);
    }

    private Answer<MeterChannel.Done> control(Action action) {
        return channel.control(meter, new RelayOrder(action, LocalDateTime.ofInstant(command.expiresAt(), Zone.CHINA)));
    }

    /** @param unknown whether the order may have reached the meter though no answer to it came */
    private static Attempt failed(Answer<?> answer, boolean unknown) {
        return switch (answer) {
            case Answer.Given<?> given -> throw new IllegalStateException("an answer was given: " + given);
            case Answer.Denied<?>(Denial why) ->
                why == Denial.NOT_POSSIBLE
                        ? new Attempt.Again("the meter says: not now", false)
                        : new Attempt.Refused(why.name());
            case Answer.Silent<?>(int attempts) -> new Attempt.Again("silent, asked " + attempts + " times", unknown);
            case Answer.Garbled<?>(String what) -> new Attempt.Again(what, unknown);
        };
    }
}
