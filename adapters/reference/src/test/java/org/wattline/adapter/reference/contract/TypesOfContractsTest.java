package org.wattline.adapter.reference.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.tariff.ImportedPrices;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.contract.ContractNo;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.contract.Entitlement;
import org.wattline.domain.contract.Plant;
import org.wattline.domain.contract.SupplyContract;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.contract.document.ContractForm;
import org.wattline.domain.contract.document.ContractPolicy;
import org.wattline.domain.contract.document.ContractTemplate;
import org.wattline.domain.contract.document.ContractText;
import org.wattline.domain.contract.document.ContractValues;
import org.wattline.domain.contract.document.DocumentKind;
import org.wattline.domain.contract.document.Preparation;
import org.wattline.domain.contract.document.Signatories;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.premises.PremisesId;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.tariff.PowerFactorStandard;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.UseCategory;

/** Each type of contract by the shipped rules: which terms fit, which power factor they lead to, for how long they are agreed, what the paper says of them. */
class TypesOfContractsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 15);
    private static final ImportedPrices PRICES = ImportedPrices.shipped(new ReferenceFaults());
    private static final Entitlement RULES = new Entitlement(
            PRICES.eligibility(DAY).orElseThrow(), PRICES.powerFactorDuties(DAY).orElseThrow(), PRICES.book());
    private static final ContractPolicy POLICY = ContractPolicyFile.shipped().on(DAY);

    @ParameterizedTest
    @CsvSource({
        "HV, LARGE_INDUSTRY, 1250, AC_10_KV, HB-AGENT-TWO_PART-KV1_10, CAPACITY, 0.90",
        "LV, COMMERCE, 200, AC_380_V, HB-AGENT-SINGLE-LT1KV, NONE, 0.85",
        "RES, RESIDENTIAL, 8, AC_220_V, ZJ-RES-ANNUAL, NONE, none",
        "TEMP, COMMERCE, 80, AC_380_V, HB-AGENT-SINGLE-LT1KV, NONE, none",
        "WHOLESALE, LARGE_INDUSTRY, 1250, AC_10_KV, HB-AGENT-TWO_PART-KV1_10, CAPACITY, 0.80",
        "TRANSIT, LARGE_INDUSTRY, 1250, AC_10_KV, HB-AGENT-TWO_PART-KV1_10, CAPACITY, 0.90",
        "DG, RESIDENTIAL, 8, AC_220_V, ZJ-RES-ANNUAL, NONE, none"
    })
    void terms_of_a_type_fit_and_lead_to_what_its_bills_judge(
            String code,
            UseCategory category,
            int kva,
            VoltageLevel voltage,
            String tariff,
            BasicChargeMode basic,
            String powerFactor) {
        ContractType type = ContractType.ofCode(code).orElseThrow();
        Entitlement.Supplied who = new Entitlement.Supplied(category, 0, type);
        Terms.Agreed agreed = RULES.completed(who, terms(type, kva, voltage, tariff, basic), DAY);
        assertThat(agreed.powerFactor().map(PowerFactorStandard::toString).orElse("none"))
                .isEqualTo(powerFactor);
        assertThat(RULES.faults(who, agreed, DAY)).isEmpty();
        String text = ContractText.of(
                template(type),
                ContractValues.of(
                        contract(type, agreed).no(),
                        contract(type, agreed).account(),
                        agreed,
                        new ContractValues.Parties("供电所", "客户", "灵隐路18号", Signatories.NONE),
                        DAY,
                        Optional.of(DAY.plusMonths(12)),
                        Optional.empty()));
        assertThat(text).doesNotContain("{{");
        if (type == ContractType.GENERATION) assertThat(text).contains("ZJ-PV-SURPLUS");
        if (basic == BasicChargeMode.CAPACITY && type == ContractType.HIGH_VOLTAGE)
            assertThat(text).contains("按变压器容量", powerFactor);
    }

    @ParameterizedTest
    @CsvSource({"HV, 60", "LV, 60", "RES, 0", "TEMP, 36", "WHOLESALE, 36", "TRANSIT, 36", "DG, 60"})
    void a_type_is_agreed_for_so_many_months_at_most(String code, int months) {
        ContractType type = ContractType.ofCode(code).orElseThrow();
        if (months == 0) {
            assertThat(prepared(type, Optional.empty())).isEqualTo("fits");
            return;
        }
        LocalDate longest = DAY.plusMonths(months);
        assertThat(prepared(type, Optional.of(longest))).isEqualTo("fits");
        assertThat(prepared(type, Optional.of(longest.plusDays(1)))).isEqualTo("CTR-27");
        assertThat(prepared(type, Optional.empty())).isEqualTo("CTR-26");
    }

    private static String prepared(ContractType type, Optional<LocalDate> until) {
        Terms.Agreed agreed = terms(type, 80, VoltageLevel.AC_380_V, "HB-AGENT-SINGLE-LT1KV", BasicChargeMode.NONE);
        Outcome<Preparation> outcome = Preparation.of(
                contract(type, agreed),
                List.of(),
                new Preparation.Wanted(DocumentKind.CONTRACT, DAY, until),
                POLICY.of(type),
                DAY);
        return outcome instanceof Outcome.Refused<Preparation>(Refusal why) ? why.rule() : "fits";
    }

    private static Terms.Agreed terms(
            ContractType type, int kva, VoltageLevel voltage, String tariff, BasicChargeMode basic) {
        Terms.Agreed agreed = new Terms.Agreed(
                Capacity.kva(kva),
                voltage,
                new TariffId(tariff),
                basic == BasicChargeMode.NONE ? Scheme.SINGLE : Scheme.TWO_PART,
                basic,
                Optional.empty(),
                Optional.empty(),
                false);
        return type == ContractType.GENERATION
                ? agreed.with(new Plant(Power.kw(8), new TariffId("ZJ-PV-SURPLUS")))
                : agreed;
    }

    private static SupplyContract contract(ContractType type, Terms.Agreed agreed) {
        return SupplyContract.draft(
                ContractNo.of(1),
                AccountNo.of(1),
                new CustomerId(new UUID(1, 1)),
                new PremisesId(new UUID(1, 2)),
                new UnitPath("/33"),
                type,
                DAY,
                agreed,
                Instant.parse("2026-01-10T00:00:00Z"));
    }

    private static ContractTemplate template(ContractType type) {
        return ContractTemplateFile.shipped().stream()
                .filter(each -> each.key().form() == ContractForm.of(type))
                .findFirst()
                .orElseThrow();
    }
}
