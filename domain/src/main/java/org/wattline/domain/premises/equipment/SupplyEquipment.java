package org.wattline.domain.premises.equipment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.tariff.EquipmentState;

/**
 * A transformer or a high-voltage motor through which a customer takes supply (受电设备). It is connected on a day, goes from state to state
 * (in service, hot and cold standby, suspended, reduced, replaced) and is disconnected on a day. Its phases follow one another without gap or
 * overlap and are never overwritten: the basic charge and the losses of any month can be told from them again.
 *
 * @param follows the piece of another account that it was until that one handed it over
 * @param phases oldest first, those at this account; the last is open until it is disconnected
 */
public record SupplyEquipment(
        EquipmentId id,
        AccountNo account,
        CustomerId customer,
        UnitPath unit,
        Particulars particulars,
        Optional<EquipmentId> follows,
        List<Phase> phases,
        Version version)
        implements Versioned<SupplyEquipment> {
    public SupplyEquipment {
        phases = List.copyOf(phases);
        if (phases.isEmpty()) throw new IllegalArgumentException("equipment was connected on a day: " + id);
        for (int i = 1; i < phases.size(); i++)
            if (!phases.get(i - 1)
                    .during()
                    .to()
                    .equals(Optional.of(phases.get(i).during().from())))
                throw new IllegalArgumentException("phases follow one another without gap or overlap: " + id);
    }

    /** Connected, in a state, from a day on. */
    public static Change<SupplyEquipment> connecting(
            EquipmentId id,
            AccountNo account,
            CustomerId customer,
            UnitPath unit,
            Particulars particulars,
            EquipmentState state,
            LocalDate from,
            Instant recordedAt) {
        return handedOver(id, account, customer, unit, particulars, Optional.empty(), state, from, recordedAt);
    }

    /** The same, of a piece that was another account's until that day. */
    public static Change<SupplyEquipment> handedOver(
            EquipmentId id,
            AccountNo account,
            CustomerId customer,
            UnitPath unit,
            Particulars particulars,
            Optional<EquipmentId> follows,
            EquipmentState state,
            LocalDate from,
            Instant recordedAt) {
        SupplyEquipment connected = new SupplyEquipment(
                id,
                account,
                customer,
                unit,
                particulars,
                follows,
                List.of(new Phase(Span.startingOn(from), state, recordedAt)),
                Version.NEW);
        return Change.of(connected, new EquipmentEvent.Connected(id, account, particulars.rated(), state, from));
    }

    /** In another state from a day on, later than the first day of the state that holds last. */
    public Outcome<Change<SupplyEquipment>> changing(EquipmentState state, LocalDate from, Instant recordedAt) {
        Phase last = phases.getLast();
        if (last.during().to().isPresent()) return Outcome.refused(EquipmentRefusal.DISCONNECTED);
        if (!from.isAfter(last.during().from())) return Outcome.refused(EquipmentRefusal.BEFORE_THE_LAST_CHANGE);
        if (state == last.state()) return Outcome.refused(EquipmentRefusal.SAME_STATE);
        List<Phase> next = ended(from);
        next.add(new Phase(Span.startingOn(from), state, recordedAt));
        return Outcome.done(Change.of(
                new SupplyEquipment(id, account, customer, unit, particulars, follows, next, version),
                new EquipmentEvent.StateChanged(id, account, state, from)));
    }

    /** Gone; the day is the first without it. */
    public Outcome<Change<SupplyEquipment>> disconnecting(LocalDate on) {
        Phase last = phases.getLast();
        if (last.during().to().isPresent()) return Outcome.refused(EquipmentRefusal.DISCONNECTED);
        if (!on.isAfter(last.during().from())) return Outcome.refused(EquipmentRefusal.BEFORE_THE_LAST_CHANGE);
        return Outcome.done(Change.of(
                new SupplyEquipment(id, account, customer, unit, particulars, follows, ended(on), version),
                new EquipmentEvent.Disconnected(id, account, on)));
    }

    /** Told better: its losses, owner, interlock or source. Equipment of another size is another piece. */
    public Outcome<Change<SupplyEquipment>> describing(Particulars better) {
        if (!particulars.sameThing(better)) return Outcome.refused(EquipmentRefusal.ANOTHER_PIECE);
        return Outcome.done(Change.of(
                new SupplyEquipment(id, account, customer, unit, better, follows, phases, version),
                new EquipmentEvent.Described(id, account)));
    }

    /** Hours under voltage in a span, by whole days: those in service or on hot standby (RAT-75). */
    public int hoursUnderVoltage(Span span) {
        int days = 0;
        for (Phase phase : phases)
            if (phase.underVoltage())
                days += phase.during().common(span).map(Span::days).orElse(0);
        return days * 24;
    }

    private List<Phase> ended(LocalDate day) {
        List<Phase> next = new ArrayList<>(phases.subList(0, phases.size() - 1));
        Phase last = phases.getLast();
        next.add(new Phase(last.during().endingBefore(day), last.state(), last.recordedAt()));
        return next;
    }

    @Override
    public SupplyEquipment at(Version stored) {
        return new SupplyEquipment(id, account, customer, unit, particulars, follows, phases, stored);
    }
}
