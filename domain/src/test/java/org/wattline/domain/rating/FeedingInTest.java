package org.wattline.domain.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.domain.rating.SampleCharges.FEED_IN;
import static org.wattline.domain.rating.SampleCharges.MAY;
import static org.wattline.domain.rating.SampleCharges.amounts;
import static org.wattline.domain.rating.SampleCharges.components;
import static org.wattline.domain.rating.SampleCharges.fedIn;
import static org.wattline.domain.rating.SampleCharges.plain;
import static org.wattline.domain.rating.SampleCharges.priced;
import static org.wattline.domain.rating.SampleCharges.used;
import static org.wattline.domain.rating.SampleRequests.RATING;
import static org.wattline.domain.rating.SampleRequests.rated;
import static org.wattline.domain.rating.SampleRequests.refusal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.IntervalEnergy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.StandingPrice;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.rating.request.Carried;
import org.wattline.domain.rating.request.Generation;
import org.wattline.domain.rating.request.Part;
import org.wattline.domain.rating.request.RatingRequest;
import org.wattline.domain.rating.request.Usage;
import org.wattline.domain.tariff.EnergyPrices;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.PriceSeries;
import org.wattline.domain.tariff.SampleTariffs;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.charge.Charge;
import org.wattline.domain.tariff.charge.Per;
import org.wattline.domain.tariff.export.ExportTerms;
import org.wattline.domain.tariff.export.Metering;
import org.wattline.domain.tariff.export.SellTier;
import org.wattline.domain.tariff.export.Subsidy;
import org.wattline.domain.tariff.export.TrueUp;
import org.wattline.domain.tariff.export.TrueUp.Leftover;

class FeedingInTest {
    private static final Period ON = new Period("ON");
    private static final Period OFF = new Period("OFF");
    private static final EnergyPrices FOUR_FEN = EnergyPrices.flat(UnitPrice.parse("0.04"));

    @Test
    void net_metering_cancels_kwh_and_carries_the_rest() {
        Tariff tariff = plain().withExport(ExportTerms.netMetering(FEED_IN));
        RatedBill may = rated(used(tariff, MAY, "300").withGeneration(fedIn("500")));
        assertThat(amounts(may)).isEqualTo("0.00 0.00"); // nothing is left to charge; 200 kWh of credit
        assertThat(may.carried().credits()).isEqualTo(new TreeMap<>(Map.of(Carried.ALL, Energy.kwh(200))));
        assertThat(may.lines().getLast().explanation().en())
                .startsWith("2026-05-01…2026-06-01: 300 kWh taken, 500 kWh fed in, 0 kWh of credit before; "
                        + "0 kWh are charged, 200 kWh are left.");
        RatedBill june = rated(used(tariff, YearMonth.of(2026, 6), "1000")
                .withGeneration(fedIn("100"))
                .carrying(may.carried()));
        assertThat(amounts(june)).isEqualTo("70.00 0.00"); // (1000 − 100 − 200) × 0.10
        assertThat(june.carried().credits()).isEmpty();
        assertThat(june.energy()).isEqualTo(Energy.kwh(700));
    }

    @Test
    void net_metering_goes_by_period() {
        Tariff tariff = priced("ON=0.30 OFF=0.10").withExport(ExportTerms.netMetering(FEED_IN));
        RatingRequest request = RatingRequest.of(
                        MAY, Part.timeOfUse(tariff, SampleRequests.span(MAY), SampleCharges.usage("ON=100 OFF=100")))
                .withGeneration(Generation.fedIn(SampleCharges.usage("ON=150 OFF=40")));
        RatedBill bill = rated(request);
        // the 50 kWh over on peak do not help off peak: 60 × 0.10. Periods are listed by code
        assertThat(amounts(bill)).isEqualTo("6.00 0.00 0.00 0.00");
        assertThat(bill.carried().credits()).isEqualTo(new TreeMap<>(Map.of(ON, Energy.kwh(50))));
        assertThat(bill.carried().credits()).doesNotContainKey(OFF);
        assertThat(refusal(RATING.rate(request.withGeneration(fedIn("190")))).code())
                .isEqualTo("rating.export-needs-periods");
    }

    @Test
    void credits_in_kwh_are_settled_once_a_year_after_the_minimum() {
        Tariff tariff = plain(new Charge.Minimum(SampleCharges.SERVICE, StandingPrice.yuan("5"), Per.MONTH))
                .withExport(ExportTerms.netMetering(FEED_IN)
                        .settled(new TrueUp(Month.MAY, UnitPrice.parse("0.03"), Leftover.PAID)));
        RatedBill bill = rated(used(tariff, MAY, "300").withGeneration(fedIn("500")));
        assertThat(amounts(bill)).isEqualTo("0.00 0.00 5.00 -6.00"); // 200 × 0.03 back, though at least 5 are due
        assertThat(bill.carried().credits()).isEmpty();
        assertThat(components(bill)).isEqualTo("FEED_IN=-6.00 SERVICE=5.00");
    }

