package org.wattline.domain.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.domain.rating.SampleRequests.RATING;
import static org.wattline.domain.rating.SampleRequests.rated;
import static org.wattline.domain.rating.SampleRequests.refusal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.rating.line.LineCode;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.rating.request.Household;
import org.wattline.domain.rating.request.Part;
import org.wattline.domain.rating.request.RatingRequest;
import org.wattline.domain.rating.request.TierCounter;
import org.wattline.domain.rating.request.Usage;
import org.wattline.domain.tariff.EnergyPrices;
import org.wattline.domain.tariff.Provision;
import org.wattline.domain.tariff.SampleTariffs;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.Tiers;

class CountingTiersTest {
    private static final YearMonth JUNE = YearMonth.of(2026, 6);

    @ParameterizedTest
    @CsvSource({
        "2759, 1, 1=1",
        "2760, 1, 2=1",
        "2759, 2, 1=1 2=1",
        "4799, 1, 2=1",
        "4800, 1, 3=1",
        "0, 2760, 1=2760",
        "0, 2761, 1=2760 2=1",
        "0, 5000, 1=2760 2=2040 3=200",
        "0, 0, 1=0",
        "2760, 0, 2=0",
        "9000, 0, 3=0"
    })
    void energy_falls_into_the_tiers_on_both_sides_of_every_threshold(long used, long kwh, String expected) {
        assertThat(tiers(zhejiang(used, kwh))).isEqualTo(expected);
    }

    @Test
    void E3_12_an_account_opened_in_august_has_five_twelfths_of_the_thresholds() {
        RatingRequest request = request(YearMonth.of(2026, 12), 2100)
                .withHousehold(Household.ORDINARY.opened(LocalDate.of(2026, 8, 10)));
        assertThat(tiers(rated(request))).isEqualTo("1=1150 2=850 3=100");
        RatingRequest nextYear = request(YearMonth.of(2027, 1), 2100)
                .withHousehold(Household.ORDINARY.opened(LocalDate.of(2026, 8, 10)));
        assertThat(tiers(rated(nextYear))).isEqualTo("1=2100");
    }

    @Test
    void a_large_household_has_higher_thresholds_all_year() {
        RatingRequest request = request(JUNE, 6100).withHousehold(Household.ORDINARY.ofPeople(5));
        assertThat(tiers(rated(request))).isEqualTo("1=3960 2=2040 3=100");
    }

    @Test
    void two_months_read_together_have_monthly_thresholds_twice() {
        RatingRequest request = SampleRequests.of("GD-GZ-RES-MONTHLY", YearMonth.of(2026, 12), "kwh=1000")
                .covering(2);
        assertThat(tiers(rated(request))).isEqualTo("1=400 2=400 3=200");
    }

    @Test
    void the_counter_goes_on_over_a_price_change_and_starts_again_with_the_year() {
        LocalDate change = LocalDate.of(2026, 6, 12);
        Tariff old = valid("2021", Span.of(LocalDate.of(2021, 1, 1), change), "0.538");
        Tariff dearer = valid("2026", Span.startingOn(change), "0.638");
        RatingRequest request = request(JUNE, 0)
                .withCounter(new TierCounter(2026, Energy.kwh(2700)))
                .withParts(List.of(
                        Part.flat(old, Span.of(LocalDate.of(2026, 6, 1), change), Usage.total(Energy.kwh(100))),
                        Part.flat(dearer, Span.of(change, LocalDate.of(2026, 7, 1)), Usage.total(Energy.kwh(50)))));
        RatedBill bill = rated(request);
        assertThat(tiers(bill)).isEqualTo("1=60 2=40 2=50");
        assertThat(bill.lines())
                .extracting(line -> line.price().value().toPlainString())
                .containsExactly("0.538", "0.588", "0.688");
        assertThat(bill.counter()).isEqualTo(new TierCounter(2026, Energy.kwh(2850)));
        RatedBill january = rated(request(YearMonth.of(2027, 1), 100).withCounter(bill.counter()));
        assertThat(january.counter()).isEqualTo(new TierCounter(2027, Energy.kwh(100)));
    }

    @Test
    void usage_over_the_turn_of_the_year_and_counters_from_the_future_are_refused() {
        Part part = Part.flat(
                SampleTariffs.ZHEJIANG,
                Span.of(LocalDate.of(2026, 12, 16), LocalDate.of(2027, 1, 16)),
                Usage.total(Energy.kwh(1)));
        assertThat(refusal(RATING.rate(RatingRequest.of(YearMonth.of(2026, 12), part)))
                        .code())
                .isEqualTo("rating.crosses-year");
        RatingRequest future = request(JUNE, 1).withCounter(TierCounter.startOf(2027));
        assertThat(refusal(RATING.rate(future)).code()).isEqualTo("rating.counter-of-later-year");
    }

    @Test
    void free_energy_is_credited_once_per_month_covered_and_never_more_than_was_used() {
        assertThat(credit(lowIncome(180, 1))).isEqualTo("-15");
        assertThat(credit(lowIncome(180, 2))).isEqualTo("-30");
        assertThat(credit(lowIncome(9, 1))).isEqualTo("-9");
        assertThat(credit(lowIncome(0, 1))).isEqualTo("none");
    }

