package org.wattline.domain.rating.point;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.StringJoiner;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.rating.line.LossRule;
import org.wattline.domain.rating.line.Step;
import org.wattline.domain.rating.point.Point.Quantity;
import org.wattline.domain.rating.request.Metered;
import org.wattline.domain.rating.request.Usage;
import org.wattline.domain.tariff.Period;

/**
 * Settles the points of a supply (RAT-23, RAT-84 … RAT-86): losses are added, then metered points and agreed quantities come off the point
 * above, then shares of what remains; interval by interval where there are curves. What is left everywhere sums to what the meters at the top show with their losses.
 */
public final class Settling {
    private final PointGraph graph;
    private final Span span;
    private final Map<String, Settled> measured;
    private final Map<String, Settled> settled = new LinkedHashMap<>();

    private Settling(PointGraph graph, Span span, Map<String, Settled> measured) {
        this.graph = graph;
        this.span = span;
        this.measured = measured;
    }

    /**
     * What is left to be priced at each point, in the order of the points.
     *
     * @param span days of the bill, for quantities agreed per day
     * @param minutes of each period in these days; may be empty, iron loss then goes by energy as all else
     */
    public static Outcome<List<Settled>> of(PointGraph graph, Span span, SortedMap<Period, Integer> minutes) {
        Optional<Refusal> fault = Curves.fault(graph, span);
        if (fault.isPresent()) return Outcome.refused(fault.get());
        return LossAdding.to(graph, minutes).then(measured -> new Settling(graph, span, measured).all());
    }

    private Outcome<List<Settled>> all() {
        for (Point point : graph.top()) {
            Optional<Refusal> fault = settle(point, at(point));
            if (fault.isPresent()) return Outcome.refused(fault.get());
        }
        List<Settled> inOrder = new ArrayList<>();
        for (Point point : graph.points())
            Optional.ofNullable(settled.get(point.name())).ifPresent(inOrder::add);
        return Outcome.done(List.copyOf(inOrder));
    }

    /** A point that is below none, before anything comes off: metered, or agreed on its own. */
    private Settled at(Point point) {
        return switch (point.quantity()) {
            case Quantity.Measured unused ->
                Optional.ofNullable(measured.get(point.name())).orElseThrow();
            case Quantity.Fixed unused -> agreed(point, agreed(point));
            case Quantity.PerDay unused -> agreed(point, agreed(point));
            case Quantity.FixedShare unused -> throw new IllegalStateException("a share is of a point above");
        };
    }

    private static Settled agreed(Point point, Energy energy) {
        Step step = new Step(LossRule.FIXED_QUANTITY, List.of(point.name(), energy));
        return new Settled(point, new Usage.Total(new Metered<>(energy, List.of(), List.of(step))), Optional.empty());
    }

    private Energy agreed(Point point) {
        return switch (point.quantity()) {
            case Quantity.Fixed(Energy energy) -> energy.billed();
            case Quantity.PerDay(Energy energy) ->
                energy.times(BigDecimal.valueOf(span.days())).billed();
            case Quantity.Measured unused -> Energy.ZERO;
            case Quantity.FixedShare unused -> Energy.ZERO;
        };
    }

    private Optional<Refusal> settle(Point point, Settled has) {
        List<Point> below = graph.below(point);
        Usage left = has.usage();
        Energy whole = Amounts.divisible(left);
        StringJoiner told = new StringJoiner(" + ");
        Map<Point, Settled> found = new LinkedHashMap<>();
        for (Point child : below) {
            if (!(child.quantity() instanceof Quantity.Measured)) continue;
            Settled own = Optional.ofNullable(measured.get(child.name())).orElseThrow();
            Optional<Usage> rest = TakingOff.measured(left, own.usage());
            if (rest.isEmpty()) return negative(point, Amounts.total(left).minus(Amounts.total(own.usage())), child);
            left = rest.get();
            found.put(child, own);
            told.add(child.name() + " " + Amounts.total(own.usage()));
        }
        for (Point child : below) {
            boolean isAgreed =
                    child.quantity() instanceof Quantity.Fixed || child.quantity() instanceof Quantity.PerDay;
            if (!isAgreed) continue;
            Energy energy = agreed(child);
            if (energy.compareTo(Amounts.divisible(left)) > 0)
                return negative(point, Amounts.total(left).minus(energy), child);
            Step step = new Step(LossRule.FIXED_QUANTITY, List.of(child.name(), energy));
            left = give(child, energy, left, step, found);
            told.add(child.name() + " " + energy);
        }
        Optional<Refusal> fault = shares(point, below, whole, left, found, told);
        if (fault.isPresent()) return fault;
        for (Map.Entry<Point, Settled> entry : found.entrySet()) {
            Optional<Refusal> deeper = settle(entry.getKey(), entry.getValue());
            if (deeper.isPresent()) return deeper;
        }
        return Optional.empty();
    }

    private Optional<Refusal> shares(
            Point point,
            List<Point> below,
            Energy whole,
            Usage remaining,
            Map<Point, Settled> found,
            StringJoiner told) {
        Usage left = remaining;
        Energy remainder = Amounts.divisible(remaining);
        BigDecimal upTo = BigDecimal.ZERO;
        Energy given = Energy.ZERO;
        for (Point child : below) {
            if (!(child.quantity() instanceof Quantity.FixedShare(Share share, Quantity.Of of))) continue;
            Energy base = of == Quantity.Of.ALL ? whole : remainder;
            Energy energy;
            if (of == Quantity.Of.ALL) energy = base.times(share.fraction()).billed();
            else {
                upTo = upTo.add(share.fraction());
                Energy running = remainder.times(upTo).billed();
                energy = running.minus(given);
                given = running;
            }
            if (energy.compareTo(Amounts.divisible(left)) > 0)
                return negative(point, Amounts.total(left).minus(energy), child);
            Step step = new Step(LossRule.FIXED_SHARE, List.of(child.name(), share, base, energy));
            left = give(child, energy, left, step, found);
            told.add(child.name() + " " + energy);
        }
        Settled has = point.quantity() instanceof Quantity.Measured
                ? Optional.ofNullable(measured.get(point.name())).orElseThrow()
                : new Settled(point, left, Optional.empty());
        Usage result = below.isEmpty()
                ? left
                : Amounts.telling(
                        left,
                        new Step(
                                LossRule.SUB_POINTS,
                                List.of(point.name(), whole, told.toString(), Amounts.total(left))));
        settled.put(point.name(), new Settled(point, result, has.reactive()));
        return Optional.empty();
    }

    /** Gives a point an agreed energy, taken off all figures above by their kWh; the point has the same periods. */
    private static Usage give(Point child, Energy energy, Usage left, Step step, Map<Point, Settled> found) {
        List<Energy> figures = Shares.of(energy, Amounts.weights(left));
        found.put(child, new Settled(child, Amounts.like(left, figures, step), Optional.empty()));
        return TakingOff.figures(left, figures);
    }

    private static Optional<Refusal> negative(Point point, Energy left, Point child) {
        return Optional.of(
                new PointRefusal.Because(PointRefusal.NEGATIVE_REMAINDER, List.of(point.name(), left, child.name())));
    }
}
