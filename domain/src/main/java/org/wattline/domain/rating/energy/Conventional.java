package org.wattline.domain.rating.energy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.quantity.RoundingRule;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.rating.line.ComponentShare;
import org.wattline.domain.rating.line.EnergyRule;
import org.wattline.domain.rating.line.Figure;
import org.wattline.domain.rating.line.LineCode;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.rating.line.RatedLine.MonthShare;
import org.wattline.domain.rating.line.Step;
import org.wattline.domain.rating.request.RatingRequest;
import org.wattline.domain.tariff.Conventions;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.charge.Component;
import org.wattline.domain.tariff.charge.Component.Kind;
import org.wattline.domain.tariff.charge.Vat;

/** Lines as the main tariff's conventions round them (RAT-44). */
public final class Conventional {
    private Conventional() {}

    public static List<RatedLine> lines(List<RatedLine> lines, Conventions conventions) {
        if (conventions.money().isEmpty()) return lines;
        List<RatedLine> rounded = new ArrayList<>(lines.size());
        for (RatedLine line : lines)
            rounded.add(line.roundedBy(conventions.of(line.code().field())));
        return rounded;
    }

    /** Where the total is rounded once: adds a line that bears the difference. */
    public static void total(RatingRequest request, List<RatedLine> lines, List<ComponentShare> components) {
        Tariff main = request.parts().getFirst().tariff();
        Optional<RoundingRule> rule = main.conventions().total();
        if (rule.isEmpty()) return;
        BigDecimal exact = BigDecimal.ZERO;
        BigDecimal shown = BigDecimal.ZERO;
        for (RatedLine line : lines) {
            exact = exact.add(line.exact());
            shown = shown.add(line.amount().yuan());
        }
        BigDecimal total = rule.get().apply(exact);
        BigDecimal difference = total.subtract(shown);
        if (difference.signum() == 0) return;
        String unrounded = exact.stripTrailingZeros().toPlainString();
        RatedLine line = RatedLine.of(
                LineCode.ROUNDING,
                Optional.empty(),
                0,
                request.span(),
                new Figure(difference, Figure.Unit.YUAN),
                Figure.of(Share.percent("100")),
                MonthShare.WHOLE,
                main.provision(),
                List.of(),
                List.of(Step.of(EnergyRule.ROUNDED_TOTAL, unrounded, total.toPlainString(), rule.get())),
                RoundingRule.FEN);
        lines.add(line);
        if (!components.isEmpty()) components.add(new ComponentShare(SUPPLIER, line.amount()));
    }

    private static final Component SUPPLIER = new Component(
            "ROUNDING",
            Text.of("合计取整差额", "rounding of the total"),
            Kind.SUPPLY,
            "SUPPLIER",
            "ROUNDING",
            Vat.standard("13"));
}