    @Test
    void parts_of_one_bill_share_the_thresholds_of_the_month_and_the_free_energy() {
        Tariff guangzhou = SampleTariffs.GUANGZHOU.withFreePerMonth(Energy.kwh(15));
        LocalDate change = LocalDate.of(2026, 6, 12);
        RatingRequest request = RatingRequest.of(
                        JUNE,
                        Part.flat(guangzhou, Span.of(LocalDate.of(2026, 6, 1), change), Usage.total(Energy.kwh(9))),
                        Part.flat(guangzhou, Span.of(change, LocalDate.of(2026, 7, 1)), Usage.total(Energy.kwh(300))))
                .withHousehold(Household.ORDINARY.asLowIncome());
        assertThat(tiers(rated(request))).isEqualTo("1=9 0=-9 1=251 2=49 0=-6");
    }

    @Property
    void more_energy_never_costs_less_and_never_changes_the_sum_of_kwh(
            @ForAll @IntRange(max = 6000) int used,
            @ForAll @IntRange(max = 6000) int kwh,
            @ForAll @IntRange(max = 200) int more) {
        RatedBill bill = zhejiang(used, kwh);
        RatedBill larger = zhejiang(used, kwh + more);
        assertThat(larger.total()).isGreaterThanOrEqualTo(bill.total());
        assertThat(bill.lines().stream().map(line -> line.quantity().value()).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(BigDecimal.valueOf(kwh));
        assertThat(zhejiang(used + more, kwh).total()).isGreaterThanOrEqualTo(bill.total());
    }

    @Property
    void cutting_a_period_in_two_leaves_the_kwh_of_every_tier_and_the_counter_as_they_are(
            @ForAll @IntRange(max = 6000) int used,
            @ForAll @IntRange(max = 3000) int first,
            @ForAll @IntRange(max = 3000) int second) {
        RatedBill whole = zhejiang(used, first + second);
        RatedBill one = zhejiang(used, first);
        RatedBill two = rated(request(JUNE, second).withCounter(one.counter()));
        assertThat(two.counter()).isEqualTo(whole.counter());
        for (int tier = 1; tier <= 3; tier++)
            assertThat(kwh(one, tier).add(kwh(two, tier))).isEqualByComparingTo(kwh(whole, tier));
        Money parts = one.total().plus(two.total());
        assertThat(parts.minus(whole.total()).abs())
                .as("rounding of lines only")
                .isLessThanOrEqualTo(Money.fen(3));
    }

    @Property
    void time_of_use_and_tiers_together_are_period_prices_plus_adders(
            @ForAll @IntRange(max = 6000) int used,
            @ForAll @IntRange(max = 3000) int peak,
            @ForAll @IntRange(max = 3000) int valley) {
        RatedBill bill =
                rated(SampleRequests.of("ZJ-RES-ANNUAL", JUNE, "used=" + used + " PEAK=" + peak + " VALLEY=" + valley));
        RatedBill flat = zhejiang(used, peak + valley);
        for (int tier = 2; tier <= 3; tier++) assertThat(kwh(bill, tier)).isEqualByComparingTo(kwh(flat, tier));
        assertThat(bill.counter()).isEqualTo(flat.counter());
    }

    private static Tariff valid(String version, Span validity, String flat) {
        Tariff like = SampleTariffs.ZHEJIANG;
        Provision provision = new Provision(
                like.provision().id(), version, validity, like.provision().source());
        Tiers tiers = like.tiers().orElseThrow();
        return Tariff.of(provision, like.name(), like.eligibility(), EnergyPrices.flat(SampleTariffs.price(flat)))
                .withTiers(tiers);
    }

    private static RatedBill zhejiang(long used, long kwh) {
        return rated(request(JUNE, kwh).withCounter(new TierCounter(2026, Energy.kwh(used))));
    }

    private static RatingRequest request(YearMonth month, long kwh) {
        return RatingRequest.of(
                month, Part.flat(SampleTariffs.ZHEJIANG, SampleRequests.span(month), Usage.total(Energy.kwh(kwh))));
    }

    private static RatedBill lowIncome(long kwh, int months) {
        return rated(request(JUNE, kwh)
                .withHousehold(Household.ORDINARY.asLowIncome())
                .covering(months));
    }

    private static String credit(RatedBill bill) {
        return bill.lines().stream()
                .filter(line -> line.code() == LineCode.LOW_INCOME_CREDIT)
                .map(line -> line.quantity().value().toPlainString())
                .findFirst()
                .orElse("none");
    }

    private static BigDecimal kwh(RatedBill bill, int tier) {
        return bill.lines().stream()
                .collect(Collectors.groupingBy(
                        RatedLine::tier,
                        Collectors.reducing(
                                BigDecimal.ZERO, line -> line.quantity().value(), BigDecimal::add)))
                .getOrDefault(tier, BigDecimal.ZERO);
    }

    private static String tiers(RatedBill bill) {
        return bill.lines().stream()
                .map(line -> Map.entry(line.tier(), line.quantity().value().toPlainString()))
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(" "));
    }
}
