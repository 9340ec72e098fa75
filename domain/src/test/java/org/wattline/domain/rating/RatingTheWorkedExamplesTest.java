package org.wattline.domain.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.domain.rating.SampleRequests.rated;
import static org.wattline.domain.rating.SampleRequests.span;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.CapacityPrice;
import org.wattline.domain.quantity.DemandPrice;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.quantity.PowerFactor;
import org.wattline.domain.quantity.ReactiveEnergy;
import org.wattline.domain.rating.capacity.Connected;
import org.wattline.domain.rating.capacity.Equipment;
import org.wattline.domain.rating.line.Figure;
import org.wattline.domain.rating.line.LineCode;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.rating.request.BasicCharge;
import org.wattline.domain.rating.request.Metered;
import org.wattline.domain.rating.request.Part;
import org.wattline.domain.rating.request.Participation;
import org.wattline.domain.rating.request.RatingRequest;
import org.wattline.domain.rating.request.Usage;
import org.wattline.domain.tariff.BasicChargePolicy.Excess;
import org.wattline.domain.tariff.BasicPrices;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.PowerFactorStandard;
import org.wattline.domain.tariff.Provision;
import org.wattline.domain.tariff.SampleTariffs;
import org.wattline.domain.tariff.Tariff;

class RatingTheWorkedExamplesTest {
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/worked-examples.csv", useHeadersInDisplayName = true)
    void every_published_bill_comes_out_to_the_fen_line_by_line(
            String id, String tariff, YearMonth month, String inputs, String lines, String total) {
        RatedBill bill = rated(SampleRequests.of(tariff, month, inputs));
        assertThat(bill.lines())
                .as(id)
                .extracting(RatedLine::amount)
                .containsExactlyElementsOf(
                        Arrays.stream(lines.split(" ", -1)).map(Money::yuan).toList());
        assertThat(bill.total()).isEqualTo(Money.yuan(total));
    }

    @Test
    void the_factory_of_E3_6_has_its_power_factor_its_base_and_no_more_than_its_energy() {
        RatedBill bill = rated(SampleRequests.of(
                "HB-TWO-PART-10KV",
                JANUARY,
                "SHARP=30000 PEAK=60000 FLAT=80000 VALLEY=90000 kva=1250 kvarh=100000 pf=0.90"));
        assertThat(bill.powerFactor()).contains(PowerFactor.parse("0.93"));
        assertThat(bill.sum(LineCode::isEnergy)).isEqualTo(Money.yuan("173551.67"));
        assertThat(bill.sum(LineCode::isBasic)).isEqualTo(Money.yuan("32875.00"));
        assertThat(bill.lines().getLast().quantity()).isEqualTo(Figure.of(Money.yuan("194674.67")));
        assertThat(bill.energy()).isEqualTo(Energy.kwh(260000));
    }

    /** E3-7; the energy is free of charge in the comparison because only the basic charge is summed. */
    @ParameterizedTest
    @CsvSource({
        "OVER_TOLERANCE, 980, 42630.00",
        "OVER_CONTRACT,  980, 40740.00",
        "OVER_TOLERANCE, 930, 39060.00",
        "OVER_CONTRACT,  930, 37800.00",
        "OVER_TOLERANCE, 700, 37800.00",
        "OVER_TOLERANCE, 945, 39690.00",
        "OVER_TOLERANCE, 946, 39774.00"
    })
    void demand_above_the_contract_is_charged_by_the_reading_of_the_rule(
            Excess excess, long measured, String expected) {
        RatingRequest request = twoPart(1000)
                .withBasic(new BasicCharge.ByContractDemand(Power.kw(900), Capacity.kva(1630)))
                .withDemand(Metered.of(Power.kw(measured)));
        RatedBill bill = SampleRequests.done(
                new Rating(SampleTariffs.policy(excess), SampleTariffs.POWER_FACTORS).rate(request));
        assertThat(bill.sum(LineCode::isBasic)).isEqualTo(Money.yuan(expected));
    }

    @ParameterizedTest
    @CsvSource({"423799, 41160.00", "423800, 37044.00", "430000, 37044.00"})
    void steady_use_earns_the_discount_from_260_kwh_per_kva_on(long kwh, String expected) {
        RatingRequest request = twoPart(kwh)
                .withBasic(new BasicCharge.ByActualDemand(Capacity.kva(1630)))
                .withDemand(Metered.of(Power.kw(980)));
        assertThat(rated(request).sum(LineCode::isBasic)).isEqualTo(Money.yuan(expected));
    }

