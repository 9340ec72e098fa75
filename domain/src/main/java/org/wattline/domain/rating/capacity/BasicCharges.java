package org.wattline.domain.rating.capacity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.CapacityPrice;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.quantity.RoundingRule;
import org.wattline.domain.rating.capacity.BasicCharging.Steady;
import org.wattline.domain.rating.line.CapacityRule;
import org.wattline.domain.rating.line.Figure;
import org.wattline.domain.rating.line.LineCode;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.rating.line.RatedLine.MonthShare;
import org.wattline.domain.rating.line.Step;
import org.wattline.domain.rating.request.BasicCharge;
import org.wattline.domain.rating.request.BasicCharge.OfSource;
import org.wattline.domain.rating.request.Part;
import org.wattline.domain.rating.request.RatingRefusal;
import org.wattline.domain.rating.request.RatingRequest;
import org.wattline.domain.tariff.BasicChargePolicy;
import org.wattline.domain.tariff.CountingRules.StandbySource;
import org.wattline.domain.tariff.Provision;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.Tariff;

/**
 * The basic charge of a bill: whether there has to be one, from which tariff, and of which sources (RAT-14, RAT-68). When the price of the
 * main point's tariff changes within a month, the new price holds for the month [D].
 */
public final class BasicCharges {
    private BasicCharges() {}

    public static Outcome<List<RatedLine>> charge(BasicChargePolicy policy, RatingRequest request, Energy energy) {
        List<Tariff> twoPart = request.parts().stream()
                .map(Part::tariff)
                .filter(t -> t.eligibility().scheme() == Scheme.TWO_PART)
                .toList();
        if (request.basic() instanceof BasicCharge.None)
            return twoPart.isEmpty()
                    ? Outcome.done(List.of())
                    : RatingRefusal.BASIC_CHARGE_NOT_AGREED.because(
                            twoPart.getFirst().provision());
        if (twoPart.isEmpty())
            return RatingRefusal.NO_BASIC_PRICE.because(
                    request.parts().getFirst().tariff().provision());
        if (request.months() != 1) return RatingRefusal.NOT_ONE_MONTH.because(request.months());
        if (request.basic() instanceof BasicCharge.Waived(Capacity of, Provision basis))
            return Outcome.done(List.of(waived(request.span(), of, basis)));
        Tariff main = twoPart.getFirst();
        Tariff latest = twoPart.stream().filter(t -> t.id().equals(main.id())).reduce(main, (earlier, later) -> later);
        if (request.basic() instanceof BasicCharge.BySources(List<OfSource> sources))
            return bySources(policy, request, latest, energy, sources);
        Steady steady = new Steady(energy, connected(policy, request, request.basic()));
        return new BasicCharging(policy, request, latest, request.demand(), List.of()).lines(request.basic(), steady);
    }

    /** A line without money, so that the bill says why there is no basic charge. */
    private static RatedLine waived(Span span, Capacity of, Provision basis) {
        return RatedLine.of(
                LineCode.BASIC_CAPACITY,
                Optional.empty(),
                0,
                span,
                Figure.of(of),
                Figure.of(CapacityPrice.parse("0")),
                MonthShare.WHOLE,
                basis,
                List.of(),
                List.of(Step.of(CapacityRule.WAIVED, of, basis.source().citation())),
                RoundingRule.FEN);
    }

    private static Outcome<List<RatedLine>> bySources(
            BasicChargePolicy policy, RatingRequest request, Tariff tariff, Energy energy, List<OfSource> sources) {
        List<Step> left = new ArrayList<>();
        List<OfSource> counted = new ArrayList<>();
        Capacity all = Capacity.ZERO;
        for (OfSource source : sources) {
            if (!counts(policy, source)) {
                left.add(Step.of(CapacityRule.SOURCE_NOT_COUNTED, source.name()));
                continue;
            }
            counted.add(source);
            all = all.plus(connected(policy, request, source.charge()));
        }
        List<RatedLine> lines = new ArrayList<>();
        for (OfSource source : counted) {
            List<Step> steps = new ArrayList<>(lines.isEmpty() ? left : List.of());
            Text nature = source.standby() ? Text.of("备用", "standby") : Text.of("主供", "main");
            steps.add(Step.of(CapacityRule.SOURCE, source.name(), nature));
            switch (new BasicCharging(policy, request, tariff, source.demand(), steps)
                    .lines(source.charge(), new Steady(energy, all))) {
                case Outcome.Refused<List<RatedLine>>(var why) -> {
                    return Outcome.refused(why);
                }
                case Outcome.Done<List<RatedLine>>(List<RatedLine> ofSource) -> lines.addAll(ofSource);
            }
        }
        return Outcome.done(lines);
    }

    private static boolean counts(BasicChargePolicy policy, OfSource source) {
        StandbySource rule = policy.counting().standbySource();
        return !source.standby() || rule == StandbySource.ALWAYS || rule == StandbySource.IF_USED && source.used();
    }

    private static Capacity connected(BasicChargePolicy policy, RatingRequest request, BasicCharge charge) {
        Connected connected = switch (charge) {
            case BasicCharge.ByContractDemand(Power contract, Connected of) -> of;
            case BasicCharge.ByActualDemand(Connected of) -> of;
            case BasicCharge.None unused -> Connected.of();
            case BasicCharge.Waived unused -> Connected.of();
            case BasicCharge.ByCapacity unused -> Connected.of();
            case BasicCharge.BySources unused -> Connected.of();
        };
        return new Counting(connected, request.cycle(), policy).forDemand();
    }
}
