package org.wattline.domain.tariff.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.tariff.Eligibility;
import org.wattline.domain.tariff.EnergyPrices;
import org.wattline.domain.tariff.PriceBook;
import org.wattline.domain.tariff.Provision;
import org.wattline.domain.tariff.SampleTariffs;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.Source;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.Tiers.LargeHousehold;
import org.wattline.domain.tariff.UseCategory;
import org.wattline.domain.tariff.VoltageBand;

class CheckingEligibilityTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 15);
    private static final Tariff COMBINED = Tariff.of(
            SampleTariffs.provision("ZJ-RES-COMBINED", "1", "n"),
            Text.of("合表", "combined"),
            new Eligibility(Set.of(UseCategory.RESIDENTIAL), Scheme.SINGLE, Set.of()).forCombinedMeters(),
            EnergyPrices.flat(SampleTariffs.price("0.558")));
    private static final Tariff SINGLE_10KV = Tariff.of(
            SampleTariffs.provision("HB-SINGLE-10KV", "1", "n"),
            Text.of("单一制", "single-part"),
            Eligibility.industryAndCommerce(Scheme.SINGLE, VoltageBand.KV1_10),
            EnergyPrices.flat(SampleTariffs.price("0.715686")));
    private static final PriceBook BOOK = book(SampleTariffs.ZHEJIANG.withTiers(SampleTariffs.ZHEJIANG
            .tiers()
            .orElseThrow()
            .withHouseholds(
                    new LargeHousehold(5, Energy.kwh(1200)),
                    new LargeHousehold(7, Energy.kwh(1200), Optional.of(new TariffId("ZJ-RES-COMBINED"))))));
    private static final EligibilityRules RULES = new EligibilityRules(
            SampleTariffs.provision("ELIGIBILITY", "1", "发改价格〔2023〕526号"),
            Capacity.kva(100),
            Capacity.kva(315),
            List.of(
                    new SpecialUse(
                            "SCHOOL",
                            Text.of("学校", "school"),
                            UseCategory.RESIDENTIAL,
                            true,
                            SampleTariffs.provision("SCHOOL", "1", "n")),
                    new SpecialUse(
                            "OLD_RULE",
                            Text.of("旧规定", "old rule"),
                            UseCategory.RESIDENTIAL,
                            true,
                            new Provision(
                                    "OLD",
                                    "1",
                                    Span.of(LocalDate.of(2020, 1, 1), DAY),
                                    Source.of("old", "", Source.Mark.K)))));

    @ParameterizedTest
    @CsvSource({
        "99, eligible, tariff.single-part-only",
        "100, eligible, tariff.single-part-only",
        "101, eligible, eligible",
        "314.9, eligible, eligible",
        "315, tariff.two-part-only, eligible"
    })
    void capacity_decides_between_single_and_two_part_with_a_choice_between(String kva, String single, String twoPart) {
        Applicant shop = Applicant.of(UseCategory.COMMERCE, VoltageBand.KV1_10, Capacity.kva(kva));
        assertThat(code(SINGLE_10KV, shop)).isEqualTo(single);
        assertThat(code(SampleTariffs.HUBEI_TWO_PART_10KV, shop)).isEqualTo(twoPart);
    }

    @Test
    void a_school_looks_commercial_and_has_the_residential_combined_price() {
        Applicant school = Applicant.of(UseCategory.COMMERCE, VoltageBand.KV1_10, Capacity.kva(400))
                .using("SCHOOL");
        assertThat(code(COMBINED, school)).isEqualTo("eligible");
        assertThat(code(SINGLE_10KV, school)).isEqualTo("tariff.category-differs");
        assertThat(code(SampleTariffs.ZHEJIANG, school)).isEqualTo("tariff.combined-price-applies");
        assertThat(code(COMBINED, school.using("CASTLE"))).isEqualTo("tariff.use-unknown");
        assertThat(code(COMBINED, school.using("OLD_RULE"))).isEqualTo("tariff.use-expired");
    }

    @Test
    void a_household_has_tiers_unless_it_is_large_enough_to_choose() {
        Applicant household = Applicant.of(UseCategory.RESIDENTIAL, VoltageBand.LT1KV, Capacity.kva(8));
        assertThat(code(SampleTariffs.ZHEJIANG, household)).isEqualTo("eligible");
        assertThat(code(COMBINED, household.ofPeople(6))).isEqualTo("tariff.not-combined");
        assertThat(code(COMBINED, household.ofPeople(7))).isEqualTo("eligible");
        assertThat(code(SampleTariffs.ZHEJIANG, household.ofPeople(7))).isEqualTo("eligible");
    }

    @Test
    void voltage_and_day_have_to_fit() {
        Applicant shop = Applicant.of(UseCategory.COMMERCE, VoltageBand.KV35, Capacity.kva(200));
        assertThat(code(SINGLE_10KV, shop)).isEqualTo("tariff.voltage-differs");
        assertThat(RULES.check(SampleTariffs.HUBEI_TWO_PART_10KV, shop, BOOK, LocalDate.of(2026, 2, 1)))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why().title().en())
                                .isEqualTo("HB-TWO-PART-10KV@2026-01 is not in force on 2026-02-01"));
    }

    private static String code(Tariff tariff, Applicant who) {
        return RULES.check(tariff, who, BOOK, DAY) instanceof Outcome.Refused<Tariff>(Refusal why)
                ? why.code()
                : "eligible";
    }

    private static PriceBook book(Tariff... tariffs) {
        if (PriceBook.of(Arrays.asList(tariffs)) instanceof Outcome.Done<PriceBook>(PriceBook book)) return book;
        throw new AssertionError("no book");
    }
}
