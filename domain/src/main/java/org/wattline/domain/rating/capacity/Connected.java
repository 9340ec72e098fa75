package org.wattline.domain.rating.capacity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.rating.capacity.Equipment.Kind;
import org.wattline.domain.rating.capacity.Equipment.Phase;
import org.wattline.domain.tariff.EquipmentState;

/**
 * All equipment that a customer had connected, and when (受电设备变更时间轴): the basis of every basic charge.
 *
 * @param charged days on which the contract has a basic charge, without overlap; on others equipment counts as if it were not connected (RAT-66).
 *     None if it has one on all
 */
public record Connected(List<Equipment> equipment, List<Span> charged) {
    private static final LocalDate LONG_AGO = LocalDate.EPOCH;

    public Connected {
        equipment = List.copyOf(equipment);
        charged = List.copyOf(charged);
        long names = equipment.stream().map(Equipment::name).distinct().count();
        if (names < equipment.size())
            throw new IllegalArgumentException("two pieces of equipment have the same name: " + equipment);
    }

    /** What is charged on all days. */
    public Connected(List<Equipment> equipment) {
        this(equipment, List.of());
    }

    public static Connected of(Equipment... equipment) {
        return new Connected(List.of(equipment));
    }

    /** A capacity that has been there for long, and still is. */
    public static Connected of(Capacity capacity) {
        return of(Equipment.transformer("", capacity, LONG_AGO));
    }

    /**
     * Contract capacity by the day, where no more is known than the sum: what is added counts from its first day on (增容), what is given up is
     * sealed from then on (减容).
     *
     * @param agreed spans in order, each beginning where the one before ends
     */
    public static Connected following(List<Agreed> agreed) {
        TreeSet<Capacity> levels = new TreeSet<>();
        agreed.forEach(stage -> levels.add(stage.capacity()));
        List<Equipment> layers = new ArrayList<>();
        Capacity below = Capacity.ZERO;
        for (Capacity level : levels) {
            List<Phase> phases = new ArrayList<>();
            for (Agreed stage : agreed) {
                boolean there = stage.capacity().compareTo(level) >= 0;
                if (there || !phases.isEmpty())
                    phases.add(new Phase(stage.during(), there ? EquipmentState.RUNNING : EquipmentState.REDUCED));
            }
            String name = levels.size() == 1 ? "" : below + "…" + level + " kVA";
            layers.add(new Equipment(name, Kind.TRANSFORMER, level.minus(below), Optional.empty(), phases));
            below = level;
        }
        return new Connected(layers);
    }

    /** The same, of which only these days are charged; what it did on others still tells how long it was suspended. */
    public Connected chargedOn(List<Span> days) {
        return new Connected(equipment, days);
    }

    /** What a piece of it does on a day; empty if it is not connected or the day is not charged. */
    Optional<Phase> on(Equipment piece, LocalDate day) {
        boolean counts = charged.isEmpty() || charged.stream().anyMatch(days -> days.contains(day));
        return counts ? piece.on(day) : Optional.empty();
    }

    /** Whether all days of a month are charged. */
    boolean chargedThroughout(Span month) {
        int days = charged.stream()
                .flatMap(each -> each.common(month).stream())
                .mapToInt(Span::days)
                .sum();
        return charged.isEmpty() || days == month.days();
    }

    /** A capacity agreed for some days. */
    public record Agreed(Span during, Capacity capacity) {}
}
