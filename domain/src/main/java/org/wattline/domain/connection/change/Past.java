package org.wattline.domain.connection.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.contract.SupplyContract;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.premises.equipment.EquipmentId;
import org.wattline.domain.premises.equipment.Phase;
import org.wattline.domain.premises.equipment.SupplyEquipment;
import org.wattline.domain.quantity.Capacity;

/**
 * What an account has from others before it (接收前): a suspension or reduction goes on where the piece goes, with the days it took.
 *
 * @param pieces of other accounts, on which pieces here follow
 * @param contracts of the account and of those other accounts, what ended included
 */
public record Past(List<SupplyEquipment> pieces, List<SupplyContract> contracts) {
    public static final Past NONE = new Past(List.of(), List.of());

    public Past {
        pieces = List.copyOf(pieces);
        contracts = List.copyOf(contracts);
    }

    /** What was agreed from the day of a suspension or reduction, and what held until then. */
    record Repriced(Terms.Agreed before, Terms.Agreed then) {
        Capacity givenUp() {
            return before.capacity().minus(then.capacity());
        }
    }

    /** All phases of a piece, at whichever account, oldest first. */
    List<Phase> phases(SupplyEquipment piece) {
        List<Phase> phases = new ArrayList<>();
        Optional<SupplyEquipment> each = Optional.of(piece);
        while (each.isPresent()) {
            phases.addAll(0, each.get().phases());
            each = each.get().follows().flatMap(this::find);
        }
        return phases;
    }

    private Optional<SupplyEquipment> find(EquipmentId id) {
        return pieces.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The day since which a piece is in its present state, at whichever account. */
    LocalDate since(SupplyEquipment piece) {
        List<Phase> phases = phases(piece);
        int first = phases.size() - 1;
        while (first > 0 && phases.get(first - 1).state() == phases.getLast().state()) first--;
        return phases.get(first).during().from();
    }

    /** Terms of less capacity that were agreed from the day of a suspension or reduction, and those before them. */
    Optional<Repriced> repriced(LocalDate sealed) {
        for (SupplyContract contract : contracts) {
            List<Terms> all = contract.terms();
            for (int i = 1; i < all.size(); i++) {
                Capacity before = all.get(i - 1).agreed().capacity();
                boolean less = all.get(i).agreed().capacity().compareTo(before) < 0;
                if (less && all.get(i).during().from().equals(sealed))
                    return Optional.of(
                            new Repriced(all.get(i - 1).agreed(), all.get(i).agreed()));
            }
        }
        return Optional.empty();
    }
}
