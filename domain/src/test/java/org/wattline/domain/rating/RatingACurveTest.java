package org.wattline.domain.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.domain.rating.SampleRequests.RATING;
import static org.wattline.domain.rating.SampleRequests.rated;
import static org.wattline.domain.rating.SampleRequests.refusal;
import static org.wattline.domain.rating.SampleRequests.span;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.IntervalEnergy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.RoundingRule;
import org.wattline.domain.rating.line.EnergyRule;
import org.wattline.domain.rating.line.RatingRule;
import org.wattline.domain.rating.line.Step;
import org.wattline.domain.rating.request.BasicCharge;
import org.wattline.domain.rating.request.Part;
import org.wattline.domain.rating.request.RatingRequest;
import org.wattline.domain.rating.request.TierCounter;
import org.wattline.domain.rating.request.Usage;
import org.wattline.domain.tariff.Conventions;
import org.wattline.domain.tariff.DayFacts;
import org.wattline.domain.tariff.DayRange;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.SampleTariffs;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.TouCalendar;
import org.wattline.domain.tariff.TouSeason;

class RatingACurveTest {
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final LocalDate FIRST = JANUARY.atDay(1);
    private static final TouCalendar SHANGHAI_HOURS = TouCalendar.of(
            SampleTariffs.provision("SH-TOU", "1", "n"),
            TouSeason.of(
                    EnumSet.allOf(Month.class),
                    Map.of(
                            Period.PEAK, List.of(DayRange.parse("06:00-22:00")),
                            Period.VALLEY, List.of(DayRange.parse("00:00-06:00"), DayRange.parse("22:00-24:00")))));

    @Test
    void a_curve_is_rated_as_its_sums_by_period_are() {
        IntervalEnergy curve = random(31, 7);
        SortedMap<Period, Energy> sums = SampleRequests.done(SampleTariffs.HUBEI_CALENDAR.split(curve));
        RatedBill byCurve = rated(factory(Usage.curve(curve, SampleTariffs.HUBEI_CALENDAR)));
        assertThat(byCurve).isEqualTo(rated(factory(Usage.byPeriod(sums))));
        assertThat(byCurve.lines()).hasSize(5);
    }

    @Test
    void tiers_are_filled_in_the_order_of_time_and_the_hour_in_which_one_ends_is_split() {
        long[] hours = new long[24];
        Arrays.fill(hours, 10 * IntervalEnergy.PER_KWH);
        RatedBill bill = rated(household("SHANGHAI-IN-TIME", 3001, hours));
        assertThat(bill.lines())
                .extracting(line -> line.period().orElseThrow() + " " + line.tier() + " "
                        + line.arithmetic().en())
                .containsExactly(
                        "PEAK 1 59 kWh × 0.617 yuan/kWh = 36.40 yuan",
                        "PEAK 2 101 kWh × 0.677 yuan/kWh = 68.38 yuan",
                        "VALLEY 1 60 kWh × 0.307 yuan/kWh = 18.42 yuan",
                        "VALLEY 2 20 kWh × 0.337 yuan/kWh = 6.74 yuan");
        assertThat(bill.total()).isEqualTo(Money.yuan("129.94"));
        assertThat(bill.counter()).isEqualTo(new TierCounter(2026, Energy.kwh(3241)));
        assertThat(bill.lines().get(1).trace())
                .extracting(Step::rule)
                .containsExactly(RatingRule.ANNUAL_TIERS, EnergyRule.IN_TIME_ORDER, EnergyRule.TIER_PERIOD_PRICE);
    }

    @Test
    void registers_do_not_tell_the_order_of_time() {
        RatingRequest request = SampleTiers.request("SHANGHAI-IN-TIME", JANUARY, "used=3100 PEAK=100 VALLEY=100");
        assertThat(refusal(RATING.rate(request)).code()).isEqualTo("rating.time-order-needs-curve");
    }

    @Property(tries = 200)
    void each_period_sums_to_what_it_is_billed_for_and_nothing_depends_on_where_the_bill_is_cut(
            @ForAll int seed, @ForAll @IntRange(max = 5000) int used, @ForAll @IntRange(min = 1, max = 30) int cut) {
        Tariff exact = SampleTiers.named("SHANGHAI-IN-TIME")
                .withConventions(Conventions.CHINA.withEnergy(RoundingRule.halfUp("0.000001")));
        IntervalEnergy curve = random(31, seed);
        RatedBill whole = rated(in(exact, curve, used, span(JANUARY)));
        LocalDate day = FIRST.plusDays(cut);
        Part before = Part.timeOfUse(
                exact, Span.of(FIRST, day), Usage.curve(curve.within(Span.of(FIRST, day)), SHANGHAI_HOURS));
        Span rest = Span.of(day, FIRST.plusMonths(1));
        Part after = Part.timeOfUse(exact, rest, Usage.curve(curve.within(rest), SHANGHAI_HOURS));
        RatedBill cutInTwo =
                rated(RatingRequest.of(JANUARY, before, after).withCounter(new TierCounter(2026, Energy.kwh(used))));
        for (Period period : List.of(Period.PEAK, Period.VALLEY))
            for (int tier = 1; tier <= 3; tier++)
                assertThat(kwh(cutInTwo, period, tier)).isEqualTo(kwh(whole, period, tier));
        assertThat(whole.energy()).isEqualTo(curve.total());
        assertThat(cutInTwo.counter()).isEqualTo(whole.counter());
    }