    @Test
    void a_contract_demand_below_the_floor_is_charged_as_the_floor() {
        RatingRequest request = twoPart(1000)
                .withBasic(new BasicCharge.ByContractDemand(Power.kw(500), Capacity.kva(1630)))
                .withDemand(Metered.of(Power.kw(300)));
        assertThat(rated(request).sum(LineCode::isBasic)).isEqualTo(Money.yuan("27384.00")); // 652 kW × 42
    }

    @Test
    void E3_13_a_sub_point_whose_money_does_not_take_part_stays_out_of_the_power_factor_base() {
        Part main = Part.timeOfUse(
                SampleTariffs.HUBEI_TWO_PART_110KV,
                span(JANUARY),
                Usage.byPeriod(Map.of(
                        Period.SHARP, Energy.kwh(87300),
                        Period.PEAK, Energy.kwh(276450),
                        Period.FLAT, Energy.kwh(371510),
                        Period.VALLEY, Energy.kwh(234740))));
        Part lighting = Part.flat(SampleTariffs.HUBEI_SINGLE_35KV, span(JANUARY), Usage.total(Energy.kwh(30000)))
                .participating(Participation.ofCode("02"));
        RatedBill bill = rated(RatingRequest.of(JANUARY, main, lighting)
                .withBasic(new BasicCharge.ByActualDemand(Capacity.kva(6300)))
                .withDemand(Metered.of(Power.kw(2400)))
                .withPowerFactor(PowerFactorStandard.PF_090, Metered.of(ReactiveEnergy.kvarh(290000))));
        assertThat(bill.lines())
                .extracting(line -> line.amount().toString())
                .containsExactly("88356.24", "223664.91", "228101.94", "92727.93", "20870.58", "93600.00", "-5119.55");
        assertThat(bill.powerFactor()).contains(PowerFactor.parse("0.96"));
        assertThat(bill.total()).isEqualTo(Money.yuan("742202.05"));
    }

    @Test
    void part_of_a_month_is_charged_by_thirtieths() {
        Connected opened = Connected.of(Equipment.transformer("1#", Capacity.kva(1250), LocalDate.of(2026, 1, 12)));
        RatedBill bill = rated(twoPart(0).withBasic(new BasicCharge.ByCapacity(opened)));
        assertThat(bill.total()).isEqualTo(Money.yuan("21916.67"));
        assertThat(bill.lines().getLast().arithmetic().en())
                .isEqualTo("1250 kVA × 26.3 yuan/kVA·month × 20 ÷ 30 = 21916.67 yuan");
    }

    @Test
    void a_basic_price_that_changes_within_the_month_holds_for_the_month() {
        Tariff january = SampleTariffs.HUBEI_TWO_PART_10KV;
        LocalDate change = LocalDate.of(2026, 2, 1);
        Span before = Span.of(LocalDate.of(2026, 1, 16), change);
        Span after = Span.of(change, LocalDate.of(2026, 2, 16));
        Provision february = new Provision(
                january.provision().id(),
                "2026-02",
                Span.startingOn(change),
                january.provision().source());
        Tariff dearer = Tariff.of(february, january.name(), january.eligibility(), january.prices())
                .withBasic(BasicPrices.of(CapacityPrice.parse("30"), DemandPrice.parse("45")));
        RatedBill bill = rated(RatingRequest.of(
                        YearMonth.of(2026, 2),
                        Part.flat(january, before, Usage.total(Energy.kwh(10))),
                        Part.flat(dearer, after, Usage.total(Energy.kwh(10))),
                        Part.flat(SampleTariffs.ZHEJIANG, before, Usage.total(Energy.kwh(10))))
                .withBasic(new BasicCharge.ByCapacity(Capacity.kva(100))));
        assertThat(bill.sum(LineCode::isBasic)).isEqualTo(Money.yuan("3000.00"));
        assertThat(bill.lines().getLast().span())
                .isEqualTo(Span.of(LocalDate.of(2026, 1, 16), LocalDate.of(2026, 2, 16)));
    }

    private static RatingRequest twoPart(long kwh) {
        return RatingRequest.of(
                JANUARY, Part.flat(SampleTariffs.HUBEI_TWO_PART_10KV, span(JANUARY), Usage.total(Energy.kwh(kwh))));
    }
}
