package org.wattline.adapter.http.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.Calculation;
import org.wattline.domain.billing.TermsUsed;
import org.wattline.domain.contract.ContractNo;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.PowerFactor;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.rating.line.ReadingRef;
import org.wattline.domain.rating.line.Step;
import org.wattline.domain.tariff.Provision;

/**
 * How a bill came about, each line down to the version of the tariff, the rule and the readings behind it, in words and as data.
 *
 * @param tierEnergyBeforeKwh annual use before the bill
 * @param readingQuality the least reliable of the readings
 * @param revenue what each component of the price earns
 */
public record ExplanationBody(
        BillNo billNo,
        Instant calculatedAt,
        Words words,
        List<Line> lines,
        Money total,
        List<Terms> terms,
        Energy tierEnergyBeforeKwh,
        Energy tierEnergyAfterKwh,
        Optional<PowerFactor> powerFactor,
        String readingQuality,
        Map<String, Money> revenue) {
    static final ExplanationBody EXAMPLE = new ExplanationBody(
            BillNo.of(1),
            Instant.parse("2026-02-01T01:00:00Z"),
            new Words("阶梯电费 第1档：…合计 114.60 元", "energy of tier, tier 1: … total 114.60 yuan"),
            List.of(Line.EXAMPLE),
            Money.yuan("114.60"),
            List.of(new Terms(ContractNo.of(1), LocalDate.of(2026, 1, 1), "ZJ-RES-ANNUAL")),
            Energy.kwh(2_700),
            Energy.kwh(2_900),
            Optional.empty(),
            "MEASURED",
            Map.of("CATALOGUE_ENERGY", Money.yuan("114.60")));

    static ExplanationBody of(Bill bill) {
        Calculation made = bill.calculation();
        return new ExplanationBody(
                bill.no(),
                made.at(),
                Words.of(made.rated().explanation()),
                made.lines().stream().map(Line::of).toList(),
                bill.total(),
                made.terms().stream().map(Terms::of).toList(),
                made.before().used(),
                made.rated().counter().used(),
                made.rated().powerFactor(),
                made.quality().name(),
                new TreeMap<>(made.revenue()));
    }

    /** The same words in Chinese and English. */
    public record Words(String zh, String en) {
        static Words of(Text text) {
            return new Words(text.zh(), text.en());
        }
    }

    /** Terms of the contract from a day on. */
    public record Terms(ContractNo contractNo, LocalDate from, String tariff) {
        static Terms of(TermsUsed used) {
            return new Terms(used.contract(), used.from(), used.tariff().value());
        }
    }

    /**
     * How a line came about.
     *
     * @param arithmetic quantity × price = amount
     * @param readings names and versions of the readings
     */
    public record Line(
            String code,
            Words title,
            Words words,
            Words arithmetic,
            Money amount,
            Tariff tariff,
            List<Rule> steps,
            List<String> readings) {
        static final Line EXAMPLE = new Line(
                "TIER",
                new Words("阶梯电费 第1档", "energy of tier, tier 1"),
                new Words("第 1 档 60 千瓦时 …", "Tier 1 holds 60 kWh …"),
                new Words("60 千瓦时 × 0.538 元/千瓦时 = 32.28 元", "60 kWh × 0.538 yuan/kWh = 32.28 yuan"),
                Money.yuan("32.28"),
                Tariff.EXAMPLE,
                List.of(new Rule("RAT-09", "F4/F5", List.of("1", "60", "0.538", "0", "0.538"))),
                List.of("2000000000031/3340000000000017/2026-01-31T16:00:00Z#1"));

        static Line of(RatedLine line) {
            return new Line(
                    line.code().name(),
                    Words.of(line.title()),
                    Words.of(line.explanation()),
                    Words.of(line.arithmetic()),
                    line.amount(),
                    Tariff.of(line.provision()),
                    line.trace().stream().map(Rule::of).toList(),
                    line.readings().stream().map(ReadingRef::id).toList());
        }
    }

    /** The edition of the price. */
    public record Tariff(String id, String version, LocalDate from, Optional<LocalDate> to, String source) {
        static final Tariff EXAMPLE =
                new Tariff("ZJ-RES-ANNUAL", "2021", LocalDate.of(2021, 1, 1), Optional.empty(), "浙江省居民阶梯电价 [F]");

        static Tariff of(Provision provision) {
            return new Tariff(
                    provision.id(),
                    provision.version(),
                    provision.validity().from(),
                    provision.validity().to(),
                    provision.source().citation());
        }
    }

    /** A rule and the figures it was used with. */
    public record Rule(String ruleNo, String source, List<String> figures) {
        static Rule of(Step step) {
            return new Rule(
                    step.rule().number(),
                    step.rule().source(),
                    step.values().stream()
                            .map(value -> value instanceof Text text ? text.en() : value.toString())
                            .toList());
        }
    }
}