    @Test
    void settled_kwh_may_be_kept_as_money_or_lapse() {
        TrueUp kept = new TrueUp(Month.MAY, UnitPrice.parse("0.03"), Leftover.KEPT);
        Tariff tariff = plain().withExport(ExportTerms.netMetering(FEED_IN).settled(kept));
        RatedBill bill = rated(used(tariff, MAY, "300").withGeneration(fedIn("500")));
        assertThat(amounts(bill)).isEqualTo("0.00 0.00 -6.00 6.00"); // no energy charge to set it against
        assertThat(bill.carried().credit()).isEqualTo(Money.yuan(6));
        RatedBill june = rated(used(tariff, YearMonth.of(2026, 6), "40").carrying(bill.carried()));
        assertThat(amounts(june)).isEqualTo("4.00 -4.00");
        assertThat(june.carried().credit()).isEqualTo(Money.yuan(2));
        TrueUp lost = new TrueUp(Month.MAY, UnitPrice.ZERO, Leftover.LOST);
        Tariff losing = plain().withExport(ExportTerms.netMetering(FEED_IN).settled(lost));
        RatedBill lapsed = rated(used(losing, MAY, "300").withGeneration(fedIn("500")));
        assertThat(amounts(lapsed)).isEqualTo("0.00 0.00 0.00");
        assertThat(lapsed.carried().credits()).isEmpty();
    }

    @Test
    void net_metering_with_money_credits_what_is_over_at_the_sell_price() {
        Tariff tariff =
                priced("ON=0.30 OFF=0.10").withExport(ExportTerms.of(FEED_IN, Metering.NET_METERING_MONEY, FOUR_FEN));
        RatingRequest request = RatingRequest.of(
                        MAY, Part.timeOfUse(tariff, SampleRequests.span(MAY), SampleCharges.usage("ON=100 OFF=100")))
                .withGeneration(Generation.fedIn(SampleCharges.usage("ON=350 OFF=40")));
        RatedBill bill = rated(request);
        // off peak 60 × 0.10 = 6.00; over on peak 250 × 0.04 = 10.00 earned, 6.00 set off, 4.00 kept
        assertThat(amounts(bill)).isEqualTo("6.00 0.00 0.00 0.00 -10.00 4.00");
        assertThat(bill.total()).isEqualTo(Money.ZERO);
        assertThat(bill.carried().credit()).isEqualTo(Money.yuan(4));
        assertThat(bill.carried().credits()).isEmpty();
    }

    @Test
    void net_billing_may_turn_the_bill() {
        Tariff tariff = plain().withExport(ExportTerms.of(FEED_IN, Metering.NET_BILLING, FOUR_FEN));
        RatedBill bill = rated(used(tariff, MAY, "100").withGeneration(fedIn("500")));
        assertThat(amounts(bill)).isEqualTo("10.00 -20.00");
        assertThat(bill.carried().credit()).isEqualTo(Money.ZERO);
    }

    @Test
    void net_billing_with_carry_over_keeps_what_energy_charges_do_not_need() {
        Charge.Standing standing = new Charge.Standing(SampleCharges.SERVICE, StandingPrice.yuan("8"), Per.MONTH);
        ExportTerms terms = ExportTerms.of(FEED_IN, Metering.NET_BILLING_CARRIED, FOUR_FEN);
        Tariff tariff = plain(standing).withExport(terms);
        RatedBill may = rated(used(tariff, MAY, "100").withGeneration(fedIn("500")));
        assertThat(amounts(may)).isEqualTo("10.00 8.00 -20.00 10.00"); // the standing charge stays due
        assertThat(may.carried().credit()).isEqualTo(Money.yuan(10));
        RatedBill june = rated(used(tariff, YearMonth.of(2026, 6), "150").carrying(may.carried()));
        assertThat(amounts(june)).isEqualTo("15.00 8.00 -10.00");
        Tariff later = plain(standing).withExport(terms.fromNextMonth());
        RatedBill waiting = rated(used(later, MAY, "100").withGeneration(fedIn("500")));
        assertThat(amounts(waiting)).isEqualTo("10.00 8.00 -20.00 20.00"); // nothing before the next month
        assertThat(waiting.carried().credit()).isEqualTo(Money.yuan(20));
    }

    @Test
    void money_credits_are_paid_or_lapse_at_the_years_settlement() {
        ExportTerms terms = ExportTerms.of(FEED_IN, Metering.NET_BILLING_CARRIED, FOUR_FEN);
        Tariff paying = plain().withExport(terms.settled(new TrueUp(Month.MAY, UnitPrice.ZERO, Leftover.PAID)));
        RatedBill paid = rated(used(paying, MAY, "100").withGeneration(fedIn("500")));
        assertThat(amounts(paid)).isEqualTo("10.00 -20.00 10.00 -10.00");
        assertThat(paid.carried().credit()).isEqualTo(Money.ZERO);
        Tariff losing = plain().withExport(terms.settled(new TrueUp(Month.MAY, UnitPrice.ZERO, Leftover.LOST)));
        RatedBill lost = rated(used(losing, MAY, "100").withGeneration(fedIn("500")));
        assertThat(amounts(lost)).isEqualTo("10.00 -20.00 10.00 0.00");
        assertThat(lost.carried().credit()).isEqualTo(Money.ZERO);
    }

