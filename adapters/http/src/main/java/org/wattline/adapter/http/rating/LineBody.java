package org.wattline.adapter.http.rating;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.rating.line.Figure;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.rating.line.ReadingRef;
import org.wattline.domain.rating.line.Step;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.Provision;

/**
 * A line with everything that it came from: in figures, and in words in both languages.
 *
 * @param quantity decimal, in its unit
 * @param arithmetic quantity × price = amount
 * @param tariff the provision that the price rests on
 * @param steps how it came about; the last one names the rule of the line
 * @param readings names and versions of the readings
 */
public record LineBody(
        String code,
        Words title,
        Optional<Period> period,
        int tier,
        Days days,
        String quantity,
        String quantityUnit,
        String price,
        String priceUnit,
        Money amount,
        Words arithmetic,
        Words words,
        Edition tariff,
        List<StepBody> steps,
        List<String> readings) {
    public static final LineBody EXAMPLE = new LineBody(
            "TIER",
            new Words("阶梯电费 第2档", "energy of tier, tier 2"),
            Optional.empty(),
            2,
            new Days(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 7, 1)),
            "140",
            "KWH",
            "0.588",
            "YUAN_PER_KWH",
            Money.yuan("82.32"),
            new Words("140 千瓦时 × 0.588 元/千瓦时 = 82.32 元", "140 kWh × 0.588 yuan/kWh = 82.32 yuan"),
            new Words("第 2 档 140 千瓦时 …", "Tier 2 holds 140 kWh …"),
            new Edition("ZJ-RES-ANNUAL", "2021", LocalDate.of(2021, 1, 1), Optional.empty(), "浙江省居民阶梯电价 [F]"),
            List.of(new StepBody(
                    "RAT-09",
                    "F4/F5",
                    new Words(
                            "第 2 档 140 千瓦时，电价 0.538 + 加价 0.05 = 0.588 元/千瓦时。",
                            "Tier 2 holds 140 kWh at 0.538 + 0.05 = 0.588 yuan/kWh."),
                    List.of("2", "140", "0.538", "0.05", "0.588"))),
            List.of("2000000000031/3340000000000017/2026-06-30T16:00:00Z#1"));

    public static LineBody of(RatedLine line) {
        Span span = line.span();
        Figure quantity = line.quantity();
        Figure price = line.price();
        return new LineBody(
                line.code().name(),
                Words.of(line.title()),
                line.period(),
                line.tier(),
                Days.of(span),
                quantity.value().toPlainString(),
                quantity.unit().name(),
                price.value().toPlainString(),
                price.unit().name(),
                line.amount(),
                Words.of(line.arithmetic()),
                Words.of(line.explanation()),
                Edition.of(line.provision()),
                line.trace().stream().map(StepBody::of).toList(),
                line.readings().stream().map(ReadingRef::id).toList());
    }

    /** The edition of a tariff, table or policy. */
    public record Edition(String id, String version, LocalDate from, Optional<LocalDate> to, String source) {
        static Edition of(Provision provision) {
            return new Edition(
                    provision.id(),
                    provision.version(),
                    provision.validity().from(),
                    provision.validity().to(),
                    provision.source().citation());
        }
    }

    /** A rule, what it said here, and the figures it was used with. */
    public record StepBody(String ruleNo, String source, Words words, List<String> figures) {
        static StepBody of(Step step) {
            return new StepBody(
                    step.rule().number(),
                    step.rule().source(),
                    Words.of(step.sentence()),
                    step.values().stream()
                            .map(value -> value instanceof Text text ? text.en() : value.toString())
                            .toList());
        }
    }
}
