package org.wattline.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.domain.contract.BasicChargeMode.ACTUAL_DEMAND;
import static org.wattline.domain.contract.BasicChargeMode.CAPACITY;
import static org.wattline.domain.contract.BasicChargeMode.NONE;

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
import org.wattline.domain.metering.Register;
import org.wattline.domain.premises.equipment.SupplyEquipment;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.rating.line.LineCode;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.rating.request.TierCounter;
import org.wattline.domain.tariff.DayFacts;
import org.wattline.domain.tariff.PriceBook;
import org.wattline.domain.tariff.SampleTariffs;
import org.wattline.domain.tariff.UseCategory;

/** What a basic charge is of where terms change on 16 January (BIL-87, BIL-88); 31 days, 26.3 yuan/kVA, 42 yuan/kW. */
class ChangingTermsWithinAMonthTest {
    private static final LocalDate CHANGE = LocalDate.of(2026, 1, 16);
    private static final Span BEFORE = Span.of(Samples.JANUARY.from(), CHANGE);
    private static final Span AFTER = Span.of(CHANGE, Samples.JANUARY.end());
    private static final PublishedPrices PRICES = new PublishedPrices(
            Samples.done(PriceBook.of(List.of(SampleTariffs.HUBEI_TWO_PART_10KV, SampleTariffs.HUBEI_SINGLE_35KV))),
            (id, day) -> Optional.of(SampleTariffs.HUBEI_CALENDAR),
            Samples.PRICES.policy(),
            Samples.PRICES.powerFactors(),
            DayFacts.WEEK_ONLY);
    private static final Measured METER = SampleSites.metered(
            1,
            MeteringMode.HIGH_SUPPLY_HIGH_METERED,
            Map.of(
                    Samples.JANUARY.from(),
                    Map.of(),
                    CHANGE,
                    Map.of(Register.ACTIVE_IMPORT, 40_000, Register.REACTIVE_FORWARD, 15_000, Register.MAX_DEMAND, 800),
                    Samples.JANUARY.end(),
                    Map.of(
                            Register.ACTIVE_IMPORT,
                            100_000,
                            Register.REACTIVE_FORWARD,
                            40_000,
                            Register.MAX_DEMAND,
                            800)),
            Map.of(Register.ACTIVE_IMPORT, 0, Register.REACTIVE_FORWARD, 0, Register.MAX_DEMAND, 0));

    @Test
    void a_price_that_becomes_two_part_has_a_basic_charge_from_then_on() {
        // 1,250 kVA × 26.3 × 16/30
        assertThat(basic(terms(1_250, NONE, BEFORE), terms(1_250, CAPACITY, AFTER)))
                .containsExactly("17533.33");
        // 800 kW × 42 × 16/30; the demand is that of the period
        assertThat(basic(terms(1_250, NONE, BEFORE), terms(1_250, ACTUAL_DEMAND, AFTER)))
                .containsExactly("17920.00");
    }

    @Test
    void a_price_that_becomes_single_part_has_a_basic_charge_until_then() {
        // 1,250 kVA × 26.3 × 15/30
        assertThat(basic(terms(1_250, CAPACITY, BEFORE), terms(1_250, NONE, AFTER)))
                .containsExactly("16437.50");
    }

    @Test
    void capacity_that_is_added_or_given_up_counts_by_its_days() {
        // 1,000 kVA all month; 250 kVA for 16 of 30 days, or for 30 less the 16 on which they do not run
        assertThat(basic(terms(1_000, CAPACITY, BEFORE), terms(1_250, CAPACITY, AFTER)))
                .containsExactly("26300.00", "3506.67");
        assertThat(basic(terms(1_250, CAPACITY, BEFORE), terms(1_000, CAPACITY, AFTER)))
                .containsExactly("26300.00", "3068.33");
    }

    @Test
    void equipment_of_the_file_counts_on_the_days_of_two_part_terms_as_the_capacity_of_the_contract_does() {
        List<SupplyEquipment> file = List.of(SampleSites.transformer(1, 1_250));
        assertThat(basic(file, terms(1_250, NONE, BEFORE), terms(1_250, CAPACITY, AFTER)))
                .containsExactly("17533.33");
        assertThat(basic(file, terms(1_250, CAPACITY, BEFORE), terms(1_250, NONE, AFTER)))
                .containsExactly("16437.50");
        assertThat(basic(file, terms(1_250, CAPACITY, BEFORE), terms(1_250, CAPACITY, AFTER)))
                .containsExactly("32875.00");
    }

    @Test
    void each_of_several_sources_counts_on_the_days_of_two_part_terms() {
        List<SupplyEquipment> file = List.of(SampleSites.at(1, 1_000, "A", false), SampleSites.at(2, 500, "B", false));
        assertThat(basic(file, terms(1_500, NONE, BEFORE), terms(1_500, CAPACITY, AFTER)))
                .containsExactly("14026.67", "7013.33");
    }

    @Test
    void another_mode_does_not_begin_within_a_bill() {
        assertThat(calculated(List.of(), terms(1_250, CAPACITY, BEFORE), terms(1_250, ACTUAL_DEMAND, AFTER)))
                .isEqualTo(Outcome.refused(CalculationRefusal.MODE_CHANGES_WITHIN));
    }

    private static TermsInForce terms(int kva, BasicChargeMode mode, Span during) {
        TermsInForce all = SampleSites.terms(
                mode == NONE ? SampleTariffs.HUBEI_SINGLE_35KV : SampleTariffs.HUBEI_TWO_PART_10KV, kva, mode, false);
        return new TermsInForce(all.account(), all.contract(), all.type(), all.premises(), during, all.agreed());
    }

    private static List<String> basic(TermsInForce... terms) {
        return basic(List.of(), terms);
    }

    private static List<String> basic(List<SupplyEquipment> file, TermsInForce... terms) {
        return Samples.done(calculated(file, terms)).lines().stream()
                .filter(line -> line.code() == LineCode.BASIC_CAPACITY || line.code() == LineCode.BASIC_DEMAND)
                .map(RatedLine::amount)
                .map(Money::toString)
                .toList();
    }

    private static Outcome<Calculation> calculated(List<SupplyEquipment> file, TermsInForce... terms) {
        Supply supply = new Supply(
                        Samples.account(UseCategory.LARGE_INDUSTRY),
                        Samples.JANUARY,
                        List.of(terms),
                        List.of(METER),
                        TierCounter.startOf(2026))
                .on(new OnSite(file, List.of()));
        return Calculation.of(supply, PRICES, Samples.NOW);
    }
}
