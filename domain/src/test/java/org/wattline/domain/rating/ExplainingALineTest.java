package org.wattline.domain.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.wattline.domain.rating.SampleRequests.rated;
import static org.wattline.domain.rating.SampleRequests.span;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.ReactiveEnergy;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.rating.line.RatingRule;
import org.wattline.domain.rating.line.ReadingRef;
import org.wattline.domain.rating.line.Rule;
import org.wattline.domain.rating.request.BasicCharge;
import org.wattline.domain.rating.request.Metered;
import org.wattline.domain.rating.request.Part;
import org.wattline.domain.rating.request.RatingRequest;
import org.wattline.domain.rating.request.TierCounter;
import org.wattline.domain.rating.request.Usage;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.PowerFactorStandard;
import org.wattline.domain.tariff.SampleTariffs;

class ExplainingALineTest {
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);

    private static final RatedBill FACTORY = rated(RatingRequest.of(
                    JANUARY,
                    Part.timeOfUse(
                            SampleTariffs.HUBEI_TWO_PART_10KV,
                            span(JANUARY),
                            new Usage.ByPeriod(new TreeMap<>(Map.of(
                                    Period.SHARP, Metered.of(Energy.kwh("29999.6"), "r-17.2", "r-18.1"),
                                    Period.VALLEY, Metered.of(Energy.kwh(90000), "r-20.1"))))))
            .withBasic(new BasicCharge.ByCapacity(Capacity.kva(1250)))
            .withPowerFactor(PowerFactorStandard.PF_090, Metered.of(ReactiveEnergy.kvarh(40000), "r-30.1")));

    @Test
    void a_line_names_its_price_its_rule_its_source_and_its_readings() {
        RatedLine sharp = FACTORY.lines().getFirst();
        assertThat(sharp.title().zh()).isEqualTo("尖段电度电费");
        assertThat(sharp.title().en()).isEqualTo("energy, sharp");
        assertThat(sharp.rule()).isEqualTo(RatingRule.PERIOD_PRICE);
        assertThat(sharp.provision()).hasToString("HB-TWO-PART-10KV@2026-01");
        assertThat(sharp.readings()).containsExactly(new ReadingRef("r-17.2"), new ReadingRef("r-18.1"));
        assertThat(sharp.explanation().zh())
                .isEqualTo("电量 29999.6 千瓦时按四舍五入取整为 30000 千瓦时。尖段电量按公布的尖段电价 1.049999 元/千瓦时计算。"
                        + "30000 千瓦时 × 1.049999 元/千瓦时 = 31499.97 元。"
                        + "依据：HB-TWO-PART-10KV@2026-01，湖北省2026年1月代理购电工商业用户电价表 [F]；规则 RAT-05；示数 [r-17.2, r-18.1]。");
        assertThat(sharp.explanation().en())
                .isEqualTo(
                        "29999.6 kWh are rounded half up to 30000 kWh. "
                                + "Energy of the sharp period is charged at the published sharp price of 1.049999 yuan/kWh. "
                                + "30000 kWh × 1.049999 yuan/kWh = 31499.97 yuan. "
                                + "By HB-TWO-PART-10KV@2026-01, 湖北省2026年1月代理购电工商业用户电价表 [F]; rule RAT-05; readings [r-17.2, r-18.1].");
    }

    @Test
    void the_power_factor_line_tells_its_base_and_its_percentage() {
        RatedLine line = FACTORY.lines().getLast();
        assertThat(line.trace())
                .extracting(step -> step.sentence().en())
                .containsExactly(
                        "Base of the adjustment = energy 70463.13 − government funds 5424.00 + basic charge 32875.00 = 97914.13 yuan.",
                        "120000 kWh and 40000 kvarh give a power factor of 0.95; against the standard 0.90 the adjustment is -0.75 %.");
        assertThat(line.arithmetic().zh()).isEqualTo("97914.13 元 × -0.75 % = -734.36 元");
        assertThat(line.provision().source().number()).isEqualTo("(83)水电财字第215号");
        assertThat(line.readings()).extracting(ReadingRef::id).containsExactly("r-30.1", "r-17.2", "r-18.1", "r-20.1");
    }

    @Test
    void the_whole_bill_is_told_line_by_line() {
        assertThat(FACTORY.explanation().en().lines()).hasSize(5).last().isEqualTo("total 102603.77 yuan");
        assertThat(FACTORY.explanation().zh().lines()).last().isEqualTo("合计 102603.77 元");
    }

    @Test
    void a_tier_says_what_was_used_before_and_where_the_tiers_end() {
        RatedBill bill = rated(SampleRequests.of("ZJ-RES-ANNUAL", YearMonth.of(2026, 6), "used=2700 kwh=200"));
        assertThat(bill.lines().getLast().title().zh()).isEqualTo("阶梯电费 第2档");
        assertThat(bill.lines().getLast().trace())
                .extracting(step -> step.sentence().zh())
                .containsExactly(
                        "年阶梯：2026 年内此前已用 2700 千瓦时，各档上限 2760/4800 千瓦时。",
                        "第 2 档 140 千瓦时，电价 0.538 + 加价 0.05 = 0.588 元/千瓦时。");
    }

    @Test
    void a_line_that_does_not_prove_itself_and_a_bill_that_does_not_add_up_cannot_be_made() {
        RatedLine line = FACTORY.lines().getFirst();
        Money wrong = line.amount().plus(Money.fen(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RatedLine(
                        line.code(),
                        line.period(),
                        line.tier(),
                        line.span(),
                        line.quantity(),
                        line.price(),
                        line.share(),
                        wrong,
                        line.provision(),
                        line.readings(),
                        line.trace()))
                .withMessageContaining("31499.97");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RatedBill(
                        JANUARY, List.of(line), wrong, Energy.ZERO, TierCounter.startOf(2026), Optional.empty()));
    }

    @Test
    void no_two_rules_share_a_number() {
        assertThat(Rule.all()).extracting(Rule::number).doesNotHaveDuplicates();
        assertThat(Rule.all()).extracting(Rule::name).doesNotHaveDuplicates();
    }
}
