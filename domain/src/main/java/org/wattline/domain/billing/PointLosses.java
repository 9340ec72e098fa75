package org.wattline.domain.billing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.arrangement.PointLoss;
import org.wattline.domain.premises.equipment.EquipmentId;
import org.wattline.domain.premises.equipment.Losses;
import org.wattline.domain.premises.equipment.SupplyEquipment;
import org.wattline.domain.rating.point.Loss;
import org.wattline.domain.rating.point.TransformerLoss;

/**
 * What is lost behind a point's meter, as the customer file tells it, over some days of a bill.
 *
 * @param pieces the account's equipment
 */
record PointLosses(List<SupplyEquipment> pieces, Span period, Span days) {
    Outcome<List<Loss>> of(List<PointLoss> told) {
        List<Loss> losses = new ArrayList<>();
        for (PointLoss each : told)
            switch (one(each)) {
                case Outcome.Refused<Loss>(var why) -> {
                    return Outcome.refused(why);
                }
                case Outcome.Done<Loss>(Loss loss) -> losses.add(loss);
            }
        return Outcome.done(losses);
    }

    private Outcome<Loss> one(PointLoss told) {
        return switch (told) {
            case PointLoss.InTransformers(var units, var copper) ->
                units(units).map(found -> new Loss.Transformers(found, copper(copper)));
            case PointLoss.Percentage(var name, var active, var reactive) ->
                Outcome.done(new Loss.ByShare(name, active, reactive));
            case PointLoss.PerMonth(var name, var energy) ->
                Outcome.done(new Loss.Fixed(name, new MonthlyQuantity(energy, period.from()).over(days)));
            case PointLoss.Line(var name, var ohmPerKm, var km, var kilovolts, var shape) ->
                Outcome.done(new Loss.Line(name, ohmPerKm, km, kilovolts, shape, days.days() * 24));
        };
    }

    /** Those that were under voltage on one of the days; all of them if none was. */
    private Outcome<List<Loss.Unit>> units(List<EquipmentId> ids) {
        List<Loss.Unit> units = new ArrayList<>();
        for (EquipmentId id : ids) {
            Optional<Loss.Unit> unit = pieces.stream()
                    .filter(piece -> piece.id().equals(id))
                    .findFirst()
                    .flatMap(this::unit);
            if (unit.isEmpty()) return Outcome.refused(CalculationRefusal.LOSSES_NOT_KNOWN);
            units.add(unit.get());
        }
        List<Loss.Unit> live = units.stream().filter(unit -> unit.hours() > 0).toList();
        return Outcome.done(live.isEmpty() ? units : live);
    }

    private Optional<Loss.Unit> unit(SupplyEquipment piece) {
        Optional<Losses> plate = piece.particulars().losses();
        return plate.map(losses -> new Loss.Unit(
                piece.particulars().name(),
                new TransformerLoss(
                        piece.particulars().rated(),
                        losses.noLoad(),
                        losses.load(),
                        losses.noLoadCurrent(),
                        losses.impedance()),
                piece.hoursUnderVoltage(days)));
    }

    private static Loss.Copper copper(PointLoss.Copper told) {
        return switch (told) {
            case PointLoss.Copper.ByLoad(var shape) -> new Loss.Copper.ByLoad(shape);
            case PointLoss.Copper.ByShare(var share) -> new Loss.Copper.ByShare(share);
        };
    }
}
