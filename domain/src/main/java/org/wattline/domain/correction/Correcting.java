package org.wattline.domain.correction;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.rating.line.CorrectionRule;
import org.wattline.domain.rating.line.Figure;
import org.wattline.domain.rating.line.LineCode;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.rating.line.Step;

/**
 * The calculator of corrections (退补计算): a pure function of what went wrong. Nothing is netted: each month, period and penalty is a
 * line of its own.
 */
public record Correcting(CorrectionPolicy policy) {

    /** The lines, or the first fault by name. */
    public Outcome<Corrected> reckon(Correction correction) {
        return switch (correction) {
            case Correction.MeterError error -> MeterErrors.lines(policy, error).map(this::corrected);
            case Correction.WrongRatio wrong -> MeterErrors.lines(policy, wrong).map(this::corrected);
            case Correction.WrongWiring wrong ->
                WiringErrors.lines(policy, wrong).map(this::corrected);
            case Correction.Unmetered unmetered ->
                MissingEnergy.lines(policy, unmetered).map(this::corrected);
            case Correction.WrongPrice wrong -> PriceErrors.lines(policy, wrong).map(this::corrected);
            case Correction.LatePayment late -> LateFees.lines(late).map(this::corrected);
            case Breach breach -> Breaches.reckon(policy, breach).map(this::corrected);
        };
    }

    private Corrected corrected(List<RatedLine> lines) {
        return corrected(new Breaches.Reckoned(lines, Optional.empty()));
    }

    private Corrected corrected(Breaches.Reckoned reckoned) {
        Money total = Money.sum(reckoned.lines(), RatedLine::amount);
        BigDecimal kwh = BigDecimal.ZERO;
        for (RatedLine line : reckoned.lines())
            if (line.quantity().unit() == Figure.Unit.KWH && line.code() != LineCode.CORRECTION_PRICE)
                kwh = kwh.add(line.quantity().value());
        Optional<Step> approval = total.abs().compareTo(policy.approvalAbove()) > 0
                ? Optional.of(Step.of(CorrectionRule.APPROVAL, total, policy.approvalAbove()))
                : Optional.empty();
        return new Corrected(reckoned.lines(), new Energy(kwh), total, reckoned.most(), approval);
    }
}
