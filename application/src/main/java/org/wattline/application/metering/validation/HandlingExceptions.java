package org.wattline.application.metering.validation;

import static org.wattline.domain.quantity.IntervalEnergy.MISSING;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.exception.VeeException;
import org.wattline.domain.metering.exception.VeeExceptionId;
import org.wattline.domain.metering.exception.VeeRefusal;
import org.wattline.domain.metering.exception.VeeTarget;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.reading.ReadingQuality;
import org.wattline.domain.metering.reading.ReadingRef;
import org.wattline.domain.quantity.IntervalEnergy;

/** What people do with exceptions: give them an owner, accept the values, withdraw them, or have them estimated. */
public final class HandlingExceptions {
    private final UnitOfWork work;
    private final VeePorts ports;
    private final StoringVersions versions;
    private final ValidatingReadings validating;
    private final Outbox outbox;

    public HandlingExceptions(
            UnitOfWork work, VeePorts ports, ValidatingReadings validating, StoringVersions versions, Outbox outbox) {
        this.work = work;
        this.ports = ports;
        this.validating = validating;
        this.versions = versions;
        this.outbox = outbox;
    }

    /** One command for an exception. @param seen its version when the caller saw it; none for bulk */
    public record Handle(VeeExceptionId exception, Optional<Version> seen, Decision decision) {}

    /** What is to become of it. */
    public sealed interface Decision {
        /** Somebody looks after it. */
        record Assign(String login) implements Decision {}

        /** The values are right. */
        record Accept(String reason) implements Decision {}

        /** The values are wrong: the version before them is stored again. */
        record Reject(String reason) implements Decision {}

        /** The values are wrong or missing: estimated ones take their place. */
        record Estimate(String reason) implements Decision {}
    }

    public Outcome<VeeException> handle(Caller who, Handle command) {
        return switch (command.decision()) {
            case Decision.Assign(String login) ->
                decide(Act.of(who, "metering.assign-exception"), command, held -> held.assign(login));
            case Decision.Accept(String reason) ->
                decide(Act.of(who, "metering.accept-exception").because(reason), command, held -> held.accept(reason));
            case Decision.Reject(String reason) ->
                decide(
                        Act.of(who, "metering.reject-exception").because(reason),
                        command,
                        held -> held.reject(reason)
                                .then(change -> withdraw(held).map(done -> change)));
            case Decision.Estimate(String reason) ->
                decide(
                        Act.of(who, "metering.estimate-exception").because(reason),
                        command,
                        held -> estimate(held).then(ref -> held.estimated(ref.toString())));
        };
    }

    private interface Deciding {
        Outcome<Change<VeeException>> on(VeeException held);
    }

    private Outcome<VeeException> decide(Act act, Handle command, Deciding decision) {
        return work.perform(act, () -> {
            Optional<VeeException> found = ports.exceptions().find(command.exception());
            if (found.isEmpty()) return Outcome.refused(VeeRefusal.EXCEPTION_NOT_FOUND);
            VeeException held = command.seen().map(found.get()::at).orElse(found.get());
            return decision.on(held).map(change -> {
                outbox.publish(change.facts());
                return ports.exceptions().save(change.state());
            });
        });
    }

    private Outcome<MeteringPoint> point(VeeException held) {
        return ports.points()
                .find(held.place().point())
                .map(Outcome::done)
                .orElse(Outcome.refused(VeeRefusal.VALUES_NOT_FOUND));
    }

    private Outcome<ReadingRef> withdraw(VeeException held) {
        return point(held)
                .then(point -> versions.current(point.no(), held.target())
                        .flatMap(versions::before)
                        .map(before -> replaced(held, () -> List.of(versions.again(before)))
                                .then(HandlingExceptions::first))
                        .orElse(Outcome.refused(VeeRefusal.NOTHING_BEFORE)));
    }

    /** Fills what is missing; where nothing is, the spike alone or the whole day makes room. */
    private Outcome<ReadingRef> estimate(VeeException held) {
        return point(held).then(point -> {
            return replaced(held, () -> switch (held.target()) {
                        case VeeTarget.Day day ->
                            ports
                                    .readings()
                                    .days(
                                            List.of(point.no()),
                                            List.of(day.channel()),
                                            Span.of(day.day(), day.day().plusDays(1)))
                                    .stream()
                                    .findFirst()
                                    .map(stored -> validating.estimate(point, makingRoom(stored, held)))
                                    .orElse(List.of());
                        case VeeTarget.Reading reading -> validating.estimate(point, Zone.day(reading.at()));
                        case VeeTarget.Device device -> List.of();
                    })
                    .then(HandlingExceptions::first);
        });
    }

    private static Outcome<ReadingRef> first(List<ReadingRef> made) {
        return made.isEmpty() ? Outcome.refused(VeeRefusal.CANNOT_ESTIMATE) : Outcome.done(made.getFirst());
    }

    /** Stores other values, and makes anew what rested on those that they replace. */
    private Outcome<List<ReadingRef>> replaced(VeeException held, Supplier<List<? extends ReadingRef>> storing) {
        Optional<ReadingRef> before = versions.current(held.place().point(), held.target());
        List<ReadingRef> made = List.copyOf(storing.get());
        if (!made.isEmpty()) before.ifPresent(validating::superseded);
        return Outcome.done(made);
    }

    private static IntervalDay makingRoom(IntervalDay stored, VeeException held) {
        long[] values = new long[stored.energy().length()];
        Arrays.setAll(values, stored.energy()::at);
        if (stored.energy().missing() == 0) {
            if (held.rule().value().startsWith("SPIKE")) {
                int highest = 0;
                for (int i = 1; i < values.length; i++) if (values[i] > values[highest]) highest = i;
                values[highest] = MISSING;
            } else Arrays.fill(values, MISSING);
        }
        return new IntervalDay(
                stored.point(),
                stored.channel(),
                IntervalEnergy.milliwattHours(stored.day(), stored.energy().minutes(), values),
                stored.meter(),
                stored.multiplier(),
                stored.source(),
                ReadingQuality.INCOMPLETE,
                stored.version());
    }
}
