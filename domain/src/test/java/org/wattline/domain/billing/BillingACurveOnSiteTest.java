package org.wattline.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.domain.billing.SampleSites.LONG_AGO;
import static org.wattline.domain.billing.SampleSites.arranged;
import static org.wattline.domain.billing.SampleSites.no;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.MeteringMode;
import org.wattline.domain.metering.PowerFactorParticipation;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.arrangement.Arrangement;
import org.wattline.domain.metering.arrangement.PointArrangement;
import org.wattline.domain.metering.arrangement.PointLoss;
import org.wattline.domain.metering.arrangement.QuantityRule;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.reading.ReadingQuality;
import org.wattline.domain.metering.reading.ReadingSource;
import org.wattline.domain.quantity.IntervalEnergy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Ratio;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.rating.request.TierCounter;
import org.wattline.domain.tariff.DayFacts;
import org.wattline.domain.tariff.Eligibility;
import org.wattline.domain.tariff.MarketEnergy;
import org.wattline.domain.tariff.PriceBook;
import org.wattline.domain.tariff.PriceComponents;
import org.wattline.domain.tariff.PriceSeries;
import org.wattline.domain.tariff.SampleTariffs;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.TouCalendar;
import org.wattline.domain.tariff.UseCategory;

/** A market customer with a line of its own and a point below the main one. */
class BillingACurveOnSiteTest {
    private static final Tariff MARKET = Tariff.byMarket(
            SampleTariffs.provision("HB-MARKET-10KV", "1", "n"),
            Text.of("市场化", "market"),
            new Eligibility(Set.of(UseCategory.COMMERCE), Scheme.SINGLE, Set.of()),
            new PriceComponents(
                    SampleTariffs.price("0"),
                    SampleTariffs.price("0"),
                    SampleTariffs.price("0"),
                    SampleTariffs.price("0"),
                    SampleTariffs.price("0"),
                    new TreeMap<>()),
            new MarketEnergy("HB-DA", Money.yuan("0.50")));

    private static final PublishedPrices PRICES = new PublishedPrices(
            Samples.done(PriceBook.of(List.of(MARKET, SampleTariffs.HUBEI_SINGLE_35KV))),
            (id, day) -> Optional.<TouCalendar>of(SampleTariffs.HUBEI_CALENDAR),
            Samples.PRICES.policy(),
            Samples.PRICES.powerFactors(),
            DayFacts.WEEK_ONLY,
            Optional.empty(),
            (id, span) -> Optional.of(series()));

    /** 0.30 yuan before noon, 0.40 after. */
    private static PriceSeries series() {
        long[] prices = new long[24 * 31];
        for (int i = 0; i < prices.length; i++) prices[i] = i % 24 < 12 ? 30_000_000 : 40_000_000;
        return PriceSeries.units("HB-DA", Instant.EPOCH, Samples.JANUARY.from(), 60, prices);
    }

    /** Every day so many kWh in each hour before noon, and so many after. */
    private static Measured metered(int n, int kwh, int before, int after) {
        Measured read = SampleSites.metered(
                n,
                MeteringMode.HIGH_SUPPLY_HIGH_METERED,
                Map.of(Register.ACTIVE_IMPORT, kwh, Register.REACTIVE_FORWARD, 0));
        List<IntervalDay> days = new ArrayList<>();
        for (int d = 0; d < 31; d++) {
            long[] values = new long[24];
            Arrays.fill(values, 0, 12, before * IntervalEnergy.PER_KWH);
            Arrays.fill(values, 12, 24, after * IntervalEnergy.PER_KWH);
            LocalDate day = Samples.JANUARY.from().plusDays(d);
            days.add(new IntervalDay(
                    read.point().no(),
                    Channel.ACTIVE_IMPORT,
                    IntervalEnergy.milliwattHours(day, 60, values),
                    new AssetNo("METER-" + n),
                    Ratio.ONE,
                    ReadingSource.AUTO,
                    ReadingQuality.MEASURED,
                    1));
        }
        return new Measured(read.point(), read.readings(), days);
    }

    @Test
    void losses_and_the_curve_of_a_point_below_change_the_hours_in_which_the_market_is_paid() {
        PointArrangement main = arranged(
                1,
                LONG_AGO,
                new Arrangement(
                        Optional.empty(),
                        new QuantityRule.ByMeter(),
                        List.of(new PointLoss.Percentage("line", Share.percent("1"), Share.NONE)),
                        Optional.empty(),
                        PowerFactorParticipation.NONE));
        PointArrangement light = arranged(
                2,
                LONG_AGO,
                new Arrangement(
                        Optional.of(no(1)),
                        new QuantityRule.ByMeter(),
                        List.of(),
                        Optional.of(new Arrangement.OwnPrice(SampleTariffs.HUBEI_SINGLE_35KV.id(), false)),
                        PowerFactorParticipation.NONE));
        Supply supply = new Supply(
                        Samples.account(UseCategory.COMMERCE),
                        Samples.JANUARY,
                        List.of(SampleSites.terms(MARKET, 250, BasicChargeMode.NONE, true)),
                        List.of(metered(1, 74_400, 100, 100), metered(2, 3_720, 10, 0)),
                        TierCounter.startOf(2026))
                .on(new OnSite(List.of(), List.of(main, light)));
        Calculation bill = Samples.done(Calculation.of(supply, PRICES, Samples.NOW));
        // 744 kWh are lost, 37 of them the light's: (31 x 12 x 101 - 3,757) x 0.30 + 31 x 12 x 101 x 0.40
        assertThat(bill.lines().getFirst().amount()).isEqualTo(Money.yuan("25173.30"));
        assertThat(bill.lines().get(1).quantity().value()).isEqualByComparingTo("3757");
        assertThat(bill.lines().get(1).readings()).hasSize(31);
        assertThat(bill.rated().energy().kwh()).isEqualByComparingTo("75144");
    }
}
