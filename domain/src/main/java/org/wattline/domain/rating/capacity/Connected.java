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

/** All equipment that a customer had connected, and when (受电设备变更时间轴): the basis of every basic charge. */
public record Connected(List<Equipment> equipment) {
    private static final LocalDate LONG_AGO = LocalDate.EPOCH;

    public Connected {
        equipment = List.copyOf(equipment);
        long names = equipment.stream().map(Equipment::name).distinct().count();
        if (names < equipment.size())
            throw new IllegalArgumentException("two pieces of equipment have the same name: " + equipment);
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

    /** A capacity agreed for some days. */
    public record Agreed(Span during, Capacity capacity) {}
}