    @Test
    void buy_all_sell_all_pays_for_everything_generated() {
        Tariff tariff = plain().withExport(ExportTerms.of(FEED_IN, Metering.BUY_ALL_SELL_ALL, FOUR_FEN));
        RatedBill bill = rated(used(tariff, MAY, "1000").withGeneration(fedIn("600")));
        assertThat(amounts(bill)).isEqualTo("100.00 -24.00");
    }

    @Test
    void exports_have_tiers_of_their_own() {
        ExportTerms terms = ExportTerms.of(FEED_IN, Metering.NET_BILLING, FOUR_FEN)
                .tiered(List.of(
                        SellTier.upTo(Energy.kwh(100), EnergyPrices.flat(UnitPrice.parse("0.08"))),
                        SellTier.above(FOUR_FEN)));
        Tariff tariff = priced("ON=0.30 OFF=0.10").withExport(terms);
        RatingRequest request = RatingRequest.of(
                        MAY, Part.timeOfUse(tariff, SampleRequests.span(MAY), SampleCharges.usage("ON=0 OFF=0")))
                .withGeneration(Generation.fedIn(SampleCharges.usage("ON=300 OFF=100")));
        // tier 1 holds 100 of 400 kWh: 25 off, 75 on peak; 25 × 0.08, 75 × 0.08, 75 × 0.04, 225 × 0.04
        assertThat(amounts(rated(request))).isEqualTo("0.00 0.00 -2.00 -6.00 -3.00 -9.00");
    }

    @Test
    void exports_may_be_paid_hour_by_hour() {
        LocalDate first = MAY.atDay(1);
        List<UnitPrice> prices = IntStream.range(0, 31 * 24)
                .mapToObj(hour -> UnitPrice.parse(hour % 24 == 12 ? "0.02" : "0.05"))
                .toList();
        PriceSeries series = PriceSeries.of("HOURLY", Instant.EPOCH, first, 60, prices);
        List<Energy> energies = IntStream.range(0, 31 * 24)
                .mapToObj(hour -> Energy.kwh(hour % 24 == 12 ? 10 : hour % 24 == 11 ? 4 : 0))
                .toList();
        Usage curve = Usage.priced(IntervalEnergy.of(first, 60, energies), series);
        Tariff tariff = plain().withExport(ExportTerms.bySeries(FEED_IN, Metering.NET_BILLING, "HOURLY"));
        RatedBill bill = rated(used(tariff, MAY, "100").withGeneration(Generation.fedIn(curve)));
        assertThat(amounts(bill)).isEqualTo("10.00 -12.40"); // 31 × (10 × 0.02 + 4 × 0.05)
        assertThat(refusal(RATING.rate(used(tariff, MAY, "1").withGeneration(fedIn("1"))))
                        .code())
                .isEqualTo("rating.export-series-needed");
    }

    @Test
    void surplus_of_a_chinese_roof_is_bought_and_all_of_it_subsidised() {
        // 自发自用、余电上网: Hubei 35 kV single-part; 1 200 kWh fed in at 0.4161; 3 000 kWh generated at 0.03
        Tariff tariff = SampleTariffs.HUBEI_SINGLE_35KV.withExport(
                ExportTerms.of(FEED_IN, Metering.NET_BILLING, EnergyPrices.flat(UnitPrice.parse("0.4161")))
                        .subsidised(new Subsidy(SampleCharges.POLICY, UnitPrice.parse("0.03"))));
        RatingRequest request = used(tariff, YearMonth.of(2026, 1), "5000");
        RatedBill bill = rated(request.withGeneration(fedIn("1200").generating(Energy.kwh(3000))));
        assertThat(amounts(bill)).isEqualTo("3478.43 -499.32 -90.00"); // 5000 × 0.695686; 1200 × 0.4161; 3000 × 0.03
        assertThat(refusal(RATING.rate(request.withGeneration(fedIn("1200")))).code())
                .isEqualTo("rating.generation-unknown");
    }

    @Test
    void what_cannot_be_settled_is_refused_by_name() {
        assertThat(refusal(RATING.rate(used(plain(), MAY, "1").withGeneration(fedIn("1"))))
                        .code())
                .isEqualTo("rating.export-without-terms");
        Tariff selling = plain().withExport(ExportTerms.of(FEED_IN, Metering.NET_BILLING, FOUR_FEN));
        assertThat(refusal(RATING.rate(used(selling, MAY, "1").withGeneration(fedIn("-1"))))
                        .code())
                .isEqualTo("rating.export-negative");
        Tariff byPeriod = plain().withExport(ExportTerms.of(
                FEED_IN, Metering.NET_BILLING, EnergyPrices.byPeriod(SampleTariffs.prices("ON=1"))));
        assertThat(refusal(RATING.rate(used(byPeriod, MAY, "1").withGeneration(fedIn("1"))))
                        .code())
                .isEqualTo("rating.export-without-price");
    }
}
