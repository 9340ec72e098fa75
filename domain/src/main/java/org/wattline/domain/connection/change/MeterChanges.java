package org.wattline.domain.connection.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.domain.connection.fee.Feed;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.metering.Installation;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.premises.equipment.PowerSource;
import org.wattline.domain.tariff.EquipmentState;

/** Meters that hang elsewhere, or nowhere for a time (移表 暂拆). */
final class MeterChanges {
    private MeterChanges() {}

    static Outcome<List<Deed>> move(Wish wish) {
        List<MeteringPoint> hanging = wish.file().metered();
        if (hanging.isEmpty()) return MeterRefusal.NO_METER.because();
        return PointSheet.of(wish.asked(), hanging, false).then(all -> {
            List<Deed> deeds = new ArrayList<>();
            for (PointSheet.At each : all) {
                Optional<String> place = wish.asked().find("meters").isPresent()
                        ? each.entry().find("place")
                        : wish.asked().find("place");
                if (each.exchanged() || !each.entry().stays())
                    return MeterRefusal.METER_STAYS.because(each.point().no());
                if (place.isPresent() && !place.equals(each.point().open().flatMap(Installation::place)))
                    deeds.add(new MeterDeed.Move(each.point(), each.entry(), place.get()));
            }
            return deeds.isEmpty() ? ApplyingRefusal.NOT_OTHER.because("place") : Outcome.done(deeds);
        });
    }

    /** Meters that come in the place of others, at the points that the sheet names; at those that it keeps nothing happens. */
    static Outcome<List<Deed>> exchanged(Wish wish, boolean coming) {
        return PointSheet.of(wish.asked(), wish.file().metered(), coming).then(all -> {
            List<Deed> deeds = new ArrayList<>();
            for (PointSheet.At each : all) {
                if (each.exchanged()) deeds.add(new MeterDeed.Exchange(each.point(), each.entry()));
                else if (!each.entry().stays()) return ApplyingRefusal.NOT_TOLD.because("meter");
            }
            return Outcome.done(deeds);
        });
    }

    /** Meters that are exchanged, and sources that come with a point and a meter of their own: as many as the feeds of the survey (CON-171). */
    static Outcome<List<Deed>> renewed(Wish wish) {
        return exchanged(wish, true).then(deeds -> {
            List<MeteringPoint> sources = wish.file().sources();
            List<Map.Entry<String, Entry>> coming = PointSheet.coming(wish.asked());
            if (coming.isEmpty() && wish.asked().find("at").isEmpty()) return Outcome.done(deeds);
            if (!coming.isEmpty() && sources.isEmpty()) return MeterRefusal.NO_METER.because();
            int there = sources.size() + coming.size();
            int fed = wish.asked()
                    .find("feeds")
                    .map(Feed::parse)
                    .orElse(List.of())
                    .size();
            boolean told = fed > 0 || !coming.isEmpty();
            if (told && fed != there) return HolderRefusal.SOURCES_DIFFER.because(fed, there);
            int count = sources.size();
            for (Map.Entry<String, Entry> each : coming) {
                if (each.getValue().meter().isEmpty()) return ApplyingRefusal.NOT_TOLD.because("meter");
                count++;
                deeds.add(new MeterDeed.OpenSource(
                        wish.file().account(),
                        sources.getFirst(),
                        new PowerSource(Integer.toString(count), each.getKey().equals("STANDBY")),
                        each.getValue(),
                        wish.on()));
            }
            return Outcome.done(deeds);
        });
    }

    /** Meters that go on counting for another account, at the points that the sheet names; each stays (CON-172). */
    static Outcome<List<AccountDeed.OpenAccount.Handed>> handedOver(Wish wish) {
        List<MeteringPoint> hanging = wish.file().metered();
        if (hanging.isEmpty()) return MeterRefusal.NO_METER.because();
        if (wish.asked().find("meters").isEmpty())
            return Outcome.done(hanging.stream()
                    .map(point -> new AccountDeed.OpenAccount.Handed(point, Entry.flat(wish.asked())))
                    .toList());
        return PointSheet.of(wish.asked(), hanging, false).then(all -> {
            List<AccountDeed.OpenAccount.Handed> handed = new ArrayList<>();
            for (PointSheet.At each : all) {
                if (!each.entry().stays())
                    return MeterRefusal.METER_STAYS.because(each.point().no());
                handed.add(new AccountDeed.OpenAccount.Handed(each.point(), each.entry()));
            }
            return Outcome.done(handed);
        });
    }

