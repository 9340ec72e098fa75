package org.wattline.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.domain.billing.SampleSites.LONG_AGO;
import static org.wattline.domain.billing.SampleSites.arranged;
import static org.wattline.domain.billing.SampleSites.metered;
import static org.wattline.domain.billing.SampleSites.no;
import static org.wattline.domain.billing.SampleSites.terms;
import static org.wattline.domain.billing.SampleSites.through;
import static org.wattline.domain.billing.SampleSites.transformer;
import static org.wattline.domain.billing.SampleSites.unmetered;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.contract.TermsInForce;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringMode;
import org.wattline.domain.metering.PowerFactorParticipation;
import org.wattline.domain.metering.QuantityMode;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.arrangement.Arrangement;
import org.wattline.domain.metering.arrangement.PointArrangement;
import org.wattline.domain.metering.arrangement.QuantityRule;
import org.wattline.domain.premises.equipment.SupplyEquipment;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.rating.request.TierCounter;
import org.wattline.domain.tariff.DayFacts;
import org.wattline.domain.tariff.EquipmentState;
import org.wattline.domain.tariff.PriceBook;
import org.wattline.domain.tariff.Provision;
import org.wattline.domain.tariff.SampleTariffs;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.TouCalendar;
import org.wattline.domain.tariff.UseCategory;

class BillingASiteTest {
    private static final MeteringMode LOW = MeteringMode.HIGH_SUPPLY_LOW_METERED;
    private static final MeteringMode HIGH = MeteringMode.HIGH_SUPPLY_HIGH_METERED;
    private static final Tariff TEN_KV = SampleTariffs.HUBEI_TWO_PART_10KV;
    private static final Arrangement.OwnPrice LIGHT =
            new Arrangement.OwnPrice(SampleTariffs.HUBEI_SINGLE_35KV.id(), false);
    private static final PublishedPrices PRICES = new PublishedPrices(
            Samples.done(
                    PriceBook.of(List.of(TEN_KV, SampleTariffs.HUBEI_TWO_PART_110KV, SampleTariffs.HUBEI_SINGLE_35KV))),
            (id, day) -> Optional.<TouCalendar>of(SampleTariffs.HUBEI_CALENDAR),
            Samples.PRICES.policy(),
            Samples.PRICES.powerFactors(),
            DayFacts.WEEK_ONLY);

    private static Outcome<Calculation> calculated(
            TermsInForce terms, List<Measured> points, List<SupplyEquipment> equipment, PointArrangement... arranged) {
        return calculated(PRICES, terms, points, equipment, arranged);
    }

    private static Outcome<Calculation> calculated(
            PublishedPrices prices,
            TermsInForce terms,
            List<Measured> points,
            List<SupplyEquipment> equipment,
            PointArrangement... arranged) {
        Supply supply = new Supply(
                        Samples.account(UseCategory.LARGE_INDUSTRY),
                        Samples.JANUARY,
                        List.of(terms),
                        points,
                        TierCounter.startOf(2026))
                .on(new OnSite(equipment, List.of(arranged)));
        return Calculation.of(supply, prices, Samples.NOW);
    }

    private static List<String> amounts(Calculation calculation) {
        return calculation.lines().stream()
                .map(RatedLine::amount)
                .map(Money::toString)
                .toList();
    }

    private static String refusal(Outcome<Calculation> outcome) {
        return outcome instanceof Outcome.Refused<Calculation>(var why) ? why.code() : "";
    }

    private static Arrangement main(int... transformers) {
        return new Arrangement(
                Optional.empty(),
                new QuantityRule.ByMeter(),
                List.of(through(transformers)),
                Optional.empty(),
                PowerFactorParticipation.ENERGY_AND_MONEY);
    }

    private static Arrangement below(int above, QuantityRule quantity, PowerFactorParticipation powerFactor) {
        return new Arrangement(Optional.of(no(above)), quantity, List.of(), Optional.of(LIGHT), powerFactor);
    }

