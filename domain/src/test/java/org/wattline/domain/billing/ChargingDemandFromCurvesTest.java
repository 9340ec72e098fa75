package org.wattline.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.MeteringMode;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.reading.ReadingQuality;
import org.wattline.domain.metering.reading.ReadingSource;
import org.wattline.domain.quantity.DemandPrice;
import org.wattline.domain.quantity.IntervalEnergy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.quantity.Ratio;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.rating.line.LineCode;
import org.wattline.domain.rating.request.Carried;
import org.wattline.domain.rating.request.TierCounter;
import org.wattline.domain.tariff.DayFacts;
import org.wattline.domain.tariff.Eligibility;
import org.wattline.domain.tariff.EnergyPrices;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.PriceBook;
import org.wattline.domain.tariff.SampleTariffs;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.TouCalendar;
import org.wattline.domain.tariff.UseCategory;
import org.wattline.domain.tariff.charge.BillingDemand;
import org.wattline.domain.tariff.charge.Charge;
import org.wattline.domain.tariff.charge.Component;
import org.wattline.domain.tariff.charge.DemandTier;
import org.wattline.domain.tariff.charge.Vat;

/** A month that draws 100 kW, 200 kW in the peak hours and 300 kW in the sharp ones. */
class ChargingDemandFromCurvesTest {
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final Component NETWORK =
            new Component("NETWORK", Text.of("需量电费", "demand"), Component.Kind.NETWORK, "GRID", "6001", Vat.OUTSIDE);
    private static final Tariff WINDOWS = Tariff.of(
                    SampleTariffs.provision("WINDOWS", "1", "n"),
                    Text.of("分时需量", "demand by window"),
                    new Eligibility(Set.of(UseCategory.COMMERCE), Scheme.SINGLE, Set.of()),
                    EnergyPrices.flat(UnitPrice.parse("0.50")))
            .withTouCalendar("HB-TOU")
            .withCharges(List.of(
                    demand("1"), demand("10").in(Period.PEAK), demand("20").in(Period.SHARP)));

    private static Charge.Demand demand(String price) {
        return Charge.Demand.allYear(NETWORK, DemandTier.above(DemandPrice.parse(price)));
    }

    private static Outcome<Calculation> calculated(Tariff tariff, Carried carried, int missing) {
        Measured read = SampleSites.metered(
                1,
                MeteringMode.HIGH_SUPPLY_HIGH_METERED,
                Map.of(Register.ACTIVE_IMPORT, 1_000, Register.REACTIVE_FORWARD, 0));
        List<IntervalDay> days = new ArrayList<>();
        for (int d = 0; d < 31; d++) {
            long[] values = new long[24];
            for (int hour = 0; hour < 24; hour++) {
                boolean peak = hour == 16 || hour == 17 || hour >= 20;
                boolean sharp = hour == 18 || hour == 19;
                values[hour] = (sharp ? 300 : peak ? 200 : 100) * IntervalEnergy.PER_KWH;
            }
            if (d < missing) values[3] = IntervalEnergy.MISSING;
            LocalDate day = Samples.JANUARY.from().plusDays(d);
            days.add(new IntervalDay(
                    read.point().no(),
                    Channel.ACTIVE_IMPORT,
                    IntervalEnergy.milliwattHours(day, 60, values),
                    new AssetNo("METER-1"),
                    Ratio.ONE,
                    ReadingSource.AUTO,
                    ReadingQuality.MEASURED,
                    1));
        }
        PublishedPrices prices = new PublishedPrices(
                Samples.done(PriceBook.of(List.of(tariff))),
                (id, day) ->
                        id.equals("HB-TOU") ? Optional.of(SampleTariffs.HUBEI_CALENDAR) : Optional.<TouCalendar>empty(),
                Samples.PRICES.policy(),
                Samples.PRICES.powerFactors(),
                DayFacts.WEEK_ONLY);
        Supply supply = new Supply(
                Samples.account(UseCategory.COMMERCE),
                Samples.JANUARY,
                List.of(SampleSites.terms(tariff, 250, BasicChargeMode.NONE, false)),
                List.of(new Measured(read.point(), read.readings(), days)),
                TierCounter.startOf(2026),
                carried,
                OnSite.NOTHING);
        return Calculation.of(supply, prices, Samples.NOW);
    }

    private static List<String> demands(Calculation bill) {
        return bill.lines().stream()
                .filter(line -> line.code() == LineCode.DEMAND)
                .map(line -> line.quantity().value().toPlainString() + " " + line.amount())
                .toList();
    }

    @Test
    void the_month_and_each_window_are_charged_by_the_curve() {
        Calculation bill = Samples.done(calculated(WINDOWS, Carried.NOTHING, 0));
        assertThat(demands(bill)).containsExactly("300 300.00", "200 2000.00", "300 6000.00");
        assertThat(bill.lines().getFirst().amount()).isEqualTo(Money.yuan(500));
    }

    @Test
    void a_ratchet_looks_back_to_what_earlier_bills_hand_on_and_hands_on_its_own_windows_peak() {
        Tariff ratchet = WINDOWS.withBillingDemand(
                BillingDemand.ratchet(11, Share.percent("80")).during(Set.of(Period.PEAK)));
        TreeMap<YearMonth, Power> peaks = new TreeMap<>(Map.of(YearMonth.of(2025, 7), Power.kw(500)));
        Carried carried = new Carried(new TreeMap<>(), Money.ZERO, peaks, new Carried.Billed(2026, Money.ZERO));
        Calculation bill = Samples.done(calculated(ratchet, carried, 0));
        assertThat(demands(bill)).containsExactly("400 400.00", "400 4000.00", "300 6000.00");
        assertThat(bill.rated().carried().peaks()).containsEntry(JANUARY, Power.kw(200));
    }

    @Test
    void a_curve_with_gaps_tells_no_demand() {
        assertThat(
                        calculated(WINDOWS, Carried.NOTHING, 1) instanceof Outcome.Refused<Calculation>(var why)
                                ? why.code()
                                : "")
                .isEqualTo("rating.demand-unknown");
    }
}
