package org.wattline.domain.rating.line;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.RoundingRule;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.Provision;

/**
 * One line of a bill (电费明细), which proves itself: the amount is quantity × price, rounded by the tariff's convention (to the fen, half up,
 * as a rule), and a line for which that does not hold cannot be made.
 *
 * @param period time-of-use period, where the line has one
 * @param tier number of the tier from 1, or 0
 * @param span days it is for
 * @param share of a month that is charged; whole for all but parts of months
 * @param provision what the price rests on
 * @param readings behind the quantity
 * @param trace how it came about, step by step; the last step names the rule of the line
 * @param rounding of the amount
 */
public record RatedLine(
        LineCode code,
        Optional<Period> period,
        int tier,
        Span span,
        Figure quantity,
        Figure price,
        MonthShare share,
        Money amount,
        Provision provision,
        List<ReadingRef> readings,
        List<Step> trace,
        RoundingRule rounding) {
    public RatedLine {
        readings = List.copyOf(readings);
        trace = List.copyOf(trace);
        if (trace.isEmpty()) throw new IllegalArgumentException("a line says how it came about: " + code);
        Money proven = Money.rounded(rounding.apply(exact(quantity, price, share)));
        if (!proven.equals(amount))
            throw new IllegalArgumentException(
                    code + ": " + quantity + " × " + price + " is " + proven + ", not " + amount);
    }

    /** Rounded to the fen, half up. */
    public RatedLine(
            LineCode code,
            Optional<Period> period,
            int tier,
            Span span,
            Figure quantity,
            Figure price,
            MonthShare share,
            Money amount,
            Provision provision,
            List<ReadingRef> readings,
            List<Step> trace) {
        this(code, period, tier, span, quantity, price, share, amount, provision, readings, trace, RoundingRule.FEN);
    }

    /** The line with the amount that its rounding gives. */
    public static RatedLine of(
            LineCode code,
            Optional<Period> period,
            int tier,
            Span span,
            Figure quantity,
            Figure price,
            MonthShare share,
            Provision provision,
            List<ReadingRef> readings,
            List<Step> trace,
            RoundingRule rounding) {
        Money amount = Money.rounded(rounding.apply(exact(quantity, price, share)));
        return new RatedLine(
                code, period, tier, span, quantity, price, share, amount, provision, readings, trace, rounding);
    }

    /** Quantity × price × share of a month, half up to the fen. */
    public static Money amount(Figure quantity, Figure price, MonthShare share) {
        return Money.rounded(exact(quantity, price, share));
    }

    private static BigDecimal exact(Figure quantity, Figure price, MonthShare share) {
        BigDecimal product = quantity.value().multiply(price.factor());
        return share.days() == share.of()
                ? product
                : product.multiply(BigDecimal.valueOf(share.days()))
                        .divide(BigDecimal.valueOf(share.of()), MathContext.DECIMAL128);
    }

    /** The same line that came about by other steps, the last of which names its rule. */
    public RatedLine traced(List<Step> steps) {
        return new RatedLine(
                code, period, tier, span, quantity, price, share, amount, provision, readings, steps, rounding);
    }

    /** The amount before it is rounded. */
    public BigDecimal exact() {
        return exact(quantity, price, share);
    }

    /** The same line with its amount rounded by a rule. */
    public RatedLine roundedBy(RoundingRule rule) {
        return rule.equals(rounding)
                ? this
                : of(code, period, tier, span, quantity, price, share, provision, readings, trace, rule);
    }

    /** The rule that made the line. */
    public Rule rule() {
        return trace.getLast().rule();
    }

    /** For example 尖段电度电费 / energy, sharp; a charge by its own name. */
    public Text title() {
        Step last = trace.getLast();
        Text what = last.rule().namesLine()
                ? Text.of(last.values().get(0).toString(), last.values().get(1).toString())
                : code.title();
        if (tier > 0) what = Text.of(what.zh() + " 第" + tier + "档", what.en() + ", tier " + tier);
        if (period.isEmpty()) return what;
        Text when = period.get().title();
        return Text.of(when.zh() + what.zh(), what.en() + ", " + when.en());
    }

    /** {@code 30000 kWh × 1.049999 yuan/kWh = 31499.97}. */
    public Text arithmetic() {
        String part = share.days() == share.of() ? "" : " × " + share.days() + " ÷ " + share.of();
        return Text.of(
                quantity.text().zh() + " × " + price.text().zh() + part + " = " + amount + " 元",
                quantity.text().en() + " × " + price.text().en() + part + " = " + amount + " yuan");
    }

    /** The whole line in words: how, how much, by which provision, from which readings. */
    public Text explanation() {
        StringBuilder zh = new StringBuilder();
        StringBuilder en = new StringBuilder();
        for (Step step : trace) {
            zh.append(step.sentence().zh());
            en.append(step.sentence().en()).append(' ');
        }
        String citation = provision.source().citation();
        zh.append(arithmetic().zh())
                .append("。依据：")
                .append(provision)
                .append("，")
                .append(citation);
        en.append(arithmetic().en())
                .append(". By ")
                .append(provision)
                .append(", ")
                .append(citation);
        zh.append("；规则 ").append(rule().number());
        en.append("; rule ").append(rule().number());
        if (!readings.isEmpty()) {
            zh.append("；示数 ").append(readings);
            en.append("; readings ").append(readings);
        }
        return Text.of(zh.append("。").toString(), en.append(".").toString());
    }

    /** Days charged out of the days by which a month is divided. */
    public record MonthShare(int days, int of) {
        public static final MonthShare WHOLE = new MonthShare(1, 1);

        public MonthShare {
            if (of < 1 || days < 0 || days > of)
                throw new IllegalArgumentException("a share of a month is 0 … whole: " + days + "/" + of);
        }
    }
}