    @Test
    void losses_of_the_own_transformer_are_added_example_E3_8() {
        Measured meter = metered(1, LOW, Map.of(Register.ACTIVE_IMPORT, 82_000, Register.REACTIVE_FORWARD, 31_000));
        Calculation bill = Samples.done(calculated(
                terms(TEN_KV, 315, BasicChargeMode.CAPACITY, false),
                List.of(meter),
                List.of(SampleSites.e3_8()),
                arranged(1, LONG_AGO, main(1))));
        RatedLine energy = bill.lines().getFirst();
        assertThat(energy.quantity().value()).isEqualTo("82756"); // 82,000 + 756
        assertThat(energy.readings()).hasSize(2);
        assertThat(energy.explanation().zh())
                .contains("357.12")
                .contains("398.7")
                .contains("1#");
        // the basic charge is of the transformer: 315 kVA × 26.3; reactive energy 31,000 + 2,577.96 + 1,311.66
        assertThat(bill.lines().get(1).amount()).isEqualTo(Money.yuan("8284.50"));
        assertThat(bill.lines().getLast().explanation().en()).contains("82756 kWh and 34890 kvarh");
    }

    @Test
    void a_sealed_transformer_lowers_the_basic_charge_by_days_and_loses_no_iron_example_E2_2() {
        SupplyEquipment sealed = Samples.done(transformer(2, 630)
                        .changing(EquipmentState.SUSPENDED, LocalDate.of(2026, 1, 11), SampleSites.RECORDED)
                        .then(change -> change.state()
                                .changing(EquipmentState.RUNNING, LocalDate.of(2026, 2, 21), SampleSites.RECORDED)))
                .state();
        assertThat(sealed.hoursUnderVoltage(Samples.JANUARY)).isEqualTo(240);
        Measured meter = metered(1, HIGH, Map.of(Register.ACTIVE_IMPORT, 1_000, Register.REACTIVE_FORWARD, 0));
        Calculation bill = Samples.done(calculated(
                terms(TEN_KV, 1_630, BasicChargeMode.CAPACITY, false),
                List.of(meter),
                List.of(transformer(1, 1_000), sealed)));
        assertThat(amounts(bill).subList(1, 3)).containsExactly("26300.00", "4970.70");
    }

    @Test
    void metered_points_agreed_quantities_and_shares_come_off_the_main_example_E1_4() {
        Calculation bill = Samples.done(calculated(
                terms(TEN_KV, 315, BasicChargeMode.CAPACITY, false),
                List.of(
                        metered(1, HIGH, Map.of(Register.ACTIVE_IMPORT, 50_000, Register.REACTIVE_FORWARD, 0)),
                        metered(2, HIGH, Map.of(Register.ACTIVE_IMPORT, 6_200)),
                        unmetered(3, QuantityMode.FIXED_QUANTITY),
                        unmetered(4, QuantityMode.FIXED_RATIO)),
                List.of(transformer(1, 315)),
                arranged(2, LONG_AGO, below(1, new QuantityRule.ByMeter(), PowerFactorParticipation.NONE)),
                arranged(
                        3,
                        LONG_AGO,
                        below(1, new QuantityRule.PerMonth(Energy.kwh(600)), PowerFactorParticipation.NONE)),
                arranged(
                        4,
                        LONG_AGO,
                        below(
                                1,
                                new QuantityRule.ShareOfRest(Share.percent("10")),
                                PowerFactorParticipation.ENERGY_ONLY))));
        assertThat(bill.lines().stream()
                        .limit(4)
                        .map(line -> line.quantity().value().toPlainString()))
                .containsExactly("38880", "6200", "600", "4320");
        assertThat(bill.lines().get(1).provision().id())
                .isEqualTo(SampleTariffs.HUBEI_SINGLE_35KV.id().value());
        assertThat(bill.rated().energy()).isEqualTo(Energy.kwh(50_000));
    }

