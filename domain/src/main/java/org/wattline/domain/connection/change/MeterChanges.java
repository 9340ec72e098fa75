package org.wattline.domain.connection.change;

import java.util.ArrayList;
import java.util.List;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.tariff.EquipmentState;

/** Meters that hang elsewhere, or nowhere for a time (移表 暂拆). */
final class MeterChanges {
    private MeterChanges() {}

    static Outcome<List<Deed>> move(Wish wish) {
        List<Deed> deeds = new ArrayList<>();
        for (MeteringPoint point : wish.file().metered()) deeds.add(new Deed.Move(point));
        return deeds.isEmpty() ? ChangeRefusal.NO_METER.because() : Outcome.done(deeds);
    }

    /** Every meter is taken down, and nothing takes supply. */
    static Outcome<List<Deed>> remove(Wish wish) {
        return wish.lasting().then(until -> {
            List<Deed> deeds = down(wish.file());
            if (deeds.isEmpty()) return ChangeRefusal.NO_METER.because();
            deeds.addAll(
                    CapacityChanges.switched(wish.file().in(EquipmentState.RUNNING), EquipmentState.REMOVED, wish));
            return Outcome.done(deeds);
        });
    }

    static Outcome<List<Deed>> hangUpAgain(Wish wish) {
        if (!wish.file().metered().isEmpty()) return ChangeRefusal.METER_IN_PLACE.because();
        if (wish.file().points().isEmpty()) return ChangeRefusal.NO_METER.because();
        List<Deed> deeds = new ArrayList<>();
        deeds.add(new Deed.HangUp(wish.file().points().getFirst()));
        deeds.addAll(CapacityChanges.switched(wish.file().in(EquipmentState.REMOVED), EquipmentState.RUNNING, wish));
        return Outcome.done(deeds);
    }

    /** What a sheet says that a meter showed is about one meter; several are read one by one before, and none is told then. */
    static Outcome<List<Deed>> told(Asked sheet, List<Deed> deeds) {
        boolean shown = sheet.data().keySet().stream().anyMatch(field -> field.startsWith("last"));
        List<String> read = deeds.stream()
                .flatMap(deed -> deed.read().stream())
                .map(point -> point.no().value())
                .toList();
        return shown && read.size() > 1
                ? ChangeRefusal.SEVERAL_METERS.because(String.join(" ", read))
                : Outcome.done(deeds);
    }

    static List<Deed> down(CustomerFile file) {
        List<Deed> deeds = new ArrayList<>();
        for (MeteringPoint point : file.metered()) deeds.add(new Deed.TakeDown(point));
        return deeds;
    }
}
