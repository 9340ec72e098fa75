package org.wattline.application.metering.validation;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.Dial;
import org.wattline.domain.metering.Installation;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.MeteringRefusal;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.RegisterValue;
import org.wattline.domain.metering.exception.Edited;
import org.wattline.domain.metering.exception.Place;
import org.wattline.domain.metering.exception.ReadingEdit;
import org.wattline.domain.metering.exception.ReadingEditId;
import org.wattline.domain.metering.exception.VeeRefusal;
import org.wattline.domain.metering.exception.VeeTarget;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.reading.ReadingQuality;
import org.wattline.domain.metering.reading.ReadingRef;
import org.wattline.domain.metering.reading.ReadingSource;
import org.wattline.domain.metering.reading.RegisterReading;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.IntervalEnergy;

/** Edits of values by hand: proposed with a reason, by policy agreed to by a second person, stored as the next version, undone. */
public final class EditingReadings {
    private final UnitOfWork work;
    private final VeePorts ports;
    private final VeeRuleSets rules;
    private final ValidatingReadings validating;
    private final StoringVersions versions;
    private final BusinessClock clock;
    private final Ids ids;
    private final Outbox outbox;

    public EditingReadings(
            UnitOfWork work,
            VeePorts ports,
            VeeRuleSets rules,
            ValidatingReadings validating,
            StoringVersions versions,
            BusinessClock clock,
            Ids ids,
            Outbox outbox) {
        this.work = work;
        this.ports = ports;
        this.rules = rules;
        this.validating = validating;
        this.versions = versions;
        this.clock = clock;
        this.ids = ids;
        this.outbox = outbox;
    }

    /** Other values are to take the place of those that are there. */
    public record Propose(MeteringPointNo point, VeeTarget target, Edited edited, String reason) {}

    /** The second person agrees. */
    public record Approve(ReadingEditId edit, Version seen) {}

    /** The second person does not. */
    public record Decline(ReadingEditId edit, Version seen, String reason) {}

    /** What was there before is to be stored again. */
    public record Undo(ReadingEditId edit, Version seen, String reason) {}

    public Outcome<ReadingEdit> handle(Caller who, Propose command) {
        return work.perform(Act.of(who, "metering.propose-edit").because(command.reason()), () -> {
            Optional<MeteringPoint> point = ports.points().find(command.point());
            Optional<ReadingRef> base = versions.current(command.point(), command.target());
            if (point.isEmpty() || base.isEmpty()) return Outcome.refused(VeeRefusal.VALUES_NOT_FOUND);
            return laid(point.get(), command.target(), command.edited()).then(laid -> {
                boolean second =
                        rules.on(command.target().day()).edits().needsSecondPerson(laid.before(), laid.after());
                Change<ReadingEdit> change = ReadingEdit.proposed(
                        new ReadingEditId(ids.next()),
                        Place.of(point.get()),
                        command.target(),
                        base.get().version(),
                        command.edited(),
                        command.reason(),
                        who.login(),
                        clock.now(),
                        second);
                ports.edits().add(change.state());
                outbox.publish(change.facts());
                ReadingEdit stored = change.state().at(Version.NEW.next());
                return second ? Outcome.done(stored) : apply(who, stored);
            });
        });
    }

    public Outcome<ReadingEdit> handle(Caller who, Approve command) {
        return changing(
                Act.of(who, "metering.approve-edit"), command.edit(), held -> apply(who, held.at(command.seen())));
    }

    public Outcome<ReadingEdit> handle(Caller who, Decline command) {
        return changing(
                Act.of(who, "metering.decline-edit").because(command.reason()),
                command.edit(),
                held -> held.at(command.seen())
                        .decline(who.login(), command.reason())
                        .map(this::keep));
    }

    public Outcome<ReadingEdit> handle(Caller who, Undo command) {
        return changing(Act.of(who, "metering.undo-edit").because(command.reason()), command.edit(), held -> {
            Optional<ReadingRef> current = versions.current(held.place().point(), held.target());
            Optional<MeteringPoint> point = ports.points().find(held.place().point());
            if (current.isEmpty() || point.isEmpty()) return Outcome.refused(VeeRefusal.VALUES_NOT_FOUND);
            int present = current.get().version();
            return held.at(command.seen())
                    .undo(who.login(), command.reason(), present, present + 1)
                    .map(change -> {
                        versions.again(versions.before(current.get()).orElseThrow());
                        validating.changed(point.get(), held.target(), current.get());
                        return keep(change);
                    });
        });
    }

