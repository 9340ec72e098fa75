package org.wattline.adapter.reference.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.contract.document.ContractForm;
import org.wattline.domain.contract.document.ContractTemplate;
import org.wattline.domain.contract.document.ContractText;
import org.wattline.domain.contract.document.ContractValues;
import org.wattline.domain.contract.document.Variable;

class ShippedContractTemplatesTest {
    private static final List<ContractTemplate> SHIPPED = ContractTemplateFile.shipped();

    /** What the contract of each type is about. */
    private static final Map<ContractForm, List<Variable>> SAYS = Map.of(
            ContractForm.HIGH_VOLTAGE,
            List.of(Variable.CAPACITY, Variable.VOLTAGE, Variable.BASIC_CHARGE, Variable.POWER_FACTOR),
            ContractForm.LOW_VOLTAGE,
            List.of(Variable.CAPACITY, Variable.TARIFF),
            ContractForm.RESIDENTIAL,
            List.of(Variable.VOLTAGE, Variable.TARIFF),
            ContractForm.TEMPORARY,
            List.of(Variable.LAST_DAY, Variable.CAPACITY),
            ContractForm.WHOLESALE,
            List.of(Variable.VOLTAGE, Variable.CONTRACT_DEMAND),
            ContractForm.TRANSIT,
            List.of(Variable.CAPACITY, Variable.VOLTAGE),
            ContractForm.GENERATION,
            List.of(Variable.PLANT_POWER, Variable.PLANT_TARIFF),
            ContractForm.INTERRUPTIBLE,
            List.of(
                    Variable.INTERRUPTIBLE_POWER,
                    Variable.NOTICE_MINUTES,
                    Variable.HOURS_PER_YEAR,
                    Variable.COMPENSATION));

    @Test
    void every_form_of_contract_has_a_template_without_fault() {
        assertThat(SHIPPED)
                .extracting(template -> template.key().form())
                .containsExactlyInAnyOrder(ContractForm.values());
        assertThat(SHIPPED).allSatisfy(template -> assertThat(template.faults()).isEmpty());
    }

    @Test
    void each_says_what_its_type_is_about_and_leaves_no_mark_open() {
        ContractValues values = new ContractValues(Arrays.stream(Variable.values())
                .map(each -> each.spelling() + "=«" + each.name() + "»")
                .collect(Collectors.joining("\n")));
        for (ContractTemplate template : SHIPPED) {
            String text = ContractText.of(template, values);
            assertThat(text).as(template.title()).doesNotContain("{{", "}}").contains("«CUSTOMER»", "«CONTRACT_NO»");
            for (Variable each : SAYS.getOrDefault(template.key().form(), List.of()))
                assertThat(text).as(template.title()).contains("«" + each.name() + "»");
        }
    }

    @Test
    void every_type_has_a_rule_on_how_long_it_holds_and_temporary_supply_three_years_at_most() {
        var policy = ContractPolicyFile.shipped().on(LocalDate.of(2026, 11, 22));
        for (ContractType type : ContractType.values())
            assertThat(policy.of(type).soonDays()).isPositive();
        assertThat(policy.of(ContractType.TEMPORARY).mostMonths()).contains(36);
    }
}
