package org.wattline.domain.correction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.correction.Correction.Mispriced;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.payment.DebtorClass;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.rating.line.CorrectionRule;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.rating.line.Step;

/** Breaches: what is recovered, then the penalty (COR-12 … COR-20). */
final class Breaches {
    private Breaches() {}

    /** @param most what the penalty may be */
    record Reckoned(List<RatedLine> lines, Optional<Money> most) {}

    static Outcome<Reckoned> reckon(CorrectionPolicy policy, Breach breach) {
        return switch (breach) {
            case Breach.Theft theft ->
                Thefts.lines(policy, theft)
                        .then(lines -> Penalties.timesRecovered(policy, PenalisedAct.THEFT, breach, lines));
            case Breach.LowerPrice lower ->
                lines(policy, lower)
                        .then(lines -> Penalties.timesRecovered(policy, PenalisedAct.LOWER_PRICE, breach, lines));
            case Breach.UnagreedCapacity capacity -> UnagreedCapacities.reckon(policy, capacity);
            case Breach.PrivateMove move ->
                Penalties.perAct(
                        policy,
                        move.who() == DebtorClass.RESIDENT
                                ? PenalisedAct.PRIVATE_MOVE_RESIDENT
                                : PenalisedAct.PRIVATE_MOVE_OTHER,
                        move);
            case Breach.Resupply resupply ->
                Penalties.perKva(
                        policy,
                        PenalisedAct.RESUPPLY,
                        resupply,
                        resupply.capacity(),
                        Span.of(resupply.foundOn(), resupply.foundOn().plusDays(1)));
        };
    }

    private static Outcome<List<RatedLine>> lines(CorrectionPolicy policy, Breach.LowerPrice lower) {
        LocalDate from = lower.since().orElse(lower.foundOn().minusMonths(policy.unknownStartMonths()));
        if (!from.isBefore(lower.foundOn())) return CorrectionRefusal.USE_OUTSIDE.because(from, "…" + lower.foundOn());
        Span counted = Span.of(from, lower.foundOn());
        List<Step> before = lower.since().isPresent()
                ? List.of()
                : List.of(Step.of(CorrectionRule.START_UNKNOWN, policy.unknownStartMonths(), from));
        return Lines.plausible(lower.uses().stream().map(Mispriced::right).toList())
                .then(uses -> {
                    List<RatedLine> lines = new ArrayList<>();
                    for (Mispriced use : lower.uses()) {
                        Span span = use.right().span();
                        if (!counted.common(span).equals(Optional.of(span)))
                            return CorrectionRefusal.USE_OUTSIDE.because(
                                    span.from() + "…" + span.end(), counted.from() + "…" + counted.end());
                        if (use.right().price().compareTo(use.billed()) <= 0)
                            return CorrectionRefusal.NOT_LOWER.because(
                                    use.billed(), use.right().price());
                        lines.add(PriceErrors.line(policy, use, CorrectionRule.LOWER_PRICE, before));
                    }
                    return Outcome.done(lines);
                });
    }
}
