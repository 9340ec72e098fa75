package org.wattline.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.domain.billing.Samples.account;
import static org.wattline.domain.billing.Samples.bill;
import static org.wattline.domain.billing.Samples.curve;
import static org.wattline.domain.billing.Samples.factory;
import static org.wattline.domain.billing.Samples.household;
import static org.wattline.domain.billing.Samples.read;
import static org.wattline.domain.billing.Samples.supply;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wattline.domain.contract.TermsInForce;
import org.wattline.domain.customer.Account;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.metering.Register;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.PowerFactor;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.rating.request.TierCounter;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.PriceBook;
import org.wattline.domain.tariff.Provision;
import org.wattline.domain.tariff.SampleTariffs;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.UseCategory;
import org.wattline.domain.tariff.eligibility.EligibilityRules;
import org.wattline.domain.tariff.eligibility.Marks;
import org.wattline.domain.tariff.eligibility.Measure;

/** From readings and curves to bills: the examples of the dossier, to the fen. */
class CalculatingTheWorkedExamplesTest {
    private final Account home = account(UseCategory.RESIDENTIAL);

    private static List<String> amounts(Bill bill) {
        return bill.calculation().lines().stream()
                .map(RatedLine::amount)
                .map(Money::toString)
                .toList();
    }

    private Bill flat(int usedBefore, int kwh) {
        return bill(supply(home, household(false), read(Map.of(Register.ACTIVE_IMPORT, kwh)), usedBefore));
    }

    @Test
    void a_household_crosses_into_the_second_tier_example_E3_1() {
        Bill bill = flat(2_700, 200);
        assertThat(amounts(bill)).containsExactly("32.28", "82.32");
        assertThat(bill.total()).isEqualTo(Money.yuan("114.60"));
        assertThat(bill.calculation().rated().counter()).isEqualTo(new TierCounter(2026, Energy.kwh(2_900)));
        assertThat(bill.calculation().counted()).isEqualTo(Energy.kwh(200));
    }

    @Test
    void a_household_crosses_two_tiers_example_E3_2() {
        Bill bill = flat(2_500, 2_600);
        assertThat(amounts(bill)).containsExactly("139.88", "1199.52", "251.40");
        assertThat(bill.total()).isEqualTo(Money.yuan("1590.80"));
    }

    @Test
    void a_household_with_time_of_use_crosses_a_tier_example_E3_3() {
        Measured read = read(Map.of(Register.ACTIVE_IMPORT_PEAK, 180, Register.ACTIVE_IMPORT_VALLEY, 120));
        Bill bill = bill(supply(home, household(true), read, 4_700));
        assertThat(amounts(bill)).containsExactly("102.24", "34.56", "5.00", "60.00");
        assertThat(bill.total()).isEqualTo(Money.yuan("201.80"));
    }

    @Test
    void a_curve_fills_the_tiers_in_the_order_of_time_and_comes_to_the_same() {
        Tariff byClock = SampleTariffs.ZHEJIANG.withTouCalendar(
                SampleTariffs.HUBEI_CALENDAR.provision().id());
        PublishedPrices prices = new PublishedPrices(
                Samples.done(PriceBook.of(List.of(byClock))),
                Samples.PRICES.calendars(),
                Samples.PRICES.policy(),
                Samples.PRICES.powerFactors(),
                Samples.PRICES.days());
        Supply supply = supply(home, household(true), curve(Map.of(Period.PEAK, 180, Period.VALLEY, 120), 0), 4_700);
        Bill bill = Bill.calculated(BillNo.of(1), supply, Samples.done(Calculation.of(supply, prices, Samples.NOW)));
        assertThat(amounts(bill)).containsExactly("102.24", "34.56", "5.00", "60.00");
    }

    @Test
    void a_household_with_low_income_gets_energy_free_example_E3_5() {
        Account poor =
                Samples.done(home.declaring(LocalDate.of(2025, 1, 1), 2, true)).state();
        Bill bill = bill(supply(poor, household(false), read(Map.of(Register.ACTIVE_IMPORT, 180)), 0));
        assertThat(bill.total()).isEqualTo(Money.yuan("88.77"));
    }