    @Test
    void a_share_with_a_price_of_its_own_leaves_the_base_of_the_power_factor_example_E3_13() {
        Map<Register, Integer> used = Map.of(
                Register.ACTIVE_IMPORT_SHARP, 90_000,
                Register.ACTIVE_IMPORT_PEAK, 285_000,
                Register.ACTIVE_IMPORT_FLAT, 383_000,
                Register.ACTIVE_IMPORT_VALLEY, 242_000,
                Register.REACTIVE_FORWARD, 290_000,
                Register.MAX_DEMAND, 2_400);
        Calculation bill = Samples.done(calculated(
                terms(SampleTariffs.HUBEI_TWO_PART_110KV, 6_300, BasicChargeMode.ACTUAL_DEMAND, true),
                List.of(metered(1, HIGH, used), unmetered(2, QuantityMode.FIXED_RATIO)),
                List.of(),
                arranged(
                        2,
                        LONG_AGO,
                        below(
                                1,
                                new QuantityRule.ShareOfRest(Share.percent("3")),
                                PowerFactorParticipation.ENERGY_ONLY))));
        assertThat(amounts(bill))
                .containsExactly("88356.24", "223664.91", "228101.94", "92727.93", "20870.58", "93600.00", "-5119.55");
        assertThat(bill.total()).isEqualTo(Money.yuan("742202.05"));
    }

    @Test
    void a_place_that_changes_within_the_month_is_billed_by_the_reading_of_that_day() {
        Map<Register, Integer> used = Map.of(Register.ACTIVE_IMPORT, 50_000, Register.REACTIVE_FORWARD, 0);
        Map<Register, Integer> half = Map.of(Register.ACTIVE_IMPORT, 30_000);
        LocalDate changed = LocalDate.of(2026, 1, 16);
        Measured read = metered(
                1, HIGH, Map.of(Samples.JANUARY.from(), Map.of(), changed, half, Samples.JANUARY.end(), used), used);
        Arrangement lamp = below(1, new QuantityRule.PerMonth(Energy.kwh(310)), PowerFactorParticipation.NONE);
        PointArrangement from = arranged(3, changed, lamp);
        List<Measured> points = List.of(read, unmetered(3, QuantityMode.FIXED_QUANTITY));
        TermsInForce terms = terms(TEN_KV, 315, BasicChargeMode.CAPACITY, false);
        Calculation bill = Samples.done(calculated(terms, points, List.of(), from));
        // 16 of 31 days: 160 kWh, off the second section only
        assertThat(bill.lines().stream()
                        .limit(3)
                        .map(line -> line.quantity().value().toPlainString()))
                .containsExactly("30000", "19840", "160");
        Measured unread = metered(1, HIGH, used);
        assertThat(refusal(
                        calculated(terms, List.of(unread, unmetered(3, QuantityMode.FIXED_QUANTITY)), List.of(), from)))
                .isEqualTo("metering.reading-missing");
    }

    @Test
    void each_source_pays_by_its_own_and_a_standby_source_when_it_was_used() {
        List<SupplyEquipment> two = List.of(SampleSites.at(1, 1_000, "1", false), SampleSites.at(2, 630, "2", true));
        PointArrangement[] measured = {arranged(1, LONG_AGO, measuring("1")), arranged(2, LONG_AGO, measuring("2"))};
        TermsInForce capacity = terms(TEN_KV, 1_630, BasicChargeMode.CAPACITY, false);
        Calculation used = Samples.done(calculated(capacity, List.of(meter(1, 430_000), meter(2, 10)), two, measured));
        assertThat(basic(used)).containsExactly("26300.00", "16569.00");
        Calculation unused = Samples.done(calculated(capacity, List.of(meter(1, 430_000), meter(2, 0)), two, measured));
        assertThat(basic(unused)).containsExactly("26300.00");
        assertThat(unused.rated().explanation().zh()).contains("备用");
        TermsInForce demand = terms(TEN_KV, 1_630, BasicChargeMode.ACTUAL_DEMAND, false);
        Calculation byDemand = Samples.done(calculated(demand, List.of(meter(1, 4_300), meter(2, 10)), two, measured));
        assertThat(basic(byDemand)).containsExactly("3360.00", "3360.00"); // 80 kW × 42 each
        assertThat(refusal(calculated(capacity, List.of(meter(1, 430_000), meter(2, 10)), two)))
                .isEqualTo("billing.source-not-measured");
    }

