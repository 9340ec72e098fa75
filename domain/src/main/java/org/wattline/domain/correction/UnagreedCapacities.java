package org.wattline.domain.correction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.correction.Breach.UnagreedCapacity;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.CapacityPrice;
import org.wattline.domain.rating.line.CorrectionRule;
import org.wattline.domain.rating.line.Figure;
import org.wattline.domain.rating.line.LineCode;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.rating.line.RatedLine.MonthShare;
import org.wattline.domain.rating.line.RatingRule;
import org.wattline.domain.rating.line.Step;
import org.wattline.domain.tariff.BasicPrices;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.Tariff;

/** Capacity used without consent: its basic charge by months and days where the price is two-part (COR-16, COR-17). */
final class UnagreedCapacities {
    private UnagreedCapacities() {}

    static Outcome<Breaches.Reckoned> reckon(CorrectionPolicy policy, UnagreedCapacity breach) {
        boolean increase = breach.act() == UnagreedCapacity.Act.PRIVATE_INCREASE;
        boolean twoPart = breach.tariffs().getLast().eligibility().scheme() == Scheme.TWO_PART;
        if (!twoPart)
            return Penalties.perKva(
                    policy,
                    increase ? PenalisedAct.PRIVATE_INCREASE_SINGLE_PART : PenalisedAct.SEALED_EQUIPMENT_SINGLE_PART,
                    breach,
                    breach.capacity(),
                    breach.during());
        return lines(policy, breach, increase ? CorrectionRule.PRIVATE_INCREASE : CorrectionRule.SEALED_EQUIPMENT)
                .then(lines -> Penalties.timesRecovered(
                        policy,
                        increase ? PenalisedAct.PRIVATE_INCREASE_TWO_PART : PenalisedAct.SEALED_EQUIPMENT_TWO_PART,
                        breach,
                        lines));
    }

    private static Outcome<List<RatedLine>> lines(
            CorrectionPolicy policy, UnagreedCapacity breach, CorrectionRule rule) {
        List<RatedLine> lines = new ArrayList<>();
        LocalDate from = breach.during().from();
        LocalDate end = breach.during().end();
        int month = 0;
        for (LocalDate start = from; start.isBefore(end); start = from.plusMonths(month)) {
            month++;
            LocalDate next = from.plusMonths(month);
            Span span = Span.of(start, next.isAfter(end) ? end : next);
            MonthShare share = next.isAfter(end)
                    ? new MonthShare(Math.min(span.days(), policy.daysOfMonth()), policy.daysOfMonth())
                    : MonthShare.WHOLE;
            Optional<Tariff> tariff = inForce(breach.tariffs(), start);
            Optional<CapacityPrice> price = tariff.flatMap(Tariff::basic).flatMap(BasicPrices::capacity);
            if (price.isEmpty()) return CorrectionRefusal.CAPACITY_PRICE_UNKNOWN.because(start);
            List<Step> trace = new ArrayList<>();
            trace.add(Lines.ground(policy, Matter.BREACH));
            if (share.days() != share.of()) trace.add(Step.of(RatingRule.PART_OF_MONTH, share.days(), share.of()));
            trace.add(Step.of(rule, breach.capacity(), price.get()));
            lines.add(Lines.of(
                    LineCode.CORRECTION_BASIC,
                    span,
                    Figure.of(breach.capacity()),
                    Figure.of(price.get()),
                    share,
                    tariff.get().provision(),
                    trace));
        }
        return Outcome.done(lines);
    }

    private static Optional<Tariff> inForce(List<Tariff> tariffs, LocalDate day) {
        return tariffs.stream()
                .filter(tariff -> tariff.provision().validity().contains(day))
                .findFirst();
    }
}