    @Test
    void a_factory_is_billed_by_its_curve_and_reactive_registers_example_E3_6() {
        Map<Period, Integer> kwh =
                Map.of(Period.SHARP, 30_000, Period.PEAK, 60_000, Period.FLAT, 80_000, Period.VALLEY, 90_000);
        Bill bill = bill(supply(account(UseCategory.LARGE_INDUSTRY), factory(), curve(kwh, 100_000), 0));
        assertThat(amounts(bill))
                .containsExactly("31499.97", "50937.66", "52150.88", "38963.16", "32875.00", "-876.04");
        assertThat(bill.total()).isEqualTo(Money.yuan("205550.63"));
        assertThat(bill.calculation().rated().powerFactor()).contains(PowerFactor.parse("0.93"));
        assertThat(bill.calculation().revenue())
                .containsOnlyKeys(
                        "POWER_PURCHASE",
                        "GOVERNMENT_FUNDS",
                        "SYSTEM_OPERATION",
                        "TRANSMISSION_DISTRIBUTION",
                        "BASIC_CHARGE",
                        "POWER_FACTOR")
                .containsEntry("GOVERNMENT_FUNDS", Money.yuan("11752.00"));
    }

    @Test
    void a_charging_station_has_no_basic_charge_as_long_as_the_notice_holds() {
        Map<Period, Integer> kwh = Map.of(Period.PEAK, 60_000);
        TermsInForce agreed = factory();
        TermsInForce station = new TermsInForce(
                agreed.account(),
                agreed.contract(),
                agreed.type(),
                agreed.premises(),
                agreed.during(),
                agreed.agreed().keeping(Optional.empty()).marked(Marks.of("CHARGING_STATION")));
        Supply supply = supply(account(UseCategory.LARGE_INDUSTRY), station, curve(kwh, 0), 0);

        Bill free = Bill.calculated(
                BillNo.of(1), supply, Samples.done(Calculation.of(supply, waiving("2031-01-01"), Samples.NOW)));
        Bill charged = Bill.calculated(
                BillNo.of(1), supply, Samples.done(Calculation.of(supply, waiving("2026-01-31"), Samples.NOW)));

        assertThat(amounts(free)).containsExactly("0.00", "50937.66", "0.00", "0.00", "0.00");
        assertThat(free.calculation()
                        .lines()
                        .getLast()
                        .trace()
                        .getFirst()
                        .sentence()
                        .en())
                .isEqualTo("No basic charge is collected for 1250 kVA, by 国办发〔2023〕19号 [F].");
        assertThat(amounts(charged)).containsExactly("0.00", "50937.66", "0.00", "0.00", "32875.00");
    }

    /** A waiver that ends before a day. */
    private static PublishedPrices waiving(String before) {
        Provision basis = SampleTariffs.provision("CHARGING_STATION", "1", "国办发〔2023〕19号");
        Measure waiver = new Measure(
                "CHARGING_STATION",
                Text.of("充电站", "charging station"),
                Measure.Effect.BASIC_CHARGE_WAIVED,
                new Provision(
                        basis.id(),
                        basis.version(),
                        Span.of(LocalDate.of(2023, 6, 8), LocalDate.parse(before)),
                        basis.source()));
        EligibilityRules rules = new EligibilityRules(
                SampleTariffs.provision("ELIGIBILITY", "1", "n"),
                Capacity.kva(100),
                Capacity.kva(315),
                List.of(),
                List.of(waiver));
        PublishedPrices prices = Samples.PRICES;
        return new PublishedPrices(
                prices.book(),
                prices.calendars(),
                prices.policy(),
                prices.powerFactors(),
                prices.days(),
                Optional.of(rules),
                prices.series());
    }

    @Test
    void each_line_names_the_readings_behind_it() {
        Bill bill = flat(0, 200);
        assertThat(bill.calculation().lines().getFirst().readings())
                .extracting(Object::toString)
                .containsExactly(
                        Samples.POINT + "/" + Samples.METER + "/2025-12-31T16:00:00Z#1",
                        Samples.POINT + "/" + Samples.METER + "/2026-01-31T16:00:00Z#1");
    }
}
