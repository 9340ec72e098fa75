package org.wattline.domain.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wattline.domain.rating.line.LineCode;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.rating.line.ReadingRef;

class ExplainingACorrectionTest {
    @Test
    void a_line_cites_the_regulation_the_half_period_the_price_then_in_force_and_the_readings() {
        PricedUse use = SampleCorrections.use("2025-12-01/2026-03-01:12000@0.735686");
        PricedUse read = new PricedUse(
                use.span(),
                use.period(),
                use.energy(),
                use.price(),
                use.provision(),
                List.of(new ReadingRef("r-1#2"), new ReadingRef("r-9#1")));
        RatedLine line = SampleCorrections.corrected(new Correction.MeterError(
                        "2",
                        org.wattline.domain.quantity.Share.percent("-4"),
                        SampleCorrections.span("2025-09-01/2026-03-01"),
                        List.of(read)))
                .lines()
                .getFirst();
        assertThat(line.title().zh()).isEqualTo("退补电费");
        assertThat(line.explanation().zh())
                .isEqualTo("依据 CORRECTION-2024-06@2024-06（供电营业规则 国家发展改革委令第14号 [K]）。"
                        + "差额电量按当时执行的电价 0.735686 元/千瓦时计算。"
                        + "退补时间为 2025-09-01 至 2026-03-01 共 181 天的二分之一，即最后 90.5 天；本段计入 90 天，电量 12000 中取 12000 千瓦时。"
                        + "计量误差 -4%，超出允许的 ±2%，以零误差为基准：12000 ÷ (1 + -4%) = 12500，差额 500 千瓦时。"
                        + "500 千瓦时 × 0.735686 元/千瓦时 = 367.84 元。"
                        + "依据：HB-SINGLE-10KV@2026-01，湖北省2026年1月代理购电工商业用户电价表 [F]；规则 COR-03；示数 [r-1#2, r-9#1]。");
        assertThat(line.explanation().en())
                .contains("Half of the 181 days from 2025-09-01 to 2026-03-01 is corrected, the last 90.5; "
                        + "90 days of this stretch count, 12000 of 12000 kWh.")
                .endsWith("rule COR-03; readings [r-1#2, r-9#1].");
    }

    @Test
    void a_penalty_tells_the_decision_and_its_limit() {
        Corrected theft = SampleCorrections.corrected(
                SampleCorrections.of("theft", "kw=3.5 kind=LIGHTING found=2026-03-01 price=0.538 penalty=2.5"));
        RatedLine penalty = theft.lines().getLast();
        assertThat(penalty.code()).isEqualTo(LineCode.PENALTY);
        assertThat(penalty.explanation().zh())
                .contains("按追补金额 2033.64 元的 2.5 倍加收，最高 3 倍。2033.64 元 × 2.5 倍 = 5084.10 元");
        assertThat(theft.recovered()).hasToString("2033.64");
        assertThat(theft.explanation().en()).contains("total 7117.74 yuan");
    }

    @Test
    void theft_and_breach_cite_their_articles() {
        Corrected theft = SampleCorrections.corrected(
                SampleCorrections.of(
                        "theft",
                        "kw=3.5 kind=LIGHTING found=2026-03-01 prices=2025-01-01/2026-01-01@0.538;2026-01-01/2026-03-01@0.6 penalty=3"));
        assertThat(theft.lines()).hasSize(3);
        assertThat(theft.lines().get(0).explanation().zh())
                .startsWith("依据 CORRECTION-2024-06@2024-06（供电营业规则 国家发展改革委令第14号 第一百零五条 [K]）。")
                .contains("窃电时间无法查明：设备 3.5 千瓦，按 180 天计，本段 121 天、每天 6 小时：2541 千瓦时。")
                .contains("2541 千瓦时 × 0.538 元/千瓦时 = 1367.06 元");
        assertThat(theft.lines().get(1).explanation().en())
                .contains("taken as 180 days, of which 59 with 6 hours each: 1239 kWh.");
        assertThat(theft.lines().get(2).explanation().zh()).contains("第一百零四条");
        assertThat(SampleCorrections.corrected(SampleCorrections.of(
                                "sealed equipment", "kva=50 during=2026-01-01/2026-01-09 tariff=single penalty=30"))
                        .explanation()
                        .zh())
                .contains("第一百零一条");
    }

    @Test
    void a_total_above_the_limit_says_that_it_needs_an_approval() {
        Corrected breach = SampleCorrections.corrected(
                SampleCorrections.of("private increase", "kva=200 during=2026-01-01/2026-03-13 tariff=two-part"));
        assertThat(breach.explanation().zh()).endsWith("金额 12624.00 元超过 10000.00 元，须经审批。");
        assertThat(breach.explanation().en()).endsWith("12624.00 yuan are more than 10000.00: an approval is needed.");
    }

    @Test
    void no_sentence_leaves_a_place_open() {
        for (String[] each : List.of(
                new String[] {"late", "debtor=OTHER arrears=58000 due=2025-12-20 paid=2026-01-15"},
                new String[] {"late", "debtor=RESIDENT arrears=42.00 due=2026-01-10 paid=2026-01-15 minimum=1"},
                new String[] {"wiring", "k=3/2 use=2026-01-01/2026-02-01:100@0.5"},
                new String[] {"wrong ratio", "applied=40 right=60 use=2026-01-01/2026-02-01:100@0.5"},
                new String[] {"stopped", "kw=2 hours=8 use=2026-01-01/2026-02-01:0@0.5"},
                new String[] {"price", "use=2026-01-01/2026-02-01:100@0.6/0.5"},
                new String[] {"lower price", "found=2026-03-01 use=2026-01-01/2026-02-01:100@0.6/0.5 penalty=1"},
                new String[] {"sealed equipment", "kva=50 during=2026-01-01/2026-01-09 tariff=single penalty=30"},
                new String[] {"private move", "found=2026-01-01 debtor=OTHER penalty=100"},
                new String[] {"theft", "kw=1 kind=POWER proven=2026-01-01/2026-01-11 hours=2 price=0.5 penalty=0"}))
            assertThat(SampleCorrections.corrected(SampleCorrections.of(each[0], each[1]))
                            .explanation())
                    .as(each[0])
                    .satisfies(told -> assertThat(told.zh() + told.en()).doesNotContain("{"));
    }
}
