package org.wattline.domain.connection.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Together;
import org.wattline.domain.premises.equipment.PowerSource;
import org.wattline.domain.premises.equipment.SupplyEquipment;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.tariff.EquipmentState;

/** More capacity, less of it, as much as before; another transformer for a time (增容 减容 暂换). */
final class CapacityChanges {
    private CapacityChanges() {}

    /** Transformers come, or the capacity of a supply without any is agreed anew; the meter may be exchanged. */
    static Outcome<List<Deed>> increase(Wish wish) {
        Capacity before = wish.file().agreed().capacity();
        Capacity after = wish.asked().capacity().orElseGet(() -> before.plus(wish.added()));
        if (after.compareTo(before) <= 0) return CapacityRefusal.NOT_MORE.because();
        Capacity pieces = wish.added();
        if (!pieces.isZero() && !after.minus(before).equals(pieces))
            return CapacityRefusal.NOT_WHOLE.because(after.minus(before), pieces);
        return Together.both(wish.agreed(after), MeterChanges.renewed(wish), (terms, meters) -> {
            List<Deed> deeds = come(wish);
            deeds.addAll(meters);
            deeds.add(terms);
            return Outcome.done(deeds);
        });
    }

    /** Whole transformers stop, or smaller ones take their place. */
    static Outcome<List<Deed>> reduce(Wish wish) {
        return wish.wholeOnes().then(stopped -> {
            if (stopped.isEmpty()) return CapacityRefusal.NOTHING_STOPS.because();
            Capacity before = wish.file().agreed().capacity();
            Capacity gone = CustomerFile.sum(stopped);
            Capacity rest = gone.compareTo(before) > 0
                    ? Capacity.ZERO
                    : before.minus(gone).plus(wish.added());
            if (rest.isZero() || rest.compareTo(before) >= 0) return CapacityRefusal.NOT_LESS.because();
            return wish.agreed(rest).map(terms -> {
                List<Deed> deeds = switched(stopped, EquipmentState.REDUCED, wish);
                deeds.addAll(come(wish));
                deeds.add(terms);
                return deeds;
            });
        });
    }

    /** What was reduced runs again, as long as it is not treated as new; a smaller one that took its place goes. */
    static Outcome<List<Deed>> restore(Wish wish) {
        return Together.both(
                wish.named(EquipmentState.REDUCED).then(pieces -> inTime(wish, pieces)),
                wish.named(wish.asked().removed(), EquipmentState.RUNNING),
                (pieces, gone) -> restored(wish, pieces, gone));
    }

    private static Outcome<List<SupplyEquipment>> inTime(Wish wish, List<SupplyEquipment> pieces) {
        Optional<Integer> within = wish.type().number(ChangeNumber.RESTORE_WITHIN_MONTHS);
        for (SupplyEquipment piece : pieces)
            if (within.filter(months ->
                            wish.on().isAfter(wish.file().past().since(piece).plusMonths(months)))
                    .isPresent()) return CapacityRefusal.RESTORED_TOO_LATE.because(within.get());
        return Outcome.done(pieces);
    }

    /** At most what was given up comes back: what stood in for it goes (CON-235). */
    private static Outcome<List<Deed>> restored(Wish wish, List<SupplyEquipment> pieces, List<SupplyEquipment> gone) {
        Capacity now = wish.file().agreed().capacity();
        Capacity whole = now.plus(CustomerFile.sum(pieces));
        Capacity less = CustomerFile.sum(gone);
        if (less.compareTo(CustomerFile.sum(pieces)) >= 0) return CapacityRefusal.NOT_MORE.because();
        Capacity after = whole.minus(less);
        Optional<Capacity> most = wish.file()
                .past()
                .repriced(wish.file().past().since(pieces.getFirst()))
                .map(Past.Repriced::givenUp);
        if (most.filter(kva -> after.minus(now).compareTo(kva) > 0).isPresent())
            return CapacityRefusal.RESTORED_BEYOND.because(most.get());
        return wish.agreed(after).map(terms -> {
            List<Deed> deeds = switched(pieces, EquipmentState.RUNNING, wish);
            for (SupplyEquipment each : gone) deeds.add(new EquipmentDeed.Disconnect(each, wish.on()));
            deeds.add(terms);
            return deeds;
        });
    }

    /** Another transformer stands in for one that has a fault. */
    static Outcome<List<Deed>> replace(Wish wish) {
        Outcome<Boolean> fault = wish.asked()
                        .find("cause")
                        .filter(ReplacementCause.FAULT.name()::equals)
                        .isPresent()
                ? Outcome.done(true)
                : CapacityRefusal.NOT_A_FAULT.because();
        Outcome<List<SupplyEquipment>> stoodFor = wish.named(EquipmentState.RUNNING)
                .then(pieces -> wish.added().compareTo(CustomerFile.sum(pieces)) < 0
                        ? CapacityRefusal.SMALLER.because()
                        : Outcome.done(pieces));
        return Together.both(
                fault,
                Together.both(stoodFor, wish.lasting(), (pieces, until) -> Outcome.done(pieces)),
                (known, pieces) -> {
                    List<Deed> deeds = switched(pieces, EquipmentState.REPLACED, wish);
                    deeds.addAll(come(wish));
                    return Outcome.done(deeds);
                });
    }

    /** The one that was mended is back, what stood in for it is gone. */
    static Outcome<List<Deed>> replaced(Wish wish) {
        return Together.both(
                wish.named(EquipmentState.REPLACED),
                wish.named(wish.asked().removed(), EquipmentState.RUNNING),
                (pieces, standIns) -> {
                    List<Deed> deeds = switched(pieces, EquipmentState.RUNNING, wish);
                    for (SupplyEquipment each : standIns) deeds.add(new EquipmentDeed.Disconnect(each, wish.on()));
                    return Outcome.done(deeds);
                });
    }

    static List<Deed> switched(List<SupplyEquipment> pieces, EquipmentState to, Wish wish) {
        List<Deed> deeds = new ArrayList<>();
        for (SupplyEquipment piece : pieces) deeds.add(new EquipmentDeed.Switch(piece, to, wish.on()));
        return deeds;
    }

    static List<Deed> come(Wish wish) {
        List<Deed> deeds = new ArrayList<>();
        Optional<PowerSource> source = MeterChanges.sourceThatComes(wish);
        wish.asked().transformers().forEach(each -> deeds.add(new EquipmentDeed.Connect(each, source, wish.on())));
        return deeds;
    }
}