    /** Where an account beside another is measured: like its first point, or, told by their roles, like that of each source (CON-263). */
    static Outcome<List<AccountDeed.OpenAccount.Own>> own(Wish wish) {
        List<MeteringPoint> points = wish.file().points();
        if (points.isEmpty()) return MeterRefusal.NO_METER.because();
        if (wish.asked().find("meters").isEmpty())
            return Outcome.done(List.of(
                    new AccountDeed.OpenAccount.Own(points.getFirst(), Optional.empty(), Entry.flat(wish.asked()))));
        return PointSheet.of(wish.asked(), List.of(), true).then(none -> ownSources(wish));
    }

    private static Outcome<List<AccountDeed.OpenAccount.Own>> ownSources(Wish wish) {
        List<MeteringPoint> sources = wish.file().sources();
        List<Map.Entry<String, Entry>> told = PointSheet.coming(wish.asked());
        if (told.size() > sources.size()) return HolderRefusal.FEWER_SOURCES.because(sources.size(), told.size());
        List<AccountDeed.OpenAccount.Own> own = new ArrayList<>();
        for (Map.Entry<String, Entry> each : told) {
            if (each.getValue().meter().isEmpty()) return ApplyingRefusal.NOT_TOLD.because("meter");
            boolean standby = each.getKey().equals("STANDBY");
            own.add(new AccountDeed.OpenAccount.Own(
                    standby ? sources.getLast() : sources.getFirst(),
                    Optional.of(new PowerSource(standby ? "2" : "1", standby)).filter(source -> told.size() > 1),
                    each.getValue()));
        }
        return Outcome.done(own);
    }

    /** The source at which the transformers that come hang: the one that comes with them. */
    static Optional<PowerSource> sourceThatComes(Wish wish) {
        List<Map.Entry<String, Entry>> coming = PointSheet.coming(wish.asked());
        return coming.size() == 1
                ? Optional.of(new PowerSource(
                        Integer.toString(wish.file().sources().size() + 1),
                        coming.getFirst().getKey().equals("STANDBY")))
                : Optional.empty();
    }

    /** Every meter is taken down, and nothing takes supply. */
    static Outcome<List<Deed>> remove(Wish wish) {
        return wish.lasting().then(until -> down(wish.file(), wish.asked())).then(deeds -> {
            if (deeds.isEmpty()) return MeterRefusal.NO_METER.because();
            deeds.addAll(
                    CapacityChanges.switched(wish.file().in(EquipmentState.RUNNING), EquipmentState.REMOVED, wish));
            return Outcome.done(deeds);
        });
    }

    static Outcome<List<Deed>> hangUpAgain(Wish wish) {
        List<MeteringPoint> bare = wish.file().measuring().stream()
                .filter(point -> point.open().isEmpty())
                .toList();
        if (wish.file().measuring().isEmpty()) return MeterRefusal.NO_METER.because();
        if (bare.isEmpty()) return MeterRefusal.METER_IN_PLACE.because();
        return PointSheet.of(wish.asked(), bare, false).then(all -> {
            List<Deed> deeds = new ArrayList<>();
            for (PointSheet.At each : all) deeds.add(new MeterDeed.HangUp(each.point(), each.entry()));
            deeds.addAll(
                    CapacityChanges.switched(wish.file().in(EquipmentState.REMOVED), EquipmentState.RUNNING, wish));
            return Outcome.done(deeds);
        });
    }

    /** What a sheet says that a meter showed is about one meter; several are read one by one before, and none is told then. */
    static Outcome<List<Deed>> told(Asked sheet, List<Deed> deeds) {
        boolean shown = sheet.data().keySet().stream().anyMatch(field -> field.startsWith("last"));
        List<String> read = deeds.stream()
                .flatMap(deed -> deed.read().stream())
                .map(point -> point.no().value())
                .toList();
        return shown && read.size() > 1
                ? MeterRefusal.SEVERAL_METERS.because(String.join(" ", read))
                : Outcome.done(deeds);
    }

    /** Every meter is taken down; the sheet may tell of each what it showed. */
    static Outcome<List<Deed>> down(CustomerFile file, Asked sheet) {
        if (sheet.find("meters").isPresent())
            return PointSheet.of(sheet, file.metered(), false).map(MeterChanges::down);
        List<Deed> deeds = new ArrayList<>();
        for (MeteringPoint point : file.metered()) deeds.add(new MeterDeed.TakeDown(point, Entry.flat(sheet)));
        return Outcome.done(deeds);
    }

    /** Those meters that hang at these points. */
    static List<Deed> down(List<PointSheet.At> points) {
        List<Deed> deeds = new ArrayList<>();
        for (PointSheet.At each : points)
            if (each.point().open().isPresent()) deeds.add(new MeterDeed.TakeDown(each.point(), each.entry()));
        return deeds;
    }
}