    private Outcome<ReadingEdit> changing(Act act, ReadingEditId id, Function<ReadingEdit, Outcome<ReadingEdit>> how) {
        return work.perform(
                act, () -> ports.edits().find(id).map(how).orElse(Outcome.refused(VeeRefusal.EDIT_NOT_FOUND)));
    }

    private Outcome<ReadingEdit> apply(Caller who, ReadingEdit edit) {
        Optional<MeteringPoint> point = ports.points().find(edit.place().point());
        Optional<ReadingRef> current = versions.current(edit.place().point(), edit.target());
        if (point.isEmpty() || current.isEmpty()) return Outcome.refused(VeeRefusal.VALUES_NOT_FOUND);
        int present = current.get().version();
        return edit.apply(who.login(), present, present + 1)
                .then(change -> laid(point.get(), edit.target(), edit.edited()).map(laid -> {
                    laid.store().run();
                    ReadingEdit kept = keep(change);
                    validating.changed(point.get(), edit.target(), current.get());
                    return kept;
                }));
    }

    private ReadingEdit keep(Change<ReadingEdit> change) {
        outbox.publish(change.facts());
        return ports.edits().save(change.state());
    }

    /** Values as they are and as they would be. @param store makes them so */
    private record Laid(Energy before, Energy after, Runnable store) {}

    private Outcome<Laid> laid(MeteringPoint point, VeeTarget target, Edited edited) {
        return switch (edited) {
            case Edited.Intervals(Map<Integer, Energy> values)
            when target instanceof VeeTarget.Day day ->
                intervals(versions.day(point.no(), day).orElseThrow(), values);
            case Edited.Registers(Map<Register, RegisterValue> values)
            when target instanceof VeeTarget.Reading reading ->
                registers(point, versions.reading(point.no(), reading).orElseThrow(), values);
            case Edited.Intervals other -> Outcome.refused(VeeRefusal.EDIT_OUT_OF_RANGE);
            case Edited.Registers other -> Outcome.refused(VeeRefusal.EDIT_OUT_OF_RANGE);
        };
    }

    private Outcome<Laid> intervals(IntervalDay held, Map<Integer, Energy> values) {
        long[] next = new long[held.energy().length()];
        Arrays.setAll(next, held.energy()::at);
        for (Map.Entry<Integer, Energy> each : values.entrySet()) {
            int i = each.getKey();
            if (i < 0 || i >= next.length || each.getValue().kwh().signum() < 0)
                return Outcome.refused(VeeRefusal.EDIT_OUT_OF_RANGE);
            next[i] = IntervalEnergy.units(each.getValue());
        }
        IntervalEnergy energy =
                IntervalEnergy.milliwattHours(held.day(), held.energy().minutes(), next);
        if (energy.equals(held.energy())) return Outcome.refused(VeeRefusal.EDIT_CHANGES_NOTHING);
        IntervalDay edited = new IntervalDay(
                held.point(),
                held.channel(),
                energy,
                held.meter(),
                held.multiplier(),
                ReadingSource.MANUAL,
                ReadingQuality.EDITED,
                0);
        return Outcome.done(new Laid(held.energy().total(), energy.total(), () -> versions.store(edited)));
    }

    private Outcome<Laid> registers(MeteringPoint point, RegisterReading held, Map<Register, RegisterValue> values) {
        Optional<Installation> hanging = point.installationOf(held.meter(), held.at());
        Map<Register, RegisterValue> next = new EnumMap<>(held.values());
        next.putAll(values);
        if (hanging.isEmpty()) return Outcome.refused(MeteringRefusal.METER_ELSEWHERE);
        if (next.equals(held.values())) return Outcome.refused(VeeRefusal.EDIT_CHANGES_NOTHING);
        for (Map.Entry<Register, RegisterValue> each : values.entrySet()) {
            Optional<Dial> dial = hanging.get().dial(each.getKey());
            if (dial.isEmpty()) return Outcome.refused(MeteringRefusal.REGISTER_UNKNOWN);
            if (!dial.get().shows(each.getValue())) return Outcome.refused(MeteringRefusal.VALUE_DOES_NOT_FIT);
        }
        RegisterReading edited = new RegisterReading(
                held.point(), held.meter(), held.at(), next, ReadingSource.MANUAL, ReadingQuality.EDITED, 0);
        return Outcome.done(
                new Laid(energy(hanging.get(), held), energy(hanging.get(), edited), () -> versions.store(edited)));
    }

    private static Energy energy(Installation hanging, RegisterReading reading) {
        return reading.value(Register.ACTIVE_IMPORT)
                .map(shown -> hanging.multiplier().energy(shown.shown()))
                .orElse(Energy.ZERO);
    }
}
