package org.wattline.application.connection.change;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.application.metering.arrangement.ArrangingPoints;
import org.wattline.application.metering.arrangement.OpeningSubPoints;
import org.wattline.application.metering.arrangement.PointArrangements;
import org.wattline.application.platform.Caller;
import org.wattline.application.premises.equipment.EquipmentRegister;
import org.wattline.domain.connection.change.Asked;
import org.wattline.domain.connection.change.MeterDeed;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.QuantityMode;
import org.wattline.domain.metering.arrangement.Arrangement;
import org.wattline.domain.metering.arrangement.PointArrangement;
import org.wattline.domain.metering.arrangement.PointLoss;
import org.wattline.domain.premises.equipment.EquipmentId;
import org.wattline.domain.premises.equipment.SupplyEquipment;

/**
 * Lets what is told of metering points go along when an account is followed by another (计量点关系随户): which is below which, its price, its losses,
 * and the points without a meter of their own.
 */
public final class FollowingPoints {
    private final PointArrangements told;
    private final ArrangingPoints arranging;
    private final OpeningSubPoints opening;
    private final EquipmentRegister register;

    public FollowingPoints(
            PointArrangements told, ArrangingPoints arranging, OpeningSubPoints opening, EquipmentRegister register) {
        this.told = told;
        this.arranging = arranging;
        this.opening = opening;
        this.register = register;
    }

    /** Points take no part from a day on; those of which nothing is told have nothing to end. @return how many ended */
    Outcome<Integer> end(Caller who, List<MeteringPoint> points, LocalDate on) {
        Outcome<Integer> done = Outcome.done(0);
        for (MeteringPoint point : points) {
            Optional<PointArrangement> place =
                    told.find(point.no()).filter(each -> each.on(on, point).isPresent());
            if (place.isPresent() && !place.get().arranged().isEmpty())
                done = done.then(count -> arranging
                        .handle(
                                who,
                                new ArrangingPoints.End(point.no(), place.get().version(), on))
                        .map(ended -> count + 1));
        }
        return done;
    }

    /** Points go, each after the last day on which its meter counted. @return how many */
    Outcome<Integer> close(Caller who, MeterDeed.EndPoints deed, Asked found) {
        boolean within = found.find("at")
                .map(at -> OffsetDateTime.parse(at).toInstant().isAfter(Zone.startOf(deed.on())))
                .orElse(false);
        Outcome<Integer> done = Outcome.done(0);
        for (MeteringPoint point : deed.points()) {
            LocalDate without = within && point.quantity() == QuantityMode.METERED
                    ? deed.on().plusDays(1)
                    : deed.on();
            if (point.quantity() == QuantityMode.METERED
                    || told.find(point.no()).isPresent())
                done = done.then(count -> arranging
                        .handle(who, new ArrangingPoints.Close(point.no(), without))
                        .map(closed -> count + 1));
        }
        return done;
    }

    /** A main point measures one source of several from a day on. */
    Outcome<PointArrangement> source(Caller who, MeteringPoint point, String source, LocalDate on) {
        Arrangement main = Arrangement.main(point.powerFactor());
        return arranging.handle(
                who,
                new ArrangingPoints.Arrange(
                        point.no(),
                        Version.NEW,
                        on,
                        new Arrangement(
                                main.above(),
                                main.quantity(),
                                main.losses(),
                                main.price(),
                                main.powerFactor(),
                                Optional.of(source))));
    }

    /**
     * The places of points go to those that follow on them, and points without a meter are opened anew.
     *
     * @param successors by number of the point before
     */
    Outcome<Integer> follow(
            Caller who,
            List<MeteringPoint> points,
            AccountNo to,
            Map<MeteringPointNo, MeteringPointNo> successors,
            LocalDate on) {
        Map<MeteringPointNo, MeteringPointNo> known = new HashMap<>(successors);
        List<MeteringPoint> left = new ArrayList<>(points);
        Outcome<Integer> done = Outcome.done(0);
        for (boolean moved = true; moved; ) {
            moved = false;
            for (MeteringPoint point : List.copyOf(left)) {
                Optional<Arrangement> place = place(point, on);
                boolean ready = place.isPresent()
                        && place.get().above().map(known::containsKey).orElse(true);
                if (!ready) continue;
                moved = left.remove(point);
                Arrangement next = like(place.get(), point.account(), to, known);
                done = done.then(
                        count -> placed(who, point, to, known, next, on).map(all -> count + 1));
            }
        }
        return done.then(count -> end(who, points, on));
    }

    private Optional<Arrangement> place(MeteringPoint point, LocalDate on) {
        return told.find(point.no()).filter(each -> !each.arranged().isEmpty()).flatMap(each -> each.on(on, point));
    }

    /** Of a point with a meter the one that follows on it has the place; one without is opened. */
    private Outcome<MeteringPointNo> placed(
            Caller who,
            MeteringPoint point,
            AccountNo to,
            Map<MeteringPointNo, MeteringPointNo> known,
            Arrangement next,
            LocalDate on) {
        if (point.quantity() == QuantityMode.METERED) {
            Optional<MeteringPointNo> successor = Optional.ofNullable(known.get(point.no()));
            return successor
                    .map(no -> arranging
                            .handle(who, new ArrangingPoints.Arrange(no, Version.NEW, on, next))
                            .map(PointArrangement::point))
                    .orElseGet(() -> Outcome.done(point.no()));
        }
        return opening.handle(who, new OpeningSubPoints.Open(to, Optional.of(point.area()), point.mode(), on, next))
                .map(opened -> {
                    known.put(point.no(), opened.no());
                    return opened.no();
                });
    }

    private Arrangement like(
            Arrangement place, AccountNo from, AccountNo to, Map<MeteringPointNo, MeteringPointNo> known) {
        return new Arrangement(
                place.above().map(known::get),
                place.quantity(),
                place.losses().stream().map(loss -> loss(loss, from, to)).toList(),
                place.price(),
                place.powerFactor(),
                place.source());
    }

    /** Transformers that came along are found by their names. */
    private PointLoss loss(PointLoss loss, AccountNo from, AccountNo to) {
        if (!(loss instanceof PointLoss.InTransformers(List<EquipmentId> units, PointLoss.Copper copper))) return loss;
        Map<String, EquipmentId> there = new HashMap<>();
        for (SupplyEquipment each : register.ofAccounts(List.of(to)))
            there.put(each.particulars().name(), each.id());
        List<EquipmentId> next = new ArrayList<>();
        for (SupplyEquipment each : register.ofAccounts(List.of(from)))
            if (units.contains(each.id())) {
                String name = each.particulars().name();
                Optional.ofNullable(there.get(name + "/" + from))
                        .or(() -> Optional.ofNullable(there.get(name)))
                        .ifPresent(next::add);
            }
        return new PointLoss.InTransformers(next.isEmpty() ? units : next, copper);
    }
}