    @Test
    void where_equipment_tells_no_source_the_demands_of_all_main_points_are_added() {
        TermsInForce demand = terms(TEN_KV, 1_630, BasicChargeMode.ACTUAL_DEMAND, false);
        List<SupplyEquipment> both = List.of(transformer(1, 1_000), transformer(2, 630));
        assertThat(basic(Samples.done(calculated(demand, List.of(meter(1, 4_300), meter(2, 10)), both))))
                .containsExactly("6720.00"); // (80 + 80) kW × 42
        assertThat(basic(Samples.done(calculated(demand, List.of(meter(1, 4_300)), both))))
                .containsExactly("3360.00");
    }

    @Test
    void a_demand_that_one_of_several_main_points_does_not_tell_is_not_taken_for_nothing() {
        TermsInForce demand = terms(TEN_KV, 1_630, BasicChargeMode.ACTUAL_DEMAND, false);
        TermsInForce capacity = terms(TEN_KV, 1_630, BasicChargeMode.CAPACITY, false);
        List<SupplyEquipment> both = List.of(transformer(1, 1_000), transformer(2, 630));
        Measured silent = metered(2, HIGH, Map.of(Register.ACTIVE_IMPORT, 10, Register.REACTIVE_FORWARD, 0));
        List<Measured> points = List.of(meter(1, 4_300), silent);
        assertThat(refusal(calculated(demand, points, both))).isEqualTo("rating.demand-missing");
        assertThat(refusal(calculated(demand, points.reversed(), both))).isEqualTo("rating.demand-missing");
        assertThat(basic(Samples.done(calculated(capacity, points, both)))).containsExactly("42869.00");
        Measured told = new Measured(silent.point(), silent.readings(), SampleSites.steady(silent.point(), 100));
        assertThat(basic(Samples.done(calculated(demand, List.of(meter(1, 4_300), told), both))))
                .containsExactly("7560.00"); // (80 + 100) kW × 42
    }

    @Test
    void a_source_with_two_meters_pays_by_the_demand_of_both() {
        TermsInForce demand = terms(TEN_KV, 1_630, BasicChargeMode.ACTUAL_DEMAND, false);
        List<SupplyEquipment> two = List.of(SampleSites.at(1, 1_000, "1", false), SampleSites.at(2, 630, "2", false));
        PointArrangement[] measured = {
            arranged(1, LONG_AGO, measuring("1")),
            arranged(2, LONG_AGO, measuring("2")),
            arranged(3, LONG_AGO, measuring("1"))
        };
        List<Measured> three = List.of(meter(1, 4_300), meter(2, 10), meter(3, 10));
        assertThat(basic(Samples.done(calculated(demand, three, two, measured))))
                .containsExactly("6720.00", "3360.00"); // (80 + 80) kW × 42, and 80
        Measured silent = metered(3, HIGH, Map.of(Register.ACTIVE_IMPORT, 10, Register.REACTIVE_FORWARD, 0));
        assertThat(refusal(calculated(demand, List.of(meter(1, 4_300), meter(2, 10), silent), two, measured)))
                .isEqualTo("rating.demand-missing");
    }

    private static Measured meter(int n, int kwh) {
        return metered(
                n, HIGH, Map.of(Register.ACTIVE_IMPORT, kwh, Register.REACTIVE_FORWARD, 0, Register.MAX_DEMAND, 80));
    }

    private static Arrangement measuring(String source) {
        return new Arrangement(
                Optional.empty(),
                new QuantityRule.ByMeter(),
                List.of(),
                Optional.empty(),
                PowerFactorParticipation.ENERGY_AND_MONEY,
                Optional.of(source));
    }

    private static List<String> basic(Calculation calculation) {
        return calculation.lines().stream()
                .filter(line -> line.code().name().startsWith("BASIC"))
                .map(line -> line.amount().toString())
                .toList();
    }

