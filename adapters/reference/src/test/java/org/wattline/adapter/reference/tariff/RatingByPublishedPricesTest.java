package org.wattline.adapter.reference.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.IntervalEnergy;
import org.wattline.domain.quantity.ReactiveEnergy;
import org.wattline.domain.rating.RatedBill;
import org.wattline.domain.rating.Rating;
import org.wattline.domain.rating.request.BasicCharge;
import org.wattline.domain.rating.request.Household;
import org.wattline.domain.rating.request.Metered;
import org.wattline.domain.rating.request.Part;
import org.wattline.domain.rating.request.RatingRequest;
import org.wattline.domain.rating.request.TierCounter;
import org.wattline.domain.rating.request.Usage;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.PowerFactorStandard;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.TariffId;

/** The worked examples E3-1 … E3-6 of the domain dossier, rated by the files that the product brings along. */
class RatingByPublishedPricesTest {
    private static final ImportedPrices PRICES = ImportedPrices.shipped(new ReferenceFaults());
    private static final YearMonth JUNE = YearMonth.of(2026, 6);
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final YearMonth DECEMBER = YearMonth.of(2026, 12);

    @Test
    void E3_1_to_E3_3_and_E3_5_a_household_in_zhejiang_comes_out_to_the_fen() {
        RatingRequest flat = household("ZJ-RES-ANNUAL", JUNE, 200);
        assertThat(amounts(flat.withCounter(used(2700)))).isEqualTo("32.28 82.32 = 114.60");
        assertThat(amounts(household("ZJ-RES-ANNUAL", JUNE, 2600).withCounter(used(2500))))
                .isEqualTo("139.88 1199.52 251.40 = 1590.80");
        Usage byPeriod = Usage.byPeriod(Map.of(Period.PEAK, Energy.kwh(180), Period.VALLEY, Energy.kwh(120)));
        RatingRequest timeOfUse =
                RatingRequest.of(JUNE, Part.timeOfUse(tariff("ZJ-RES-ANNUAL", JUNE), span(JUNE), byPeriod));
        assertThat(amounts(timeOfUse.withCounter(used(4700)))).isEqualTo("102.24 34.56 5.00 60.00 = 201.80");
        assertThat(amounts(household("ZJ-RES-ANNUAL", JUNE, 180).withHousehold(Household.ORDINARY.asLowIncome())))
                .isEqualTo("96.84 -8.07 = 88.77");
    }

    @Test
    void E3_4_a_household_in_guangzhou_pays_by_season_and_size() {
        RatingRequest winter = household("GD-GZ-RES-MONTHLY", DECEMBER, 600);
        assertThat(amounts(household("GD-GZ-RES-MONTHLY", JUNE, 600))).isEqualTo("153.11 217.22 = 370.33");
        assertThat(amounts(winter)).isEqualTo("117.77 127.77 177.77 = 423.31");
        assertThat(amounts(winter.withHousehold(Household.ORDINARY.ofPeople(5))))
                .isEqualTo("176.66 127.77 88.89 = 393.32");
    }

    @Test
    void E3_6_a_factory_in_hubei_comes_out_line_by_line_from_its_15_minute_curve() {
        var calendar = PRICES.calendar("HB-TOU", JANUARY.atDay(1)).orElseThrow();
        var energies = done(calendar.split(curveOf(30_000, 60_000, 80_000, 90_000)));
        Tariff tariff = tariff("HB-AGENT-TWO_PART-KV1_10", JANUARY);
        RatingRequest factory = RatingRequest.of(
                        JANUARY, Part.timeOfUse(tariff, span(JANUARY), Usage.byPeriod(energies)))
                .withBasic(new BasicCharge.ByCapacity(Capacity.kva(1250)))
                .withPowerFactor(PowerFactorStandard.PF_090, Metered.of(ReactiveEnergy.kvarh(100_000)));
        assertThat(amounts(factory)).isEqualTo("31499.97 50937.66 52150.88 38963.16 32875.00 -876.04 = 205550.63");
    }

    @Test
    void who_left_the_market_pays_one_and_a_half_times_the_purchase_price_and_the_restricted_more_per_kwh() {
        RatingRequest single = household("HB-AGENT-SINGLE-KV1_10", JANUARY, 10_000);
        assertThat(amounts(single)).isEqualTo("7156.86 = 7156.86");
        // chapter 03, section 1.1: 0.384470 × 1.5 is 0.192235 more
        assertThat(amounts(single.tagged("LEFT_MARKET"))).isEqualTo("7156.86 1922.35 = 9079.21");
        assertThat(amounts(single.tagged("RESTRICTED"))).isEqualTo("7156.86 1000.00 = 8156.86");
        assertThat(amounts(single.tagged("ELIMINATED"))).isEqualTo("7156.86 3000.00 = 10156.86");
    }

    /** A January that draws so many kWh in each of Hubei's periods, all on its first day. */
    private static IntervalEnergy curveOf(long sharp, long peak, long flat, long valley) {
        long[] values = new long[31 * 96];
        values[18 * 4] = sharp * IntervalEnergy.PER_KWH;
        values[23 * 4 + 3] = peak * IntervalEnergy.PER_KWH;
        values[15 * 4 + 3] = flat * IntervalEnergy.PER_KWH;
        values[0] = valley * IntervalEnergy.PER_KWH;
        return IntervalEnergy.milliwattHours(JANUARY.atDay(1), 15, values);
    }

    private static RatingRequest household(String tariff, YearMonth month, long kwh) {
        return RatingRequest.of(month, Part.flat(tariff(tariff, month), span(month), Usage.total(Energy.kwh(kwh))));
    }

    private static TierCounter used(long kwh) {
        return new TierCounter(2026, Energy.kwh(kwh));
    }

    private static Tariff tariff(String id, YearMonth month) {
        return done(PRICES.book().inForce(new TariffId(id), month.atDay(1)));
    }

    private static Span span(YearMonth month) {
        LocalDate first = month.atDay(1);
        return Span.of(first, first.plusMonths(1));
    }

    private static String amounts(RatingRequest request) {
        LocalDate day = request.month().atDay(1);
        Rating rating = new Rating(
                PRICES.basicChargePolicy(day).orElseThrow(),
                PRICES.powerFactors(day).orElseThrow());
        RatedBill bill = done(rating.rate(request));
        List<String> lines =
                bill.lines().stream().map(line -> line.amount().toString()).toList();
        return String.join(" ", lines) + " = " + bill.total();
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(Refusal why) ->
                throw new AssertionError(why.title().en());
        };
    }
}
