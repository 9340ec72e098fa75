package org.wattline.domain.metering.arrangement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.QuantityMode;
import org.wattline.domain.premises.equipment.EquipmentId;

/**
 * The place of a metering point among the points of its account, by the day (计量点关系). A point of which nothing is told is a main point,
 * billed as its meter shows at the contract's price. What was told is never overwritten: another place ends the one before.
 *
 * @param arranged oldest first, without gap or overlap; the last is open until the point ends
 */
public record PointArrangement(
        MeteringPointNo point,
        AccountNo account,
        CustomerId customer,
        UnitPath unit,
        List<Arranged> arranged,
        Version version)
        implements Versioned<PointArrangement> {
    public PointArrangement {
        arranged = List.copyOf(arranged);
        for (int i = 1; i < arranged.size(); i++)
            if (!arranged.get(i - 1)
                    .during()
                    .to()
                    .equals(Optional.of(arranged.get(i).during().from())))
                throw new IllegalArgumentException("a point has one place on each day: " + point);
    }

    /** Of a point of which nothing is told. */
    public static PointArrangement untold(MeteringPoint point) {
        return new PointArrangement(
                point.no(), point.account(), point.customer(), point.unit(), List.of(), Version.NEW);
    }

    /** Another place from a day on. @param among the point itself and what else there is at the account */
    public Outcome<Change<PointArrangement>> arranging(
            Arrangement as, LocalDate from, Surroundings among, Instant recordedAt) {
        Optional<Refusal> fault = fault(as, from, among);
        if (fault.isPresent()) return Outcome.refused(fault.get());
        List<Arranged> next = arranged.isEmpty() ? new ArrayList<>() : ended(from);
        next.add(new Arranged(Span.startingOn(from), as, recordedAt));
        return Outcome.done(Change.of(with(next), new PointArranged(point, account, as.above(), from)));
    }

    /** It no longer takes part; the day is the first without it. */
    public Outcome<Change<PointArrangement>> ending(LocalDate on) {
        if (arranged.isEmpty()) return Outcome.refused(ArrangementRefusal.NOTHING_TO_END);
        if (over()) return Outcome.refused(ArrangementRefusal.OVER);
        if (!on.isAfter(arranged.getLast().during().from())) return Outcome.refused(ArrangementRefusal.IN_THE_PAST);
        return Outcome.done(Change.of(with(ended(on)), new PointEnded(point, account, on)));
    }

    /** It no longer takes part, whether or not anything was told of it before; the day is the first without it. */
    public Outcome<Change<PointArrangement>> closing(MeteringPoint of, LocalDate on, Instant recordedAt) {
        if (!arranged.isEmpty()) return ending(on);
        Arranged last = new Arranged(Span.of(on.minusDays(1), on), Arrangement.main(of.powerFactor()), recordedAt);
        return Outcome.done(Change.of(with(List.of(last)), new PointEnded(point, account, on)));
    }

    /** Its place on a day; empty if it takes no part on that day. @param of the point */
    public Optional<Arrangement> on(LocalDate day, MeteringPoint of) {
        boolean before =
                arranged.isEmpty() || day.isBefore(arranged.getFirst().during().from());
        if (!before) return told(day);
        boolean alwaysMain =
                arranged.isEmpty() || arranged.getFirst().as().above().isEmpty();
        return alwaysMain && of.quantity() == QuantityMode.METERED
                ? Optional.of(Arrangement.main(of.powerFactor()))
                : Optional.empty();
    }

    Optional<Arrangement> told(LocalDate day) {
        return arranged.stream()
                .filter(each -> each.during().contains(day))
                .map(Arranged::as)
                .findFirst();
    }

    private Optional<Refusal> fault(Arrangement as, LocalDate from, Surroundings among) {
        if (over()) return Optional.of(ArrangementRefusal.OVER);
        if (!arranged.isEmpty() && !from.isAfter(arranged.getLast().during().from()))
            return Optional.of(ArrangementRefusal.IN_THE_PAST);
        if (!arranged.isEmpty() && arranged.getLast().as().equals(as))
            return Optional.of(ArrangementRefusal.SAME_PLACE);
        boolean metered = as.quantity().mode() == QuantityMode.METERED;
        boolean asOpened = among.points().stream()
                .anyMatch(each -> each.no().equals(point)
                        && each.quantity() == as.quantity().mode());
        if (!asOpened) return Optional.of(ArrangementRefusal.QUANTITY_DIFFERS);
        if (!metered && !as.losses().isEmpty()) return Optional.of(ArrangementRefusal.LOSSES_WITHOUT_METER);
        if (as.quantity().mode() == QuantityMode.FIXED_RATIO && as.above().isEmpty())
            return Optional.of(ArrangementRefusal.SHARE_OF_NOTHING);
        for (PointLoss loss : as.losses())
            if (loss instanceof PointLoss.InTransformers(List<EquipmentId> units, PointLoss.Copper unused)
                    && !among.transformers().containsAll(units))
                return Optional.of(ArrangementRefusal.TRANSFORMER_UNKNOWN);
        if (as.above().isEmpty()) return Optional.empty();
        if (!among.has(as.above().get())) return Optional.of(ArrangementRefusal.ABOVE_UNKNOWN);
        return among.cycle(point, as.above().get(), from)
                ? Optional.of(ArrangementRefusal.BELOW_ITSELF)
                : Optional.empty();
    }

    /** Whether it takes no part any more, or will not from a day on that is told. */
    public boolean over() {
        return !arranged.isEmpty() && arranged.getLast().during().to().isPresent();
    }

    private List<Arranged> ended(LocalDate day) {
        List<Arranged> next = new ArrayList<>(arranged.subList(0, arranged.size() - 1));
        Arranged last = arranged.getLast();
        next.add(new Arranged(last.during().endingBefore(day), last.as(), last.recordedAt()));
        return next;
    }

    private PointArrangement with(List<Arranged> next) {
        return new PointArrangement(point, account, customer, unit, next, version);
    }

    @Override
    public PointArrangement at(Version stored) {
        return new PointArrangement(point, account, customer, unit, arranged, stored);
    }
}