    @Test
    void where_only_the_price_changes_and_nobody_read_the_period_is_settled_whole_and_split_by_days() {
        LocalDate change = LocalDate.of(2026, 1, 16);
        Provision was = TEN_KV.provision();
        Tariff before = TEN_KV.in(
                new Provision(was.id(), "before", Span.of(was.validity().from(), change), was.source()));
        Tariff after = TEN_KV.in(new Provision(was.id(), "after", Span.startingOn(change), was.source()));
        PublishedPrices prices = new PublishedPrices(
                Samples.done(PriceBook.of(List.of(before, after, SampleTariffs.HUBEI_SINGLE_35KV))),
                PRICES.calendars(),
                PRICES.policy(),
                PRICES.powerFactors(),
                PRICES.days());
        Measured main = metered(1, HIGH, Map.of(Register.ACTIVE_IMPORT, 50_000, Register.REACTIVE_FORWARD, 0));
        PointArrangement tenth = arranged(
                4,
                LONG_AGO,
                below(1, new QuantityRule.ShareOfRest(Share.percent("10")), PowerFactorParticipation.ENERGY_ONLY));
        Calculation bill = Samples.done(calculated(
                prices,
                terms(TEN_KV, 315, BasicChargeMode.CAPACITY, false),
                List.of(main, unmetered(4, QuantityMode.FIXED_RATIO)),
                List.of(transformer(1, 315)),
                tenth));
        // the price begins within the month: energy by the version of its days, what is by the month by the last one
        // (BIL-11)
        Supply billed = new Supply(
                Samples.account(UseCategory.LARGE_INDUSTRY),
                Samples.JANUARY,
                List.of(terms(TEN_KV, 315, BasicChargeMode.CAPACITY, false)),
                List.of(main),
                TierCounter.startOf(2026));
        assertThat(Bill.calculated(BillNo.of(1), billed, bill)
                        .review(new Review.Facts(false, Optional.empty(), Chain.EMPTY)))
                .isInstanceOf(Outcome.Done.class);
        // 45,000 kWh: 15 of 31 days before, the remainder after
        assertThat(bill.lines().stream()
                        .limit(3)
                        .map(line -> line.provision().version() + " "
                                + line.quantity().value().toPlainString()))
                .containsExactlyInAnyOrder(
                        "before 21774",
                        "after 23226",
                        SampleTariffs.HUBEI_SINGLE_35KV.provision().version() + " 5000");
    }

    @Test
    void what_the_file_does_not_tell_is_refused_and_nothing_else() {
        Map<Register, Integer> used = Map.of(Register.ACTIVE_IMPORT, 1_000, Register.REACTIVE_FORWARD, 0);
        TermsInForce terms = terms(TEN_KV, 315, BasicChargeMode.CAPACITY, false);
        Measured low = metered(1, LOW, used);
        assertThat(refusal(calculated(terms, List.of(low), List.of(SampleSites.e3_8()))))
                .isEqualTo("billing.losses-not-known");
        assertThat(refusal(
                        calculated(terms, List.of(low), List.of(transformer(1, 315)), arranged(1, LONG_AGO, main(1)))))
                .as("a transformer of which no losses are recorded")
                .isEqualTo("billing.losses-not-known");
        Measured high = metered(1, HIGH, used);
        assertThat(refusal(calculated(terms, List.of(high, unmetered(2, QuantityMode.FIXED_QUANTITY)), List.of())))
                .isEqualTo("billing.quantity-not-agreed");
        Arrangement twoPart = new Arrangement(
                Optional.of(no(1)),
                new QuantityRule.ByMeter(),
                List.of(),
                Optional.of(new Arrangement.OwnPrice(SampleTariffs.HUBEI_TWO_PART_110KV.id(), false)),
                PowerFactorParticipation.NONE);
        assertThat(refusal(calculated(
                        terms,
                        List.of(high, metered(2, HIGH, Map.of(Register.ACTIVE_IMPORT, 1))),
                        List.of(),
                        arranged(2, LONG_AGO, twoPart))))
                .isEqualTo("billing.sub-point-two-part");
        assertThat(refusal(calculated(
                        terms,
                        List.of(high, metered(2, HIGH, Map.of(Register.ACTIVE_IMPORT, 1_001))),
                        List.of(),
                        arranged(2, LONG_AGO, below(1, new QuantityRule.ByMeter(), PowerFactorParticipation.NONE)))))
                .isEqualTo("rating.negative-remainder");
    }
}
