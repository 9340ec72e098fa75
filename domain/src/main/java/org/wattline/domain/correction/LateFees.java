package org.wattline.domain.correction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.wattline.domain.correction.Correction.LatePayment;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.payment.LateFee;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.rating.line.CorrectionRule;
import org.wattline.domain.rating.line.Figure;
import org.wattline.domain.rating.line.LineCode;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.rating.line.RatedLine.MonthShare;
import org.wattline.domain.rating.line.Step;
import org.wattline.domain.tariff.Provision;
import org.wattline.domain.tariff.Source;

/** Late fees as lines (COR-10, COR-11); reckoned by the collection policy, as the books do. */
final class LateFees {
    private LateFees() {}

    static Outcome<List<RatedLine>> lines(LatePayment late) {
        var terms = late.policy().of(late.debtor()).lateFee();
        LateFee fee = terms.on(late.arrears(), late.dueOn(), late.dueOn(), late.paidOn());
        if (fee.parts().isEmpty()) return CorrectionRefusal.NOT_LATE.because(late.paidOn(), late.dueOn());
        Provision provision = provision(late);
        List<RatedLine> lines = new ArrayList<>();
        for (LateFee.Part part : fee.parts()) {
            int days = part.days().days();
            BigDecimal yuanDays = part.base().yuan().multiply(BigDecimal.valueOf(days));
            Step how = Step.of(
                    CorrectionRule.LATE_FEE,
                    part.days().from(),
                    part.days().end().minusDays(1),
                    days,
                    part.base(),
                    part.perDay());
            lines.add(Lines.of(
                    LineCode.LATE_FEE,
                    part.days(),
                    new Figure(yuanDays, Figure.Unit.YUAN_DAYS),
                    new Figure(part.perDay().percent(), Figure.Unit.PERCENT_PER_DAY),
                    MonthShare.WHOLE,
                    provision,
                    List.of(how)));
        }
        if (fee.raise().isPositive()) lines.add(raise(late, fee, provision));
        return Outcome.done(lines);
    }

    private static RatedLine raise(LatePayment late, LateFee fee, Provision provision) {
        Money least = fee.amount();
        Span days = Span.of(late.dueOn().plusDays(1), late.paidOn().plusDays(1));
        Step how = Step.of(CorrectionRule.LATE_FEE_MINIMUM, least.minus(fee.raise()), least, fee.raise());
        return Lines.of(
                LineCode.LATE_FEE,
                days,
                Figure.of(fee.raise()),
                new Figure(BigDecimal.ONE, Figure.Unit.TIMES),
                MonthShare.WHOLE,
                provision,
                List.of(how));
    }

    private static Provision provision(LatePayment late) {
        Span inForce = late.policy().inForce();
        String source = late.policy().source();
        return new Provision(
                late.policy().id(),
                inForce.from().toString(),
                inForce,
                Source.of(source, "", Source.Mark.parse(source)));
    }
}
