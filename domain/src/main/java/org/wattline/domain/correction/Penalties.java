package org.wattline.domain.correction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.rating.line.CorrectionRule;
import org.wattline.domain.rating.line.Figure;
import org.wattline.domain.rating.line.LineCode;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.rating.line.RatedLine.MonthShare;
import org.wattline.domain.rating.line.Step;

/** What is added for a breach (违约使用电费): decided by people, never above the limit (COR-18 … COR-20). */
final class Penalties {
    private Penalties() {}

    static Outcome<Breaches.Reckoned> timesRecovered(
            CorrectionPolicy policy, PenalisedAct act, Breach breach, List<RatedLine> recovered) {
        Money base = Money.sum(recovered, RatedLine::amount);
        Span span = Span.of(
                recovered.getFirst().span().from(), recovered.getLast().span().end());
        return added(
                policy,
                act,
                breach,
                recovered,
                span,
                Figure.of(base),
                Figure.Unit.TIMES,
                (rate, most) -> Step.of(CorrectionRule.PENALTY_TIMES, base, rate, most));
    }

    static Outcome<Breaches.Reckoned> perKva(
            CorrectionPolicy policy, PenalisedAct act, Breach breach, Capacity capacity, Span span) {
        return added(
                policy,
                act,
                breach,
                List.of(),
                span,
                Figure.of(capacity),
                Figure.Unit.YUAN_PER_KVA,
                (rate, most) -> Step.of(CorrectionRule.PENALTY_PER_KVA, capacity, rate, most));
    }

    static Outcome<Breaches.Reckoned> perAct(CorrectionPolicy policy, PenalisedAct act, Breach.PrivateMove move) {
        return added(
                policy,
                act,
                move,
                List.of(),
                Span.of(move.foundOn(), move.foundOn().plusDays(1)),
                new Figure(BigDecimal.ONE, Figure.Unit.ACTS),
                Figure.Unit.YUAN_PER_ACT,
                (rate, most) -> Step.of(CorrectionRule.PENALTY_PER_ACT, rate, most));
    }

    private static Outcome<Breaches.Reckoned> added(
            CorrectionPolicy policy,
            PenalisedAct act,
            Breach breach,
            List<RatedLine> recovered,
            Span span,
            Figure base,
            Figure.Unit unit,
            Told told) {
        BigDecimal limit = policy.limit(act);
        Optional<Money> most = Optional.of(RatedLine.amount(base, new Figure(limit, unit), MonthShare.WHOLE));
        if (breach.penalty().isEmpty()) return Outcome.done(new Breaches.Reckoned(recovered, most));
        BigDecimal rate = breach.penalty().get();
        if (rate.signum() < 0 || rate.compareTo(limit) > 0)
            return CorrectionRefusal.PENALTY_ABOVE_LIMIT.because(rate.toPlainString(), limit.toPlainString());
        List<RatedLine> lines = new ArrayList<>(recovered);
        lines.add(Lines.of(
                LineCode.PENALTY,
                span,
                base,
                new Figure(rate, unit),
                MonthShare.WHOLE,
                policy.provision(),
                List.of(
                        Lines.ground(policy, act == PenalisedAct.THEFT ? Matter.THEFT : Matter.BREACH),
                        told.step(rate.toPlainString(), limit.toPlainString()))));
        return Outcome.done(new Breaches.Reckoned(lines, most));
    }

    /** How a penalty is told, by its rate and its limit. */
    private interface Told {
        Step step(String rate, String most);
    }
}