    @Test
    void a_curve_of_other_days_with_a_gap_without_a_calendar_or_below_zero_is_refused_by_name() {
        IntervalEnergy curve = random(31, 1);
        assertThat(code(factory(Usage.curve(curve.within(Span.of(FIRST, FIRST.plusDays(30))), SHANGHAI_HOURS))))
                .isEqualTo("rating.usage-outside-period");
        assertThat(code(factory(Usage.curve(curve)))).isEqualTo("rating.calendar-needed");
        long[] values = new long[31 * 24];
        values[5] = IntervalEnergy.MISSING;
        IntervalEnergy gap = IntervalEnergy.milliwattHours(FIRST, 60, values);
        assertThat(code(factory(Usage.curve(gap, SampleTariffs.HUBEI_CALENDAR))))
                .isEqualTo("tariff.missing-intervals");
        assertThat(refusal(RATING.rate(flat(gap))).title().en())
                .isEqualTo("the curve lacks 1 intervals, the first at 2026-01-01 05:00");
        values[5] = -1;
        assertThat(code(flat(IntervalEnergy.milliwattHours(FIRST, 60, values)))).isEqualTo("rating.negative-energy");
        assertThat(code(factory(
                        Usage.curve(IntervalEnergy.milliwattHours(FIRST, 60, values), SampleTariffs.HUBEI_CALENDAR))))
                .isEqualTo("tariff.negative-interval");
    }

    @Test
    void a_register_that_the_tariff_does_not_know_is_refused() {
        Usage unknown = Usage.byPeriod(Map.of(new Period("CRITICAL"), Energy.kwh(5)));
        assertThat(code(factory(unknown))).isEqualTo("rating.period-without-price");
    }

    @Test
    void what_is_priced_flat_takes_a_curve_as_its_sum() {
        RatedBill bill = rated(flat(random(31, 3)));
        assertThat(bill.lines()).hasSize(2);
        assertThat(bill.energy()).isEqualTo(random(31, 3).total().billed());
    }

    private static RatingRequest flat(IntervalEnergy curve) {
        Part part = Part.flat(SampleTariffs.HUBEI_TWO_PART_10KV, span(JANUARY), Usage.curve(curve));
        return RatingRequest.of(JANUARY, part).withBasic(new BasicCharge.ByCapacity(Capacity.kva(1250)));
    }

    private static RatingRequest factory(Usage usage) {
        Part part = Part.timeOfUse(SampleTariffs.HUBEI_TWO_PART_10KV, span(JANUARY), usage);
        return RatingRequest.of(JANUARY, part).withBasic(new BasicCharge.ByCapacity(Capacity.kva(1250)));
    }

    private static RatingRequest household(String tariff, long used, long[] hours) {
        IntervalEnergy curve = IntervalEnergy.milliwattHours(FIRST, 60, hours);
        return in(SampleTiers.named(tariff), curve, used, curve.span());
    }

    private static RatingRequest in(Tariff tariff, IntervalEnergy curve, long used, Span span) {
        Usage usage = new Usage.Curve(curve, Optional.of(SHANGHAI_HOURS), DayFacts.WEEK_ONLY, List.of());
        return RatingRequest.of(JANUARY, Part.timeOfUse(tariff, span, usage))
                .withCounter(new TierCounter(2026, Energy.kwh(used)));
    }

    private static IntervalEnergy random(int days, int seed) {
        Random random = new Random(seed);
        return IntervalEnergy.milliwattHours(
                FIRST, 15, random.longs(days * 96L, 0, 3_000_000).toArray());
    }

    private static Energy kwh(RatedBill bill, Period period, int tier) {
        return Energy.sum(bill.lines().stream()
                .filter(line -> line.tier() == tier && line.period().equals(Optional.of(period)))
                .map(line -> new Energy(line.quantity().value()))
                .toList());
    }

    private static String code(RatingRequest request) {
        Outcome<RatedBill> outcome = RATING.rate(request);
        return refusal(outcome).code();
    }
}
