package org.wattline.domain.rating.point;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.IntervalEnergy;
import org.wattline.domain.quantity.ReactiveEnergy;
import org.wattline.domain.rating.line.LossRule;
import org.wattline.domain.rating.line.Step;
import org.wattline.domain.rating.request.Metered;
import org.wattline.domain.rating.request.Usage;
import org.wattline.domain.tariff.Period;

/**
 * Adds losses to what meters show (RAT-75 … RAT-83): each point's own by formula, table or percentage, in whole kWh; then its share, by energy, of
 * what is lost at the points above it. What the shares leave over stays with the main meter.
 *
 * @param minutes of each period in the days of the bill: by them iron loss falls to the periods
 */
record LossAdding(PointGraph graph, SortedMap<Period, Integer> minutes, Map<String, Settled> done, List<OfPoint> lost) {
    /** What was lost at a point whose meter showed so much, and in whole kWh. */
    private record OfPoint(Point point, Usage shown, Lost lost, Energy whole) {}

    static Outcome<Map<String, Settled>> to(PointGraph graph, SortedMap<Period, Integer> minutes) {
        LossAdding adding = new LossAdding(graph, minutes, new LinkedHashMap<>(), new ArrayList<>());
        for (Point point : graph.points()) {
            if (!(point.quantity() instanceof Point.Quantity.Measured measured)) continue;
            Optional<Refusal> fault = adding.own(point, measured);
            if (fault.isPresent()) return Outcome.refused(fault.get());
        }
        for (OfPoint each : adding.lost)
            adding.passDown(each.point(), each.point(), each.shown(), each.lost(), each.whole());
        return Outcome.done(adding.done);
    }

    private Optional<Refusal> own(Point point, Point.Quantity.Measured measured) {
        Usage rounded = Amounts.rounded(measured.usage());
        Metered<ReactiveEnergy> reactive = measured.reactive().orElse(Metered.of(ReactiveEnergy.ZERO));
        switch (Lost.of(point.losses(), Amounts.total(rounded), reactive.quantity())) {
            case Outcome.Refused<Lost>(var why) -> {
                return Optional.of(why);
            }
            case Outcome.Done<Lost>(Lost found) -> {
                Energy whole = found.active().billed();
                Usage raised = found.steps().isEmpty() ? rounded : raised(rounded, found, whole, found.steps());
                List<Step> steps = new ArrayList<>(reactive.steps());
                steps.addAll(found.steps());
                Metered<ReactiveEnergy> more =
                        new Metered<>(reactive.quantity().plus(found.reactive()).billed(), reactive.readings(), steps);
                boolean counts = measured.reactive().isPresent();
                done.put(point.name(), new Settled(point, raised, counts ? Optional.of(more) : Optional.empty()));
                lost.add(new OfPoint(point, rounded, found, whole));
            }
        }
        return Optional.empty();
    }

    /** The loss at a point falls to the measured points below it, by their energy, rounded down; the rest is left where it was. */
    private void passDown(Point source, Point at, Usage rounded, Lost ofSource, Energy whole) {
        Energy flowed = Amounts.total(rounded);
        if (whole.isZero() || flowed.isZero()) return;
        for (Point child : graph.below(at)) {
            if (!(child.quantity() instanceof Point.Quantity.Measured measured)) continue;
            Usage ofChild = Amounts.rounded(measured.usage());
            Energy share = new Energy(whole.kwh()
                    .multiply(Amounts.total(ofChild).kwh())
                    .divide(flowed.kwh(), MathContext.DECIMAL128)
                    .setScale(0, RoundingMode.DOWN));
            if (share.isZero()) continue;
            Step step = new Step(LossRule.LOSS_TO_POINT, List.of(source.name(), share));
            Settled before = Optional.ofNullable(done.get(child.name())).orElseThrow();
            done.put(
                    child.name(),
                    new Settled(child, raised(before.usage(), ofSource, share, List.of(step)), before.reactive()));
            passDown(source, child, ofChild, ofSource, share);
        }
    }

    /** Shares a loss to the figures or intervals of a usage: iron by hours, all else by kWh; so that they sum to the loss, in whole kWh. */
    private Usage raised(Usage usage, Lost of, Energy whole, List<Step> how) {
        Optional<IntervalEnergy> curve = Curves.of(usage);
        if (curve.isPresent()) return raised(usage, curve.get(), of, whole, how);
        List<BigDecimal> byEnergy = Amounts.weights(usage);
        List<Energy> shares = Shares.of(whole, weights(usage, byEnergy, of));
        List<List<Step>> steps = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            Energy before = usage.parts().get(i).quantity();
            List<Step> all = new ArrayList<>(how);
            all.add(new Step(LossRule.LOSS_SHARED, List.of(whole, shares.get(i), before, before.plus(shares.get(i)))));
            steps.add(all);
        }
        return Amounts.plus(usage, shares, steps);
    }

    private static Usage raised(Usage usage, IntervalEnergy curve, Lost of, Energy whole, List<Step> how) {
        Energy iron = of.byHours().isZero()
                ? Energy.ZERO
                : new Energy(whole.kwh()
                        .multiply(of.byHours().kwh())
                        .divide(of.active().kwh(), 6, RoundingMode.HALF_UP));
        IntervalEnergy more = Curves.plus(curve, Curves.shared(curve, iron, whole.minus(iron)));
        List<Step> all = new ArrayList<>(how);
        all.add(new Step(LossRule.LOSS_SHARED, List.of(whole, whole, curve.total(), more.total())));
        return Curves.with(usage, more, all);
    }

    private List<BigDecimal> weights(Usage usage, List<BigDecimal> byEnergy, Lost of) {
        boolean known = usage instanceof Usage.ByPeriod(var energies)
                && minutes.keySet().containsAll(energies.keySet());
        if (!known || of.byHours().isZero()) return byEnergy;
        List<BigDecimal> byHours = ((Usage.ByPeriod) usage)
                .energies().keySet().stream()
                        .map(period -> BigDecimal.valueOf(minutes.getOrDefault(period, 0)))
                        .toList();
        BigDecimal allHours = byHours.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal allEnergy = byEnergy.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (allHours.signum() == 0) return byEnergy;
        List<BigDecimal> weights = new ArrayList<>();
        for (int i = 0; i < byHours.size(); i++) {
            BigDecimal iron = of.byHours().kwh().multiply(byHours.get(i)).divide(allHours, MathContext.DECIMAL128);
            BigDecimal load = allEnergy.signum() == 0
                    ? BigDecimal.ZERO
                    : of.byLoad().kwh().multiply(byEnergy.get(i)).divide(allEnergy, MathContext.DECIMAL128);
            weights.add(iron.add(load));
        }
        return weights;
    }
}
