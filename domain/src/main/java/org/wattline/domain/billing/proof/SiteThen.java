package org.wattline.domain.billing.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.wattline.domain.billing.OnSite;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.arrangement.Arranged;
import org.wattline.domain.metering.arrangement.PointArrangement;
import org.wattline.domain.premises.equipment.Phase;
import org.wattline.domain.premises.equipment.SupplyEquipment;

/** What the customer file said of a site at an instant: what was told later ended nothing yet. */
public final class SiteThen {
    private SiteThen() {}

    public static OnSite of(OnSite now, Instant at) {
        List<SupplyEquipment> equipment = new ArrayList<>();
        for (SupplyEquipment each : now.equipment()) {
            List<Phase> known = known(
                    each.phases(),
                    at,
                    Phase::recordedAt,
                    last -> new Phase(Span.startingOn(last.during().from()), last.state(), last.recordedAt()));
            if (!known.isEmpty())
                equipment.add(new SupplyEquipment(
                        each.id(),
                        each.account(),
                        each.customer(),
                        each.unit(),
                        each.particulars(),
                        each.follows(),
                        known,
                        each.version()));
        }
        List<PointArrangement> arrangements = new ArrayList<>();
        for (PointArrangement each : now.arrangements()) {
            List<Arranged> known = known(
                    each.arranged(),
                    at,
                    Arranged::recordedAt,
                    last -> new Arranged(Span.startingOn(last.during().from()), last.as(), last.recordedAt()));
            if (!known.isEmpty())
                arrangements.add(new PointArrangement(
                        each.point(), each.account(), each.customer(), each.unit(), known, each.version()));
        }
        return new OnSite(equipment, arrangements);
    }

    /** Those recorded by then; the last of them is open again if a later one ended it. */
    private static <T> List<T> known(
            List<T> all, Instant at, Function<T, Instant> recordedAt, UnaryOperator<T> reopened) {
        List<T> known = new ArrayList<>(
                all.stream().filter(each -> !recordedAt.apply(each).isAfter(at)).toList());
        if (!known.isEmpty() && known.size() < all.size()) known.addLast(reopened.apply(known.removeLast()));
        return known;
    }
}
