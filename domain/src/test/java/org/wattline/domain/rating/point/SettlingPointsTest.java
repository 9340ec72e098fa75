package org.wattline.domain.rating.point;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.wattline.domain.rating.SampleRequests.done;
import static org.wattline.domain.rating.SampleRequests.refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.quantity.PowerFactor;
import org.wattline.domain.quantity.ReactiveEnergy;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.rating.RatedBill;
import org.wattline.domain.rating.SampleRequests;
import org.wattline.domain.rating.line.LineCode;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.rating.point.SupplyPoints.Pricing;
import org.wattline.domain.rating.request.BasicCharge;
import org.wattline.domain.rating.request.Metered;
import org.wattline.domain.rating.request.Participation;
import org.wattline.domain.rating.request.Usage;
import org.wattline.domain.tariff.DayFacts;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.PowerFactorStandard;
import org.wattline.domain.tariff.SampleTariffs;

class SettlingPointsTest {
    private static final Span JANUARY = Span.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1));

    @Test
    void E1_4_metered_points_and_agreed_quantities_come_off_before_the_share() {
        assertThat(energies(
                        measured("main", 50000).above("shop", "lamp", "office"),
                        measured("shop", 6200),
                        Point.fixed("lamp", Energy.kwh(600)),
                        Point.share("office", Share.percent("10"))))
                .containsExactly(38880L, 6200L, 600L, 4320L);
    }

    @Test
    void deeper_graphs_take_each_level_off_the_one_above() {
        assertThat(energies(
                        measured("main", 50000).above("hall", "lamp"),
                        measured("hall", 20000).above("shop", "rest"),
                        measured("shop", 5000),
                        Point.share("rest", Share.percent("20")).above("kiosk"),
                        Point.fixed("kiosk", Energy.kwh(1000)),
                        new Point("lamp", new Point.Quantity.PerDay(Energy.kwh(10)), List.of(), List.of())))
                .containsExactly(29690L, 12000L, 5000L, 2000L, 1000L, 310L);
    }

    @Test
    void shares_of_all_and_several_shares_of_the_remainder() {
        assertThat(energies(
                        measured("main", 1001).above("a", "b"),
                        Point.share("a", Share.percent("50")),
                        Point.share("b", Share.percent("50"))))
                .containsExactly(0L, 501L, 500L);
        assertThat(energies(
                        measured("main", 1000).above("a", "m"),
                        Point.shareOfAll("a", Share.percent("3")),
                        measured("m", 100)))
                .containsExactly(870L, 30L, 100L);
    }

    @Test
    void what_does_not_fit_is_refused_by_name() {
        assertRefused(
                "points-in-a-cycle",
                measured("a", 1).above("b"),
                measured("b", 1).above("a"));
        assertRefused("points-in-a-cycle", measured("a", 1).above("a"));
        assertRefused("unknown-child", measured("a", 1).above("b"));
        assertRefused("duplicate-point", measured("a", 1), measured("a", 2));
        assertRefused(
                "two-parents", measured("a", 9).above("c"), measured("b", 9).above("c"), measured("c", 1));
        assertRefused("nothing-above", Point.share("a", Share.percent("5")));
        assertRefused("negative-remainder", measured("a", 10).above("b"), measured("b", 11));
        assertRefused("negative-remainder", measured("a", 10).above("b"), Point.fixed("b", Energy.kwh(11)));
        assertRefused(
                "negative-remainder",
                measured("a", 10).above("b", "c"),
                measured("b", 5),
                Point.shareOfAll("c", Share.percent("60")));
        Refusal why = refusal(PointGraph.of(List.of(measured("a", 1).above("b"))));
        assertThat(why.rule()).isEqualTo("RAT-84");
        assertThat(why.title().zh()).isEqualTo("计量点 a 的下级 b 不存在");
        assertThatIllegalArgumentException().isThrownBy(() -> Point.share("a", Share.percent("101")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Point.fixed("a", Energy.kwh(1)).losing(LosingEnergyTest.transformer(1)));
    }

    @Test
    void losses_fall_to_the_points_below_by_energy_and_the_rest_stays_with_the_main_meter() {
        List<Settled> settled = settle(
                measured("main", 82000).above("shop", "lamp").losing(LosingEnergyTest.transformer(744)),
                measured("shop", 20000),
                Point.fixed("lamp", Energy.kwh(600)));
        // 357.12 iron + copper of 82,000 kWh without reactive energy: 348.83
        assertThat(total(settled.get(0)) + total(settled.get(1)) + total(settled.get(2)))
                .isEqualTo(82000 + 706);
        assertThat(total(settled.get(1))).isEqualTo(20172); // ⌊706 × 20000 ÷ 82000⌋
        assertThat(settled.get(1).usage().parts().getFirst().steps())
                .extracting(step -> step.rule().number())
                .containsExactly("RAT-83", "RAT-82");
        assertThat(total(settled.get(2))).isEqualTo(600);
    }

    @Test
    void iron_loss_falls_to_the_periods_by_hours_and_copper_loss_by_energy() {
        var minutes = done(PeriodMinutes.of(SampleTariffs.HUBEI_CALENDAR, DayFacts.WEEK_ONLY, JANUARY));
        assertThat(minutes.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(31 * 1440);
        Point main = Point.measured(
                        "main",
                        Usage.byPeriod(Map.of(Period.SHARP, Energy.kwh(82000), Period.VALLEY, Energy.ZERO)),
                        Metered.of(LosingEnergyTest.WQ))
                .losing(LosingEnergyTest.transformer(744));
        TreeMap<Period, Integer> hours = new TreeMap<>(Map.of(Period.SHARP, 300, Period.VALLEY, 100));
        List<Settled> settled = done(Settling.of(done(PointGraph.of(List.of(main))), JANUARY, hours));
        Usage.ByPeriod usage = (Usage.ByPeriod) settled.getFirst().usage();
        // 756 kWh: copper 398.70 and three quarters of 357.12 to sharp, a quarter to valley
        assertThat(usage.energies().values().stream()
                        .map(m -> m.quantity().kwh().longValue()))
                .containsExactly(82667L, 89L);
        assertThat(settled.getFirst().reactive().orElseThrow().quantity()).isEqualTo(ReactiveEnergy.kvarh(34890));
    }

    @Test
    void E3_13_comes_out_of_one_main_meter_and_a_share_in_one_call() {
        Point main = Point.measured(
                        "main",
                        Usage.byPeriod(Map.of(
                                Period.SHARP, Energy.kwh(90000),
                                Period.PEAK, Energy.kwh(285000),
                                Period.FLAT, Energy.kwh(383000),
                                Period.VALLEY, Energy.kwh(242000))),
                        Metered.of(ReactiveEnergy.kvarh(290000), "q-1"))
                .above("light");
        RatedBill bill = done(new SupplyPoints(
                        YearMonth.of(2026, 1),
                        JANUARY,
                        List.of(main, Point.share("light", Share.percent("3"))),
                        Map.of(
                                "main",
                                new Pricing(SampleTariffs.HUBEI_TWO_PART_110KV, true, Participation.ENERGY_AND_MONEY),
                                "light",
                                new Pricing(SampleTariffs.HUBEI_SINGLE_35KV, false, Participation.ENERGY_ONLY)),
                        Optional.of(PowerFactorStandard.PF_090),
                        new TreeMap<>())
                .bill(
                        SampleRequests.RATING,
                        request -> request.withBasic(new BasicCharge.ByActualDemand(Capacity.kva(6300)))
                                .withDemand(Metered.of(Power.kw(2400)))));
        assertThat(bill.lines())
                .extracting(line -> line.amount().toString())
                .containsExactly("88356.24", "223664.91", "228101.94", "92727.93", "20870.58", "93600.00", "-5119.55");
        assertThat(bill.total()).isEqualTo(Money.yuan("742202.05"));
        assertThat(bill.powerFactor()).contains(PowerFactor.parse("0.96"));
        assertThat(bill.lines().getFirst().trace().getFirst().sentence().en())
                .isEqualTo("Point main has 1000000 kWh; light 30000 are taken off, 970000 kWh are left.");
        assertThat(bill.lines().get(4).explanation().zh()).contains("计量点 light 为定比：1000000 千瓦时的 3%，为 30000 千瓦时。");
    }

    @Test
    void a_bill_from_low_voltage_figures_tells_the_loss_on_the_lines_that_it_enters() {
        Point main = Point.measured("main", Usage.total(Energy.kwh("82000.4")), Metered.of(LosingEnergyTest.WQ))
                .losing(LosingEnergyTest.transformer(744));
        SupplyPoints supply = new SupplyPoints(
                YearMonth.of(2026, 1),
                JANUARY,
                List.of(main),
                Map.of("main", new Pricing(SampleTariffs.HUBEI_TWO_PART_10KV, false, Participation.ENERGY_AND_MONEY)),
                Optional.of(PowerFactorStandard.PF_090),
                new TreeMap<>());
        RatedBill bill = done(supply.bill(
                SampleRequests.RATING, request -> request.withBasic(new BasicCharge.ByCapacity(Capacity.kva(315)))));
        RatedLine energy = bill.lines().getFirst();
        assertThat(energy.quantity().value()).isEqualTo("82756");
        assertThat(energy.trace())
                .extracting(step -> step.rule().number())
                .containsExactly("RAT-04", "RAT-75", "RAT-76", "RAT-82", "RAT-06");
        assertThat(energy.trace().get(3).sentence().zh()).isEqualTo("损耗 756 千瓦时中本项分摊 756 千瓦时：82000 + 756 = 82756 千瓦时。");
        RatedLine powerFactor = bill.lines().getLast();
        assertThat(powerFactor.code()).isEqualTo(LineCode.POWER_FACTOR);
        assertThat(powerFactor.explanation().en()).contains("82756 kWh and 34890 kvarh give a power factor of 0.92");
        assertThat(refusal(new SupplyPoints(
                                        YearMonth.of(2026, 1),
                                        JANUARY,
                                        List.of(main),
                                        Map.of("other", supply.prices().get("main")),
                                        Optional.empty(),
                                        new TreeMap<>())
                                .request())
                        .code())
                .isEqualTo("rating.unknown-point");
    }

    @Property
    void what_is_left_everywhere_is_what_the_main_meter_shows_with_its_loss(
            @ForAll @Size(max = 5) List<@IntRange(max = 3000) Integer> metered,
            @ForAll @IntRange(max = 1000) int fixed,
            @ForAll @Size(max = 3) List<@IntRange(max = 33) Integer> percents,
            @ForAll @IntRange(max = 50_000) int rest,
            @ForAll @IntRange(max = 5) int lossPercent) {
        int sum = metered.stream().mapToInt(Integer::intValue).sum();
        List<Point> points = new ArrayList<>();
        List<String> below = new ArrayList<>(List.of("fixed"));
        points.add(Point.fixed("fixed", Energy.kwh(fixed)));
        for (int i = 0; i < metered.size(); i++) {
            points.add(measured("m" + i, metered.get(i)));
            below.add("m" + i);
        }
        for (int i = 0; i < percents.size(); i++) {
            points.add(Point.share("s" + i, Share.percent(String.valueOf(percents.get(i)))));
            below.add("s" + i);
        }
        long total = (long) sum + fixed + rest;
        Loss loss = new Loss.ByShare("line", Share.percent(String.valueOf(lossPercent)), Share.NONE);
        points.add(Point.measured(
                        "main",
                        Usage.byPeriod(Map.of(
                                Period.PEAK, Energy.kwh(total / 3), Period.VALLEY, Energy.kwh(total - total / 3))))
                .above(below.toArray(String[]::new))
                .losing(loss));
        long lost = Energy.kwh(total)
                .times(Share.percent(String.valueOf(lossPercent)).fraction())
                .billed()
                .kwh()
                .longValue();
        assertThat(energies(points.toArray(Point[]::new)).stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(total + lost);
    }

    @Test
    void the_page_names_every_refusal_with_its_rule() throws IOException {
        List<String> page = Files.readAllLines(Path.of("../docs/domain/rating-capacity.md"));
        for (PointRefusal reason : PointRefusal.values()) {
            Refusal why = new PointRefusal.Because(reason, List.of("A", "B", "C"));
            assertThat(page.stream().filter(line -> line.startsWith("| " + why.rule() + " |")))
                    .as(why.code())
                    .anyMatch(line -> line.contains("`" + why.code().substring("rating.".length()) + "`"));
            assertThat(why.title().zh() + why.title().en()).doesNotContain("{");
            assertThat(why.remedy().zh() + why.remedy().en()).isNotBlank();
        }
    }

    private static Point measured(String name, long kwh) {
        return Point.measured(name, Usage.total(Energy.kwh(kwh)));
    }

    private static List<Settled> settle(Point... points) {
        return done(PointGraph.of(List.of(points)).then(graph -> Settling.of(graph, JANUARY, new TreeMap<>())));
    }

    private static List<Long> energies(Point... points) {
        return java.util.Arrays.stream(points)
                .map(point -> settle(points).stream()
                        .filter(s -> s.point().equals(point))
                        .findFirst()
                        .orElseThrow())
                .map(SettlingPointsTest::total)
                .toList();
    }

    private static long total(Settled settled) {
        return settled.usage().billed().quantity().kwh().longValueExact();
    }

    private static void assertRefused(String code, Point... points) {
        assertThat(refusal(PointGraph.of(List.of(points)).then(graph -> Settling.of(graph, JANUARY, new TreeMap<>())))
                        .code())
                .isEqualTo("rating." + code);
    }
}
