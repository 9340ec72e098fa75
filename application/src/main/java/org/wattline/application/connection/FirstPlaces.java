package org.wattline.application.connection;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.application.metering.arrangement.ArrangingPoints;
import org.wattline.application.platform.Caller;
import org.wattline.application.premises.equipment.EquipmentRegister;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.MeteringMode;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.arrangement.Arrangement;
import org.wattline.domain.metering.arrangement.PointArrangement;
import org.wattline.domain.metering.arrangement.PointLoss;
import org.wattline.domain.premises.equipment.EquipmentId;
import org.wattline.domain.premises.equipment.Particulars;
import org.wattline.domain.premises.equipment.PowerSource;

/**
 * Gives the points of a new supply their places (计量点关系建档): which source of several each measures, and that the customer's transformers lose
 * something before it where it is metered behind them (高供低计). Where one source is metered as the company supplies it there is nothing to tell.
 */
public final class FirstPlaces {
    private final ArrangingPoints arranging;
    private final EquipmentRegister equipment;

    public FirstPlaces(ArrangingPoints arranging, EquipmentRegister equipment) {
        this.arranging = arranging;
        this.equipment = equipment;
    }

    /** How many were told. @param points in the order of the sources of the supply plan */
    Outcome<Integer> of(Caller who, List<MeteringPoint> points, LocalDate from) {
        Outcome<Integer> done = Outcome.done(0);
        for (int i = 0; i < points.size(); i++) {
            MeteringPoint point = points.get(i);
            Optional<String> source = points.size() > 1 ? Optional.of(Integer.toString(i + 1)) : Optional.empty();
            List<EquipmentId> units = before(point, source);
            if (source.isEmpty() && units.isEmpty()) continue;
            done = done.then(count -> told(who, point, source, units, from).map(place -> count + 1));
        }
        return done;
    }

    private Outcome<PointArrangement> told(
            Caller who, MeteringPoint point, Optional<String> source, List<EquipmentId> units, LocalDate from) {
        Arrangement main = Arrangement.main(point.powerFactor());
        List<PointLoss> losses = units.isEmpty()
                ? List.of()
                : List.of(new PointLoss.InTransformers(units, new PointLoss.Copper.ByLoad(BigDecimal.ONE)));
        return arranging.handle(
                who,
                new ArrangingPoints.Arrange(
                        point.no(),
                        Version.NEW,
                        from,
                        new Arrangement(
                                main.above(), main.quantity(), losses, main.price(), main.powerFactor(), source)));
    }

    /** The transformers between the boundary of supply and a meter behind them: those at its source, all of them where there is one. */
    private List<EquipmentId> before(MeteringPoint point, Optional<String> source) {
        if (point.mode() != MeteringMode.HIGH_SUPPLY_LOW_METERED) return List.of();
        return equipment.ofAccounts(List.of(point.account())).stream()
                .filter(each -> each.particulars().kind() == Particulars.Kind.TRANSFORMER)
                .filter(each -> source.isEmpty()
                        || each.particulars().source().map(PowerSource::name).equals(source))
                .map(each -> each.id())
                .toList();
    }
}
