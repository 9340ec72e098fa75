package org.wattline.domain.rating.energy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.RoundingRule;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.rating.line.EnergyRule;
import org.wattline.domain.rating.line.Figure;
import org.wattline.domain.rating.line.LineCode;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.rating.line.RatedLine.MonthShare;
import org.wattline.domain.rating.line.RatingRule;
import org.wattline.domain.rating.line.ReadingRef;
import org.wattline.domain.rating.line.Step;
import org.wattline.domain.rating.request.Metered;
import org.wattline.domain.rating.request.Part;
import org.wattline.domain.tariff.Conventions;
import org.wattline.domain.tariff.Period;

/** Makes the lines of one part's energy: rounded by the tariff's conventions, on the tariff's provision. */
final class EnergyLines {
    private final Part part;
    private final RoundingRule money;
    private final List<RatedLine> lines = new ArrayList<>();

    EnergyLines(Part part) {
        this.part = part;
        this.money = part.tariff().conventions().of(Conventions.Field.ENERGY);
    }

    Part part() {
        return part;
    }

    List<RatedLine> lines() {
        return lines;
    }

    void add(LineCode code, Energy energy, UnitPrice price, List<ReadingRef> readings, List<Step> trace) {
        add(code, Optional.empty(), 0, Figure.of(energy), Figure.of(price), readings, trace);
    }

    void add(
            LineCode code,
            Optional<Period> period,
            int tier,
            Figure quantity,
            Figure price,
            List<ReadingRef> readings,
            List<Step> trace) {
        lines.add(RatedLine.of(
                code,
                period,
                tier,
                part.span(),
                quantity,
                price,
                MonthShare.WHOLE,
                part.tariff().provision(),
                readings,
                trace,
                money));
    }

    /** The steps by which each register became what is billed. */
    List<Step> rounding() {
        List<Step> steps = new ArrayList<>();
        for (Metered<Energy> metered : part.usage().parts())
            for (Step step : rounding(metered)) if (!steps.contains(step)) steps.add(step);
        return steps;
    }

    /** How a register's energy came about, and how it was rounded. */
    List<Step> rounding(Metered<Energy> metered) {
        List<Step> steps = new ArrayList<>(metered.steps());
        Energy energy = metered.quantity();
        Energy billed = part.billed(energy);
        if (energy.equals(billed)) return steps;
        RoundingRule rule = part.tariff().conventions().energy();
        steps.add(
                rule.equals(RoundingRule.WHOLE)
                        ? Step.of(RatingRule.WHOLE_KWH, energy, billed)
                        : Step.of(EnergyRule.ROUNDED_ENERGY, energy, billed, rule));
        return steps;
    }
}
