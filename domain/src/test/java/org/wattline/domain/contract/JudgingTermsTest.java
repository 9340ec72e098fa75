package org.wattline.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wattline.domain.contract.Entitlement.Supplied;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.tariff.PowerFactorDuties;
import org.wattline.domain.tariff.PowerFactorDuties.Duty;
import org.wattline.domain.tariff.PowerFactorDuties.Use;
import org.wattline.domain.tariff.PowerFactorStandard;
import org.wattline.domain.tariff.PriceBook;
import org.wattline.domain.tariff.Provision;
import org.wattline.domain.tariff.SampleTariffs;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.UseCategory;
import org.wattline.domain.tariff.eligibility.EligibilityRules;
import org.wattline.domain.tariff.eligibility.Marks;
import org.wattline.domain.tariff.eligibility.Measure;

class JudgingTermsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 15);
    private static final Supplied FACTORY = new Supplied(UseCategory.LARGE_INDUSTRY, 0, ContractType.HIGH_VOLTAGE);
    private static final Supplied SHOP = new Supplied(UseCategory.COMMERCE, 0, ContractType.HIGH_VOLTAGE);
    private static final Entitlement RULES = new Entitlement(
            new EligibilityRules(
                    SampleTariffs.provision("ELIGIBILITY", "1", "n"),
                    Capacity.kva(100),
                    Capacity.kva(315),
                    List.of(),
                    List.of(
                            measure("POWER_FACTOR_EXEMPT", Measure.Effect.POWER_FACTOR),
                            measure("ORDINARY_INDUSTRY", Measure.Effect.POWER_FACTOR),
                            measure("RESTRICTED", Measure.Effect.CHARGED_MORE),
                            measure("CHARGING_STATION", Measure.Effect.BASIC_CHARGE_WAIVED))),
            new PowerFactorDuties(
                    SampleTariffs.provision("PF-DUTIES", "1983", "(83)水电财字第215号"),
                    List.of(
                            new Duty(
                                    PowerFactorStandard.PF_090,
                                    Set.of(Use.INDUSTRIAL),
                                    Set.of(),
                                    Capacity.kva(160),
                                    false,
                                    true),
                            new Duty(
                                    PowerFactorStandard.PF_085,
                                    Set.of(Use.INDUSTRIAL, Use.NON_INDUSTRIAL),
                                    Set.of(),
                                    Capacity.kva(100),
                                    true,
                                    false))),
            PriceBook.empty().succeeded(SampleTariffs.HUBEI_TWO_PART_10KV).succeeded(SampleTariffs.ZHEJIANG));

    @ParameterizedTest
    @CsvSource({
        "1250, 0.90, '', fits",
        "1250, 0.85, '', 'CTR-12 the power factor to be kept is 0.90, the terms say 0.85'",
        "1250, '', '', 'CTR-12 the power factor to be kept is 0.90, the terms say —'",
        "1250, '', POWER_FACTOR_EXEMPT, fits",
        "1250, 0.90, RESTRICTED, TAR-36 HB-TWO-PART-10KV does not charge what is due for RESTRICTED",
        "100, 0.85, '', TAR-35 100 kVA are not above 100 kVA: single-part only",
        "1250, 0.90, CASTLE, TAR-31 there is no special use CASTLE"
    })
    void terms_of_a_factory(String kva, String powerFactor, String marks, String answer) {
        assertThat(answer(RULES.check(FACTORY, terms(kva, powerFactor, marks), DAY)))
                .isEqualTo(answer);
    }

    @Test
    void commerce_keeps_085_unless_it_is_industry() {
        assertThat(RULES.duty(SHOP, terms("200", "", ""), DAY)).contains(PowerFactorStandard.PF_085);
        assertThat(RULES.duty(SHOP, terms("200", "", "ORDINARY_INDUSTRY"), DAY)).contains(PowerFactorStandard.PF_090);
        assertThat(RULES.completed(SHOP, terms("200", "", ""), DAY).powerFactor())
                .contains(PowerFactorStandard.PF_085);
        assertThat(RULES.completed(SHOP, terms("200", "0.90", ""), DAY).powerFactor())
                .contains(PowerFactorStandard.PF_090);
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        Supplied household = new Supplied(UseCategory.RESIDENTIAL, 3, ContractType.RESIDENTIAL);
        assertThat(RULES.faults(household, terms("1250", "0.90", "CASTLE"), DAY))
                .extracting(Refusal::rule)
                .containsExactly("TAR-31", "TAR-32", "CTR-12");
    }

    @Test
    void the_scheme_of_the_terms_is_that_of_the_tariff() {
        Terms.Agreed single = new Terms.Agreed(
                Capacity.kva(200),
                VoltageLevel.AC_10_KV,
                SampleTariffs.HUBEI_TWO_PART_10KV.id(),
                Scheme.SINGLE,
                BasicChargeMode.NONE,
                Optional.empty(),
                Optional.of(PowerFactorStandard.PF_090),
                true);
        assertThat(answer(RULES.check(FACTORY, single, DAY)))
                .isEqualTo("CTR-10 HB-TWO-PART-10KV is TWO_PART, the terms say SINGLE");
    }

    @Test
    void a_tariff_is_known_and_in_force_and_for_days_to_come_the_nearest_version_stands() {
        LocalDate later = LocalDate.of(2026, 6, 1);
        Terms.Agreed agreed = terms("1250", "0.90", "");
        assertThat(answer(RULES.check(FACTORY, agreed, later)))
                .isEqualTo("TAR-30 HB-TWO-PART-10KV is not in force on 2026-06-01");
        assertThat(answer(RULES.expect(FACTORY, agreed, later))).isEqualTo("fits");
        assertThat(answer(RULES.expect(FACTORY, agreed, LocalDate.of(2025, 12, 20))))
                .isEqualTo("fits");
        assertThat(answer(RULES.expect(FACTORY, terms("100", "0.85", ""), later)))
                .startsWith("TAR-35");
        Terms.Agreed unknown = new Terms.Agreed(
                Capacity.kva(8),
                VoltageLevel.AC_220_V,
                new TariffId("NO-SUCH"),
                Scheme.SINGLE,
                BasicChargeMode.NONE,
                Optional.empty(),
                Optional.empty(),
                false);
        assertThat(answer(RULES.check(FACTORY, unknown, DAY))).startsWith("TAR-01");
        assertThat(answer(RULES.expect(FACTORY, unknown, DAY))).startsWith("TAR-01");
    }

    @Test
    void a_mark_whose_basis_has_run_out_does_not_fall_silent() {
        Terms.Agreed station = terms("1250", "0.90", "CHARGING_STATION");
        assertThat(answer(RULES.expect(FACTORY, station, LocalDate.of(2030, 12, 31))))
                .isEqualTo("fits");
        assertThat(answer(RULES.expect(FACTORY, station, LocalDate.of(2031, 1, 1))))
                .isEqualTo("TAR-31 CHARGING_STATION rests on CHARGING_STATION@1, which is not valid on 2031-01-01");
    }

    private static String answer(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(Refusal why)
                ? why.rule() + " " + why.title().en()
                : "fits";
    }

    private static Terms.Agreed terms(String kva, String powerFactor, String marks) {
        return new Terms.Agreed(
                        Capacity.kva(kva),
                        VoltageLevel.AC_10_KV,
                        SampleTariffs.HUBEI_TWO_PART_10KV.id(),
                        Scheme.TWO_PART,
                        BasicChargeMode.CAPACITY,
                        Optional.empty(),
                        powerFactor.isEmpty() ? Optional.empty() : Optional.of(PowerFactorStandard.parse(powerFactor)),
                        true)
                .marked(Marks.parse(marks));
    }

    private static Measure measure(String code, Measure.Effect effect) {
        Provision basis = SampleTariffs.provision(code, "1", "n");
        Span until2031 = Span.of(basis.validity().from(), LocalDate.of(2031, 1, 1));
        return new Measure(code, Text.of(code, code), effect, new Provision(code, "1", until2031, basis.source()));
    }
}
