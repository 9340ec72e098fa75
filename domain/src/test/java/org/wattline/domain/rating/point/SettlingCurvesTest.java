package org.wattline.domain.rating.point;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.domain.rating.SampleRequests.done;
import static org.wattline.domain.rating.SampleRequests.refusal;
import static org.wattline.domain.tariff.SampleTariffs.price;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.IntervalEnergy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.rating.RatedBill;
import org.wattline.domain.rating.SampleRequests;
import org.wattline.domain.rating.line.LineCode;
import org.wattline.domain.rating.point.SupplyPoints.Pricing;
import org.wattline.domain.rating.request.Participation;
import org.wattline.domain.rating.request.Usage;
import org.wattline.domain.tariff.DayFacts;
import org.wattline.domain.tariff.Eligibility;
import org.wattline.domain.tariff.MarketEnergy;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.PriceComponents;
import org.wattline.domain.tariff.PriceSeries;
import org.wattline.domain.tariff.SampleTariffs;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.UseCategory;

class SettlingCurvesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 15);
    private static final Span DAYS = Span.of(DAY, DAY.plusDays(1));
    private static final Tariff MARKET = Tariff.byMarket(
            SampleTariffs.provision("HB-MARKET-10KV", "1", "n"),
            Text.of("市场化", "market"),
            new Eligibility(Set.of(UseCategory.COMMERCE), Scheme.SINGLE, Set.of()),
            new PriceComponents(price("0"), price("0"), price("0"), price("0"), price("0"), new TreeMap<>()),
            new MarketEnergy("HB-DA", Money.yuan("0.50")));

    /** A day whose first half draws so many kWh an hour and whose second half so many. */
    private static IntervalEnergy halves(int minutes, long first, long second) {
        long[] values = new long[1440 / minutes];
        int half = values.length / 2;
        Arrays.fill(values, 0, half, first * IntervalEnergy.PER_KWH * minutes / 60);
        Arrays.fill(values, half, values.length, second * IntervalEnergy.PER_KWH * minutes / 60);
        return IntervalEnergy.milliwattHours(DAY, minutes, values);
    }

    /** 0.30 yuan in the first half of the day, 0.40 in the second. */
    private static Usage atMarket(IntervalEnergy curve) {
        long[] prices = new long[24];
        Arrays.fill(prices, 0, 12, 30_000_000);
        Arrays.fill(prices, 12, 24, 40_000_000);
        return Usage.priced(curve, PriceSeries.units("HB-DA", Instant.EPOCH, DAY, 60, prices));
    }

    private static RatedBill bill(Tariff main, Usage usage, boolean timeOfUse, Loss loss, Point... below) {
        Map<String, Pricing> prices = new TreeMap<>();
        prices.put("main", new Pricing(main, timeOfUse, Participation.NEITHER));
        List<Point> points = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Point each : below) {
            names.add(each.name());
            prices.put(each.name(), new Pricing(SampleTariffs.HUBEI_SINGLE_35KV, false, Participation.NEITHER));
        }
        points.add(Point.measured("main", usage)
                .above(names.toArray(String[]::new))
                .losing(loss));
        points.addAll(List.of(below));
        return done(new SupplyPoints(YearMonth.of(2026, 1), DAYS, points, prices, Optional.empty(), new TreeMap<>())
                .bill(SampleRequests.RATING, request -> request));
    }

    @Test
    void a_market_customer_pays_for_losses_and_is_freed_of_points_below_in_the_interval_in_which_they_were() {
        Loss percent = new Loss.ByShare("line", Share.percent("5"), Share.NONE);
        RatedBill bill = bill(
                MARKET,
                atMarket(halves(60, 100, 200)),
                true,
                percent,
                Point.measured("shop", Usage.curve(halves(15, 50, 0))),
                Point.share("light", Share.percent("10")));
        // 3,600 kWh and 180 of loss, a sixth of which (30) the shop bears; it takes its 600 and 30 out of the first
        // half:
        // 12 x 100 + 60 - 630 = 630 and 12 x 200 + 120 = 2,520 kWh; a tenth of 3,150 goes to the light
        assertThat(bill.lines())
                .filteredOn(line -> line.code() == LineCode.MARKET_ENERGY)
                .extracting(line -> line.amount().toString())
                .containsExactly("1077.30"); // (630 x 0.30 + 2520 x 0.40) x 0.9
        assertThat(bill.lines())
                .filteredOn(line -> line.code() == LineCode.ENERGY)
                .extracting(line -> line.quantity().value().toPlainString())
                .containsExactly("630", "315");
        assertThat(bill.energy()).isEqualTo(Energy.kwh(3780));
        assertThat(bill.lines().getFirst().trace())
                .extracting(step -> step.rule().number())
                .containsExactly("RAT-78", "RAT-82", "RAT-84", "RAT-40");
        assertThat(bill.lines().getFirst().explanation().en())
                .contains("Point main has 3780 kWh; shop 630 + light 315 are taken off, 2835 kWh are left.");
    }

    @Test
    void iron_loss_goes_evenly_and_copper_loss_by_the_load() {
        Loss transformer = new Loss.Transformers(
                List.of(new Loss.Unit("1#", LosingEnergyTest.S11, 24)), new Loss.Copper.ByShare(Share.percent("1")));
        Point main = Point.measured("main", Usage.curve(halves(60, 0, 100))).losing(transformer);
        Usage settled = done(PointGraph.of(List.of(main)).then(graph -> Settling.of(graph, DAYS, new TreeMap<>())))
                .getFirst()
                .usage();
        IntervalEnergy curve = Curves.of(settled).orElseThrow();
        // 0.48 kW x 24 h = 11.52 and 12 kWh, together 23.52, of which 24 whole ones are charged in the same proportion
        assertThat(curve.total()).isEqualTo(Energy.kwh(1224));
        assertThat(curve.at(0)).isBetween(489_795L, 489_796L);
        assertThat(curve.at(23)).isBetween(101_510_203L, 101_510_205L);
    }

    @Test
    void a_tariff_by_time_of_use_splits_what_is_left_of_the_curve() {
        Usage curve = Usage.curve(halves(60, 100, 100), SampleTariffs.HUBEI_CALENDAR);
        RatedBill whole = bill(SampleTariffs.HUBEI_SINGLE_35KV, curve, true, new Loss.Fixed("none", Energy.ZERO));
        RatedBill less = bill(
                SampleTariffs.HUBEI_SINGLE_35KV,
                curve,
                true,
                new Loss.Fixed("none", Energy.ZERO),
                Point.measured("night", Usage.curve(halves(30, 100, 0))));
        assertThat(inPeriod(whole, Period.VALLEY)).isEqualTo(800);
        assertThat(inPeriod(less, Period.VALLEY)).isEqualTo(200);
        assertThat(inPeriod(less, Period.SHARP)).isEqualTo(inPeriod(whole, Period.SHARP));
    }

    private static int inPeriod(RatedBill bill, Period period) {
        return bill.lines().stream()
                .filter(line -> line.period().equals(Optional.of(period)))
                .mapToInt(line -> line.quantity().value().intValueExact())
                .sum();
    }

    @Test
    void a_curve_that_does_not_fit_is_refused_by_the_name_of_its_point() {
        long[] gap = new long[24];
        gap[3] = IntervalEnergy.MISSING;
        assertThat(code(Usage.curve(halves(60, 9, 9)), Usage.curve(IntervalEnergy.milliwattHours(DAY, 60, gap))))
                .isEqualTo("rating.curves-do-not-fit b");
        assertThat(code(Usage.curve(halves(20, 9, 9)), Usage.curve(halves(15, 3, 3))))
                .isEqualTo("rating.curves-do-not-fit b");
        IntervalEnergy yesterday = IntervalEnergy.milliwattHours(DAY.minusDays(1), 60, new long[24]);
        assertThat(code(Usage.curve(yesterday), Usage.total(Energy.ZERO))).isEqualTo("rating.curves-do-not-fit a");
        assertThat(code(Usage.curve(halves(60, 9, 9)), Usage.curve(halves(60, 10, 0))))
                .as("more in the first half than there is, though less in all")
                .startsWith("rating.negative-remainder");
        assertThat(code(Usage.curve(halves(60, 9, 9)), Usage.total(Energy.kwh(217))))
                .startsWith("rating.negative-remainder");
    }

    private static String code(Usage above, Usage below) {
        List<Point> points = List.of(Point.measured("a", above).above("b"), Point.measured("b", below));
        var why = refusal(PointGraph.of(points).then(graph -> Settling.of(graph, DAYS, new TreeMap<>())));
        return why.code() + (why.title().en().contains("point b") ? " b" : " a");
    }

    @Property(tries = 200)
    void what_is_left_everywhere_is_to_the_milliwatt_hour_what_the_main_meter_shows_with_its_loss(
            @ForAll @Size(24) List<@LongRange(max = 90_000_000_000L) Long> load,
            @ForAll @IntRange(max = 100) int metered,
            @ForAll @IntRange(max = 50) int share,
            @ForAll @IntRange(max = 5) int lossPercent) {
        long[] main = load.stream().mapToLong(Long::longValue).toArray();
        long[] below = Arrays.stream(main).map(each -> each / 100 * metered).toArray();
        List<Point> points = List.of(
                Point.measured("main", Usage.curve(IntervalEnergy.milliwattHours(DAY, 60, main)))
                        .above("metered", "share", "all")
                        .losing(new Loss.ByShare("line", Share.percent(String.valueOf(lossPercent)), Share.NONE)),
                Point.measured("metered", Usage.curve(IntervalEnergy.milliwattHours(DAY, 60, below))),
                Point.share("share", Share.percent(String.valueOf(share))),
                Point.share("all", Share.percent(String.valueOf(100 - share))));
        List<Settled> settled = done(PointGraph.of(points).then(graph -> Settling.of(graph, DAYS, new TreeMap<>())));
        long[] sum = new long[24];
        for (Settled each : settled) {
            IntervalEnergy curve = Curves.of(each.usage()).orElseThrow();
            assertThat(curve.firstNegative()).isEqualTo(-1);
            for (int i = 0; i < 24; i++) sum[i] += curve.at(i);
        }
        Energy total = IntervalEnergy.milliwattHours(DAY, 60, main).total();
        Energy lost = total.billed()
                .times(Share.percent(String.valueOf(lossPercent)).fraction())
                .billed();
        assertThat(IntervalEnergy.milliwattHours(DAY, 60, sum).total()).isEqualTo(total.plus(lost));
        for (int i = 0; i < 24; i++) assertThat(sum[i]).isGreaterThanOrEqualTo(main[i] - IntervalEnergy.PER_KWH);
    }

    @Test
    void curves_keep_their_facts_and_readings() {
        Usage.Curve curve = new Usage.Curve(
                halves(60, 1, 1), Optional.of(SampleTariffs.HUBEI_CALENDAR), DayFacts.WEEK_ONLY, List.of());
        Usage changed = Curves.with(curve, halves(60, 2, 2), List.of());
        assertThat(changed).isEqualTo(Usage.curve(halves(60, 2, 2), SampleTariffs.HUBEI_CALENDAR));
    }
}
