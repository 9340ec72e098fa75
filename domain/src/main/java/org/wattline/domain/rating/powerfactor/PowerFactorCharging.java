package org.wattline.domain.rating.powerfactor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.PowerFactor;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.rating.line.CapacityRule;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.rating.line.ReadingRef;
import org.wattline.domain.rating.line.Step;
import org.wattline.domain.rating.powerfactor.PowerFactorLine.Assessed;
import org.wattline.domain.rating.request.Metered;
import org.wattline.domain.rating.request.OwnPowerFactor;
import org.wattline.domain.rating.request.Part;
import org.wattline.domain.rating.request.RatingRefusal;
import org.wattline.domain.rating.request.RatingRequest;
import org.wattline.domain.tariff.PowerFactorTable;

/**
 * The power-factor adjustment (RAT-19, RAT-20, RAT-72): a percentage of energy charges less government funds, plus the basic charge, without
 * the money of points that do not take part; points that are assessed on their own have a line of their own.
 */
public final class PowerFactorCharging {
    private final PowerFactorTable table;
    private final RatingRequest request;
    private final List<List<RatedLine>> energyLines;

    private PowerFactorCharging(PowerFactorTable table, RatingRequest request, List<List<RatedLine>> energyLines) {
        this.table = table;
        this.request = request;
        this.energyLines = energyLines;
    }

    /** The adjustment, if any: the factor of the points that are assessed together, and the lines. */
    public record Adjusted(Optional<PowerFactor> factor, List<RatedLine> lines) {}

    public static Outcome<Adjusted> charge(
            PowerFactorTable table, RatingRequest request, List<List<RatedLine>> energyLines, List<RatedLine> basic) {
        PowerFactorCharging charging = new PowerFactorCharging(table, request, energyLines);
        return charging.together(Money.sum(basic, RatedLine::amount)).then(charging::withOwn);
    }

    private Outcome<Adjusted> together(Money basic) {
        if (request.powerFactor().isEmpty()) return Outcome.done(new Adjusted(Optional.empty(), List.of()));
        if (request.reactive().isEmpty()) return RatingRefusal.REACTIVE_MISSING.because();
        List<Integer> counting = new ArrayList<>();
        List<Integer> paying = new ArrayList<>();
        for (int i = 0; i < request.parts().size(); i++) {
            if (request.parts().get(i).participation().energyCounts()) counting.add(i);
            if (request.parts().get(i).participation().moneyCounts()) paying.add(i);
        }
        return base(paying, basic).then(base -> {
            Assessed assessed = new Assessed(
                    request.powerFactor().get(),
                    active(counting),
                    request.reactive().get());
            return PowerFactorLine.of(table, assessed, base, request.span(), List.of())
                    .map(line -> new Adjusted(line.map(PowerFactorLine::factor), lines(line)));
        });
    }

    private Outcome<Adjusted> withOwn(Adjusted together) {
        Map<OwnPowerFactor, List<Integer>> own = new LinkedHashMap<>();
        for (int i = 0; i < request.parts().size(); i++) {
            int index = i;
            request.parts()
                    .get(i)
                    .own()
                    .ifPresent(each ->
                            own.computeIfAbsent(each, k -> new ArrayList<>()).add(index));
        }
        List<RatedLine> lines = new ArrayList<>(together.lines());
        for (var entry : own.entrySet()) {
            OwnPowerFactor each = entry.getKey();
            Assessed assessed = new Assessed(each.standard(), active(entry.getValue()), each.reactive());
            List<Step> first = List.of(Step.of(CapacityRule.ASSESSED_ON_ITS_OWN, each.point()));
            Outcome<Optional<PowerFactorLine>> line = base(entry.getValue(), Money.ZERO)
                    .then(base -> PowerFactorLine.of(table, assessed, base, request.span(), first));
            switch (line) {
                case Outcome.Refused<Optional<PowerFactorLine>>(Refusal why) -> {
                    return Outcome.refused(why);
                }
                case Outcome.Done<Optional<PowerFactorLine>>(Optional<PowerFactorLine> made) ->
                    lines.addAll(lines(made));
            }
        }
        return Outcome.done(new Adjusted(together.factor(), lines));
    }

    private static List<RatedLine> lines(Optional<PowerFactorLine> line) {
        return line.map(PowerFactorLine::line).stream().toList();
    }

    private Metered<Energy> active(List<Integer> parts) {
        Energy active = Energy.ZERO;
        List<ReadingRef> readings = new ArrayList<>();
        for (int i : parts) {
            Metered<Energy> billed = request.parts().get(i).billed();
            active = active.plus(billed.quantity());
            readings.addAll(billed.readings());
        }
        return new Metered<>(active, readings);
    }

    /** Energy charges without government funds, and the basic charge. */
    private Outcome<PowerFactorLine.Basis> base(List<Integer> parts, Money basic) {
        Money energyMoney = Money.ZERO;
        Money funds = Money.ZERO;
        for (int i : parts) {
            Part part = request.parts().get(i);
            Optional<UnitPrice> perKwh = part.tariff().governmentFunds();
            if (perKwh.isEmpty())
                return RatingRefusal.FUNDS_UNKNOWN.because(part.tariff().provision());
            energyMoney = energyMoney.plus(Money.sum(energyLines.get(i), RatedLine::amount));
            funds = funds.plus(perKwh.get().times(part.billed().quantity()));
        }
        return Outcome.done(PowerFactorLine.Basis.of(energyMoney, funds, basic));
    }
}
