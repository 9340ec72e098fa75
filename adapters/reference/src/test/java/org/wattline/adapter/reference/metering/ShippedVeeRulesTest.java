package org.wattline.adapter.reference.metering;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wattline.domain.metering.estimation.EstimationMethod;
import org.wattline.domain.metering.validation.Action;
import org.wattline.domain.metering.validation.CustomerClass;
import org.wattline.domain.metering.validation.VeeCheck;
import org.wattline.domain.metering.validation.VeeRule;
import org.wattline.domain.metering.validation.VeeRuleId;
import org.wattline.domain.metering.validation.VeeRuleSet;

class ShippedVeeRulesTest {
    private final VeeRuleSet rules = VeeRulesFile.shipped().on(LocalDate.parse("2026-03-01"));

    @Test
    void every_check_and_every_way_to_estimate_of_the_catalogue_is_in_use_for_every_class() {
        for (CustomerClass customers : CustomerClass.values()) {
            Set<VeeCheck> checks =
                    rules.of(customers).rules().stream().map(VeeRule::check).collect(Collectors.toSet());
            Set<EstimationMethod> methods = rules.of(customers).steps().stream()
                    .map(step -> step.method())
                    .collect(Collectors.toSet());
            assertThat(checks).isEqualTo(EnumSet.allOf(VeeCheck.class));
            assertThat(methods).isEqualTo(EnumSet.allOf(EstimationMethod.class));
        }
        assertThat(Arrays.stream(VeeCheck.values()).filter(VeeCheck::isCommonPractice))
                .hasSize(16);
    }

    @Test
    void each_rule_of_the_dossier_is_there() {
        Set<String> dossier = rules.of(CustomerClass.RESIDENTIAL).rules().stream()
                .map(rule -> rule.id().value())
                .filter(id -> id.matches("VEE-[0-9]+"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(dossier)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 14)
                        .mapToObj(n -> String.format("VEE-%02d", n))
                        .toList());
    }

    @Test
    void a_group_has_parameters_and_actions_of_its_own() {
        VeeRule usual =
                rules.rule(CustomerClass.RESIDENTIAL, new VeeRuleId("VEE-13")).orElseThrow();
        VeeRule factory =
                rules.rule(CustomerClass.HIGH_VOLTAGE, new VeeRuleId("VEE-13")).orElseThrow();
        assertThat(usual.action()).isEqualTo(Action.FLAG);
        assertThat(factory.action()).isEqualTo(Action.HOLD);
        assertThat(rules.rule(CustomerClass.HIGH_VOLTAGE, new VeeRuleId("SPIKE-DAY"))
                        .orElseThrow()
                        .parameters())
                .isEqualTo(Map.of("percent", BigDecimal.valueOf(180), "minimumKwh", BigDecimal.valueOf(50)));
    }
}
